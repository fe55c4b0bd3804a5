/** What is made again at a planned moment: the clock of a server is put forward over it, and pages that were made before are asked for again. */
import { createHash } from 'node:crypto'
import { readdir, stat } from 'node:fs/promises'
import { Agent, get } from 'node:http'
import path from 'node:path'
import { root } from '../steps'
import type { Bench } from './paper'
import { site } from './servers'

/** Pages of articles that are asked for, besides one of each kind. */
const ARTICLES = 2000

export async function turningOver({ corpus, env, note }: Bench): Promise<void> {
  const server = await site(env, { NODE_OPTIONS: '--import ./e2e/clock.mjs', CLOCK_AT: '2035-01-01T08:54:00Z' })
  try {
    const pages = [...Object.values(corpus.pages), ...corpus.articles.slice(0, ARTICLES)]
    const before = await hashesOf(server.origin, pages)
    const since = Date.now()
    process.kill(server.pid, 'SIGUSR2')
    const after = await hashesOf(server.origin, pages)
    const made = path.join(root, env.BUILD_DIR, 'server/route-cache')
    let again = 0
    for (const file of await readdir(made, { recursive: true }))
      if (file.endsWith('.page') && (await stat(path.join(made, file))).mtimeMs > since) again++
    const changed = pages.filter((page, n) => before[n] !== after[n] && page).length
    note(`at a planned moment, pages asked for again`, pages.length, '')
    note('of these, others than before', changed, '')
    note('of these, made again', again, '', `${changed}`)
  } finally {
    await server.stop()
  }
}

/** What each page says now, told by its hash, some at a time. */
async function hashesOf(origin: string, pages: readonly string[]): Promise<string[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 8 })
  const hashes: string[] = []
  let next = 0
  const worker = async () => {
    for (let n = next++; n < pages.length; n = next++)
      hashes[n] = await new Promise<string>((resolve, reject) =>
        get(origin + pages[n], { agent }, (answer) => {
          const hash = createHash('sha256')
          answer.on('data', (chunk: Buffer) => hash.update(chunk)).on('end', () => resolve(hash.digest('hex')))
        }).on('error', reject),
      )
  }
  await Promise.all(Array.from({ length: 8 }, worker))
  agent.destroy()
  return hashes
}
