/** Starts what is measured: the built site, a plain Next site to hold it against, and nginx before both. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { root } from '../steps'

export interface Running {
  readonly origin: string
  readonly pid: number
  /** Seconds from the start of the process to its first whole answer. */
  readonly coldStart: number
  stop(): Promise<void>
}

export const hasNginx = spawnSync('nginx', ['-v']).error === undefined

export async function start(
  args: readonly string[],
  env: Record<string, string>,
  { at = '/', command = process.execPath, port = 0 } = {},
): Promise<Running> {
  const on = port || (await freePort())
  const started = performance.now()
  const child = spawn(command, args, {
    cwd: root,
    stdio: ['ignore', 'ignore', 'ignore'],
    detached: true,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', PORT: String(on), ...env },
  })
  const origin = `http://localhost:${on}`
  while (!(await answers(origin + at))) {
    if (child.exitCode !== null) throw new Error(`${[command, ...args].join(' ')} ended with ${child.exitCode}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  return { origin, pid: child.pid ?? 0, coldStart: (performance.now() - started) / 1000, stop: () => stop(child) }
}

/** With all that it started. */
async function stop(child: ChildProcess) {
  const over = new Promise((resolve) => child.once('exit', resolve))
  const end = (signal: NodeJS.Signals) => {
    try {
      process.kill(-(child.pid ?? 0), signal)
    } catch {
      // It has ended by itself.
    }
  }
  end('SIGTERM')
  const patience = setTimeout(() => end('SIGKILL'), 3000)
  if (child.exitCode === null) await over
  clearTimeout(patience)
}

/** What `npm start` would serve, with what `deploy/` sets for its memory. */
export const site = (env: Record<string, string>, more: Record<string, string> = {}) =>
  start(['lib/run/start.mjs'], {
    NODE_ENV: 'production',
    MALLOC_ARENA_MAX: '2',
    NODE_OPTIONS: '--max-semi-space-size=8',
    NEXTAUTH_SECRET: 'for-measuring-0123456789-abcdefghijkl',
    AUTHORS_ALLOWED: 'a@b.example',
    ...env,
    ...more,
  })

/** A Next site as one begins it: a layout, an article made ahead, everything as Next has it by itself. */
export async function plainNext(article: string): Promise<{ code: number; said: string; start(): Promise<Running> }> {
  // Outside of the project, whose `proxy.ts` and `instrumentation.ts` Next would take for this site's.
  const folder = await mkdtemp(path.join(os.tmpdir(), 'standfirst-plain-'))
  await mkdir(path.join(folder, 'app/[slug]'), { recursive: true })
  await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'))
  const files = {
    'next.config.mjs': `export default { turbopack: { root: ${JSON.stringify(path.parse(root).root)} } }\n`,
    'app/layout.jsx': `import Link from 'next/link'\nexport const metadata = { title: 'Plain' }\nexport default function Layout({ children }) {\n  return <html lang="en"><body><header><Link href="/">Plain</Link> <Link href="/piece">Piece</Link></header><main>{children}</main></body></html>\n}\n`,
    'app/page.jsx': `export default function Page() { return <h1>Plain</h1> }\n`,
    'app/[slug]/page.jsx': `export const generateStaticParams = () => [{ slug: 'piece' }]\nconst text = ${JSON.stringify(article)}\nexport default async function Page({ params }) {\n  const { slug } = await params\n  return <article><h1>{slug}</h1>{text.split('\\n\\n').map((part, n) => <p key={n}>{part}</p>)}</article>\n}\n`,
  }
  for (const [file, text] of Object.entries(files)) await writeFile(path.join(folder, file), text)
  const next = path.join(root, 'node_modules/next/dist/bin/next')
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' }
  const { status, stderr, stdout } = spawnSync(process.execPath, [next, 'build', folder], { cwd: root, env, encoding: 'utf8' })
  return {
    code: status ?? 1,
    said: `${stdout}${stderr}`.slice(-500),
    async start() {
      const port = await freePort()
      const running = await start([next, 'start', folder, '-p', String(port)], { NODE_ENV: 'production' }, { at: '/piece', port })
      return {
        ...running,
        stop: async () => {
          await running.stop()
          await rm(folder, { recursive: true, force: true })
        },
      }
    },
  }
}

/** The configuration that ships with the project, before a running site; and beside it a server that gives the same bytes, packed before, from files. */
export async function nginx(
  work: string,
  upstream: string,
  packed: Readonly<Record<'gzip' | 'br', Buffer>>,
): Promise<{ site: string; file: string; stop(): Promise<void> }> {
  const folder = path.join(work, 'nginx')
  const [front, beside] = [await freePort(), await freePort()]
  for (const [encoding, bytes] of Object.entries(packed)) {
    await mkdir(path.join(folder, 'file', encoding), { recursive: true })
    await writeFile(path.join(folder, 'file', encoding, 'page.html'), bytes)
  }
  const files = Object.keys(packed).map((encoding) => `location /${encoding}/ { gzip off; add_header Content-Encoding ${encoding}; }`)
  const shipped = await readFile(path.join(root, 'deploy/nginx.conf'), 'utf8')
  const here = shipped
    .replace('/var/cache/nginx/site', path.join(folder, 'cache'))
    .replace(/^pid .*$/m, `pid ${path.join(folder, 'pid')};`)
    .replace('listen 8080;', `listen ${front};`)
    .replace(/\}\s*$/, `  server { listen ${beside}; root ${path.join(folder, 'file')}; types { text/html html; } ${files.join(' ')} }\n}\n`)
  await writeFile(path.join(folder, 'nginx.conf'), here)
  await writeFile(path.join(folder, 'upstreams.conf'), `server ${new URL(upstream).host.replace('localhost', '127.0.0.1')};\n`)
  const { stop } = await start(
    ['-c', path.join(folder, 'nginx.conf'), '-p', folder, '-g', 'daemon off;'],
    {},
    { command: 'nginx', at: '/', port: front },
  )
  return { site: `http://localhost:${front}`, file: `http://localhost:${beside}`, stop }
}

const answers = (url: string) =>
  fetch(url).then(
    async (answer) => Boolean(await answer.text()) && answer.ok,
    () => false,
  )

export function freePort(): Promise<number> {
  const server = createServer()
  return new Promise((resolve) =>
    server.listen(0, () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    }),
  )
}
