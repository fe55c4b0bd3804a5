/** Prints what was measured as one table beside the last kept result, and keeps it as JSON. */
import { execFileSync } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { work } from './paper'

export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** What it must reach, as it stands in the goal. */
  readonly goal?: string | undefined
}

interface Kept {
  readonly figures: readonly (Figure & { readonly commit: string })[]
}

interface Report {
  /** Compared with the last of that name. */
  readonly name: string
  readonly figures: readonly Figure[]
  readonly skipped: readonly string[]
  /** Version of Next. */
  readonly next: string
  /** Whether the result goes into the repository, for whoever measures on another day. */
  readonly keep: boolean
}

const KEPT = path.join(import.meta.dirname, 'kept')

export const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

const rounded = (value: number) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2))

/** Where a part is measured by itself, the other figures stay as they were kept. */
export async function report({ name, figures, skipped, next, keep }: Report): Promise<void> {
  const [here, kept] = [work, KEPT].map((folder) => path.join(folder, `${name}.json`)) as [string, string]
  const last = (await read(here)) ?? (await read(kept))
  const before = new Map(last?.figures.map((figure) => [figure.name, figure.value]))
  const rows = figures.map(({ name, value, unit, goal = '' }) => {
    const then = before.get(name)
    return [name, `${rounded(value)} ${unit}`, then === undefined ? '' : `${rounded(then)} ${unit}`, goal]
  })
  const table = [['', 'now', 'last', 'goal'], ...rows]
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => (row[column] ?? '').length)))
  for (const row of table)
    console.log(row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  '))
  for (const what of skipped) console.log(`Skipped: ${what}`)
  const machine = { cpu: os.cpus()[0]?.model.trim(), cores: os.cpus().length, memory: Math.round(os.totalmem() / 2 ** 30), load: os.loadavg()[0] }
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
  const measured = new Set(figures.map((figure) => figure.name))
  const all = [...(last?.figures ?? []).filter((figure) => !measured.has(figure.name)), ...figures.map((figure) => ({ ...figure, commit }))]
  const result = `${JSON.stringify({ machine, node: process.version, next, figures: all, skipped }, null, 2)}\n`
  for (const file of keep ? [here, kept] : [here]) {
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, result)
  }
  console.log(
    `\n${machine.cores} × ${machine.cpu}, load ${machine.load?.toFixed(1)}, Node ${process.version}, Next ${next}, ${commit}. In ${path.relative(process.cwd(), keep ? kept : here)}.`,
  )
}

const read = (file: string): Promise<Kept | undefined> =>
  readFile(file, 'utf8').then(
    (text) => JSON.parse(text) as Kept,
    () => undefined,
  )
