/** Starts and ends servers of a built paper, each a process of its own on a free port. */
import { spawn, spawnSync } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { cp, mkdir, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { type Built, root, work } from './papers'

export interface Server {
  readonly origin: string
  readonly pid: number
  /** File that holds everything it has said. */
  readonly log: string
  /** Tells it to end. @returns its code. */
  stop(): Promise<number | null>
}

/** What a server needs to start, whoever signs in. */
export const SECRET = 'for-tests-only-0123456789-abcdefghijklmnop'

/**
 * Starts a server beside the one that all specs share, with a copy of the build: pages that it makes, for another origin or by
 * another clock, must not be met by readers of the first.
 * @param settings more environment, or less: `undefined` takes one away.
 * @throws with what it said when it does not come up.
 */
export async function serve(built: Built, settings: Record<string, string | undefined> = {}, wanted?: number): Promise<Server> {
  const port = wanted ?? (await freePort())
  const buildDir = `${built.buildDir}-${port}`
  const gone = () => rm(path.join(root, buildDir), { recursive: true, force: true })
  await gone()
  await cp(path.join(root, built.buildDir), path.join(root, buildDir), { recursive: true, filter: (file) => !NOT_SERVED.test(file) })
  try {
    const server = await serveShared({ ...built, buildDir }, settings, port)
    return { ...server, stop: () => server.stop().finally(gone) }
  } catch (error) {
    await gone()
    throw error
  }
}

/** Of a build: pages made while a server ran, and what no server without the sources needs here. */
const NOT_SERVED = /[\\/](?:route-cache|standalone|cache|trace)$/

/** The same from the build itself. */
export async function serveShared(built: Built, settings: Record<string, string | undefined> = {}, wanted?: number): Promise<Server> {
  const port = wanted !== undefined && (await isFree(wanted)) ? wanted : await freePort()
  const origin = `http://localhost:${port}`
  const log = path.join(work, 'logs', `${built.name}-${port}.log`)
  await mkdir(path.dirname(log), { recursive: true })
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NEXT_TELEMETRY_DISABLED: '1',
    NODE_ENV: 'production',
    BUILD_DIR: built.buildDir,
    EDITION_DIR: built.editionDir,
    CONTENT_DIR: built.contentDir,
    SITE_URL: origin,
    PORT: String(port),
    NEXTAUTH_SECRET: SECRET,
    DESK_DIR: path.join(work, 'desk'),
    WEATHER_PROVIDER: 'none',
  }
  for (const [name, value] of Object.entries(settings)) {
    if (value === undefined) delete env[name]
    else env[name] = value
  }
  const child = spawn(process.execPath, ['lib/run/start.mjs'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const file = createWriteStream(log)
  for (const stream of [child.stdout, child.stderr]) {
    stream.pipe(file, { end: false })
    stream.on('data', (chunk: Buffer) => {
      said = (said + chunk).slice(-4000)
    })
  }
  const over = new Promise<number | null>((resolve) => child.once('exit', resolve))
  while (!(await answers(origin))) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}:\n${said}`)
    await pause(100)
  }
  return {
    origin,
    pid: child.pid ?? 0,
    log,
    async stop() {
      child.kill('SIGTERM')
      const code = await over
      file.end()
      return code
    },
  }
}

/** Between two looks at a condition, in milliseconds; nothing is ever waited for by time alone. */
export const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

const answers = (origin: string) =>
  fetch(`${origin}/api/health`).then(
    ({ ok }) => ok,
    () => false,
  )

export function freePort(port = 0): Promise<number> {
  const server = createServer()
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, () => {
      const { port: given } = server.address() as { port: number }
      server.close(() => resolve(given))
    })
  })
}

const isFree = (port: number) =>
  freePort(port).then(
    () => true,
    () => false,
  )

/** An entry for AUTHORS_ACCOUNTS, made by the project's own command. */
export function accountFor(email: string, password: string): string {
  const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'lib/preview/hash.ts'], {
    cwd: root,
    input: `${email}\n${password}\n`,
    encoding: 'utf8',
  })
  if (!stdout.startsWith(`${email}=`)) throw new Error(`No account was made: ${stderr}`)
  return stdout.trim()
}
