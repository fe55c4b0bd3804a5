/** Prints what was measured as one table beside the last kept result, and keeps it as JSON. */
import { execFileSync } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** What it must reach, as it stands in the goal. */
  readonly goal?: string | undefined
}

export const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

const rounded = (value: number) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2))

/** @param name of the result, which is compared with the last of that name. */
export async function report(folder: string, name: string, figures: readonly Figure[], skipped: readonly string[], version: string): Promise<void> {
  const file = path.join(folder, `${name}.json`)
  const last = await readFile(file, 'utf8').then(
    (text) => new Map((JSON.parse(text).figures as Figure[]).map((figure) => [figure.name, figure.value])),
    () => new Map<string, number>(),
  )
  const rows = figures.map(({ name, value, unit, goal = '' }) => {
    const before = last.get(name)
    return [name, `${rounded(value)} ${unit}`, before === undefined ? '' : `${rounded(before)} ${unit}`, goal]
  })
  const table = [['', 'now', 'last', 'goal'], ...rows]
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => (row[column] ?? '').length)))
  for (const row of table)
    console.log(row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  '))
  for (const what of skipped) console.log(`Skipped: ${what}`)
  const machine = { cpu: os.cpus()[0]?.model.trim(), cores: os.cpus().length, memory: Math.round(os.totalmem() / 2 ** 30), load: os.loadavg()[0] }
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
  await mkdir(folder, { recursive: true })
  await writeFile(file, `${JSON.stringify({ machine, node: process.version, next: version, commit, figures, skipped }, null, 2)}\n`)
  console.log(
    `\n${machine.cores} × ${machine.cpu}, load ${machine.load?.toFixed(1)}, Node ${process.version}, Next ${version}, ${commit}. Kept in ${file}.`,
  )
}
