/** Asks git who last touched each file of the paper, and since when it has the status that it has. Without git, or where it takes too long, nothing is known. */
import { execFile } from 'node:child_process'
import path from 'node:path'
import type { Instant } from '../article'

export interface History {
  /** The commit up to which it was asked. */
  readonly head: string
  /** By path inside the content folder. */
  readonly touched: Readonly<Record<string, { readonly by: string; readonly at: Instant }>>
  /** When the line of the status was last changed. */
  readonly statusSince: Readonly<Record<string, Instant>>
}

/** Milliseconds that one question to git may take. */
const PATIENCE = 8_000
const MOST_BYTES = 256 * 1024 * 1024

/** @param known what was found out before: good as long as nothing was committed since. */
export async function historyOf(contentDir: string, known?: History): Promise<History | undefined> {
  const git = (args: readonly string[]) =>
    new Promise<string>((resolve, reject) =>
      execFile('git', ['-C', contentDir, ...args], { timeout: PATIENCE, maxBuffer: MOST_BYTES }, (error, out) =>
        error ? reject(error) : resolve(out),
      ),
    )
  try {
    const head = (await git(['rev-parse', 'HEAD'])).trim()
    if (known?.head === head) return known
    const log = (...more: string[]) =>
      git(['-c', 'core.quotePath=false', 'log', '--relative', '--name-only', '--no-renames', '--format=%x01%an%x02%at', ...more, '--', '.'])
    const [all, ofStatus] = await Promise.all([log(), log('-G^status:').catch(() => '')])
    const touched = newest(all)
    const statusSince = Object.fromEntries(Object.entries(newest(ofStatus)).map(([file, { at }]) => [file, at]))
    return { head, touched, statusSince }
  } catch {
    return undefined
  }
}

/** Of a log, newest first, what it says of each file first. */
function newest(log: string): Record<string, { by: string; at: Instant }> {
  const found: Record<string, { by: string; at: Instant }> = {}
  for (const commit of log.split('\u0001').slice(1)) {
    const [head = '', ...files] = commit.split('\n')
    const [by = '', seconds] = head.split('\u0002')
    for (const file of files) if (file && !Object.hasOwn(found, file)) found[path.posix.normalize(file)] = { by, at: Number(seconds) * 1000 }
  }
  return found
}
