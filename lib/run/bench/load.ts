/** Loads a server over kept-open connections: with wrk where it is installed, else with a small client of our own in a process of its own. */
import { spawn, spawnSync } from 'node:child_process'
import { Agent, get } from 'node:http'
import { pathToFileURL } from 'node:url'

export interface Load {
  readonly perSecond: number
  /** Milliseconds within which 99 of 100 answers came. */
  readonly p99: number
  readonly failed: number
}

export const hasWrk = spawnSync('wrk', ['-v']).error === undefined
const CONNECTIONS = 32
/** A browser says this of itself when it opens a page: a server that knows only bare requests would look faster than it is. */
const OPENING = { 'upgrade-insecure-requests': '1', 'sec-fetch-dest': 'document', 'sec-fetch-mode': 'navigate', accept: 'text/html,*/*;q=0.8' }

/** @param encoding as browsers send it. */
export async function load(url: string, seconds: number, encoding = 'gzip'): Promise<Load> {
  if (!hasWrk) return JSON.parse(await said(process.execPath, [...process.execArgv, import.meta.filename, url, String(seconds), encoding]))
  const text = await said('wrk', ['-t1', `-c${CONNECTIONS}`, `-d${seconds}s`, '--latency', ...headers(encoding), url])
  const [, amount = '0', unit = 'ms'] = /99%\s+([\d.]+)(us|ms|s)/.exec(text) ?? []
  return {
    perSecond: Number(/Requests\/sec:\s+([\d.]+)/.exec(text)?.[1] ?? 0),
    p99: Number(amount) * ({ us: 0.001, ms: 1, s: 1000 }[unit] ?? 1),
    failed: Number(/Non-2xx or 3xx responses: (\d+)/.exec(text)?.[1] ?? 0),
  }
}

const headers = (encoding: string) => Object.entries({ ...OPENING, 'accept-encoding': encoding }).flatMap((header) => ['-H', header.join(': ')])

/** Asks every path once, so many at a time, and so on from the beginning. @returns how many answers were no 200. */
export async function spread(origin: string, paths: readonly string[], requests: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  let [sent, failed] = [0, 0]
  const worker = async () => {
    while (sent < requests) {
      const path = paths[sent++ % paths.length] ?? '/'
      if ((await statusOf(origin + path, agent, 'gzip, br')) !== 200) failed++
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, worker))
  agent.destroy()
  return failed
}

export const statusOf = (url: string, agent: Agent, encoding = 'gzip') =>
  new Promise<number>((resolve) =>
    get(url, { agent, headers: { ...OPENING, 'accept-encoding': encoding } }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode ?? 0))
    }).on('error', () => resolve(0)),
  )

async function said(command: string, args: readonly string[]): Promise<string> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  let text = ''
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk
  })
  await new Promise((resolve) => child.on('close', resolve))
  return text
}

/** Our own client. */
async function byHand(url: string, seconds: number, encoding: string): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  const [started, times] = [performance.now(), [] as number[]]
  let failed = 0
  const worker = async () => {
    while (performance.now() - started < seconds * 1000) {
      const before = performance.now()
      if ((await statusOf(url, agent, encoding)) !== 200) failed++
      times.push(performance.now() - before)
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, worker))
  agent.destroy()
  times.sort((a, b) => a - b)
  return { perSecond: times.length / seconds, p99: times[Math.floor(times.length * 0.99)] ?? 0, failed }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [, , url = '', seconds = '5', encoding = 'gzip'] = process.argv
  console.log(JSON.stringify(await byHand(url, Number(seconds), encoding)))
}
