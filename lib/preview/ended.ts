/** Remembers what was ended before its time: sessions that were signed out, review links that were revoked. On disk, so that it outlives a restart and holds on every server that shares the folder. */
import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Instant } from '@/lib/content/article'
import { deskDir } from '@/lib/env'
import { note } from './log'
import { remembered } from './memory'

/** A file a month, by when what is in it would have ended by itself; months that are over are taken away. A line: until, at, what. */
const fileOf = (at: Instant) => `ended-${new Date(at).toISOString().slice(0, 7)}.txt`
const NAME = /^ended-\d{4}-\d{2}\.txt$/

/** Nothing that can be ended lives longer. In milliseconds. */
export const LONGEST_LIFE = 31 * 86_400_000

/** What could not be written: at least this server knows. */
const unwritten = () => remembered('ended', () => new Map<string, Instant>())

/** @param until when it would be over by itself. */
export function end(what: string, until: Instant, now: Instant): void {
  const folder = deskDir()
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    for (const name of readdirSync(folder)) if (NAME.test(name) && name < fileOf(now)) rmSync(path.join(folder, name), { force: true })
    // Short lines that are added at the end never mix, whoever else writes (POSIX, O_APPEND).
    appendFileSync(path.join(folder, fileOf(until)), `${until} ${now} ${what}\n`, { mode: 0o600 })
  } catch (error) {
    unwritten().set(what, now)
    note('not-kept', { why: (error as NodeJS.ErrnoException).code ?? 'error' })
  }
}

/** The last moment at which it was ended; `undefined` for what was not. What cannot be read counts as ended now. */
export function endedAt(what: string, now: Instant): Instant | undefined {
  const moments = [unwritten().get(what)]
  const files = new Set([0, 1, 2].map((part) => fileOf(now + (part * LONGEST_LIFE) / 2)))
  try {
    for (const name of files) moments.push(linesOf(path.join(deskDir(), name)).get(what))
  } catch {
    return now
  }
  const found = moments.filter((at) => at !== undefined)
  return found.length ? Math.max(...found) : undefined
}

const NONE: ReadonlyMap<string, Instant> = new Map()
const held = new Map<string, { stamp: string; lines: ReadonlyMap<string, Instant> }>()

function linesOf(file: string): ReadonlyMap<string, Instant> {
  const stat = statSync(file, { throwIfNoEntry: false })
  if (!stat) return NONE
  const stamp = `${stat.ino} ${stat.mtimeMs} ${stat.size}`
  const known = held.get(file)
  if (known?.stamp === stamp) return known.lines
  const lines = new Map<string, Instant>()
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [, at, what] = /^\d+ (\d+) (\S+)$/.exec(line) ?? []
    if (what) lines.set(what, Math.max(Number(at), lines.get(what) ?? 0))
  }
  held.set(file, { stamp, lines })
  return lines
}
