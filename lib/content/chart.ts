/** Reads the numbers of a chart out of the cells of a table, and finds the marks of its axis. */
import type { CHART_KINDS } from './blocks'

export type ChartKind = (typeof CHART_KINDS)[number]

export interface Series {
  readonly name: string
  /** One for each label; nothing where the cell is empty. */
  readonly values: readonly (number | undefined)[]
}

export interface ChartData {
  /** What the first column is of. */
  readonly of: string
  readonly labels: readonly string[]
  readonly series: readonly Series[]
}

export interface Unreadable {
  readonly says: string
  readonly mend: string
}

const MOST_SERIES = 4
const MOST_LABELS: Readonly<Record<ChartKind, number>> = { bar: 24, stacked: 24, column: 24, line: 200 }
const LONGEST_LABEL = 40

/** @param rows cells as text, the head first. */
export function readChart(kind: ChartKind, rows: readonly (readonly string[])[]): ChartData | Unreadable {
  const [[of = '', ...names] = [], ...body] = rows
  const labels = body.map(([label = '']) => label.trim())
  if (!names.length || names.length > MOST_SERIES)
    return {
      says: `The chart has ${names.length} columns of numbers; 1 to ${MOST_SERIES} can be told apart.`,
      mend: 'Take some out, or make it a Table.',
    }
  if (kind === 'stacked' && names.length < 2) return { says: 'The chart is stacked, and has one column of numbers.', mend: 'Make its kind bar.' }
  const least = kind === 'line' ? 2 : 1
  if (body.length < least || body.length > MOST_LABELS[kind])
    return {
      says: `The chart has ${body.length} rows; a ${kind} chart has ${least} to ${MOST_LABELS[kind]}.`,
      mend: 'Choose another kind, or make it a Table.',
    }
  const long = labels.find((label) => !label || label.length > LONGEST_LABEL)
  if (long !== undefined)
    return {
      says: long ? `The label "${long}" is longer than ${LONGEST_LABEL} characters.` : 'A row of the chart has no label.',
      mend: 'Write a short one in the first column.',
    }
  const series: Series[] = []
  for (const [index, name] of names.entries()) {
    const values: (number | undefined)[] = []
    for (const row of body) {
      const cell = row[index + 1] ?? ''
      const value = numberIn(cell)
      if (value === 'none')
        return { says: `"${cell}" is no number.`, mend: 'Write it as 1520 or -3.5: digits, a point before decimals, no unit; nothing for a gap.' }
      if (kind === 'stacked' && (value ?? 0) < 0)
        return { says: `"${cell}" is less than nothing, which cannot be stacked.`, mend: 'Make its kind bar.' }
      values.push(value)
    }
    if (!name.trim() && names.length > 1) return { says: 'A column of the chart has no name.', mend: 'Write it in the head of the table.' }
    if (values.every((value) => value === undefined)) return { says: `The column "${name}" has no numbers.`, mend: 'Take it out.' }
    series.push({ name: name.trim(), values })
  }
  return { of: of.trim(), labels, series }
}

/** Digits may be set off by thin or unbreakable spaces; a comma is refused, since it means two things in two languages. */
function numberIn(cell: string): number | undefined | 'none' {
  const text = cell.replace(/[\s\u00A0\u2009\u202F]/g, '').replace('\u2212', '-')
  if (text === '') return undefined
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : 'none'
}

/**
 * Round marks that reach over all values: steps of 1, 2 or 5 times a power of ten.
 * @param fromZero whether nothing must be among them, as where the length of a bar says how much.
 */
export function marks(values: readonly number[], fromZero: boolean, wanted = 4): readonly number[] {
  const zero = fromZero || nearZero(values) ? [0] : []
  const [least, most] = [Math.min(...values, ...zero), Math.max(...values, ...zero)]
  const rough = (most - least || Math.abs(most) || 1) / wanted
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = power * ([1, 2, 5].find((times) => times * power >= rough * 0.999) ?? 10)
  const [first, last] = [Math.floor(least / step + 1e-9), Math.ceil(most / step - 1e-9)]
  return Array.from({ length: Math.max(1, last - first) + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)))
}

/** A line that comes near nothing anyway is drawn from there. */
const nearZero = (values: readonly number[]) => Math.min(...values) >= 0 && Math.min(...values) < Math.max(...values) * 0.5
