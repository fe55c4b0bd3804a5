/** Builds one of the papers for the suite: `tsx e2e/build.ts sample`, `test` or `estonian`. */
import { spawn } from 'node:child_process'
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { writePaper } from './paper'
import { type Built, named, papers, root, work } from './papers'
import { putFiles, takeFiles } from './put'

export interface Record {
  /** Origin that the built pages name; the server takes the same port if it is still free. */
  readonly origin: string
  /** Seconds that the build took. */
  readonly seconds: number
}

/** Next writes its folder of types into these; they are put back. */
const REWRITTEN = ['tsconfig.json', 'next-env.d.ts']

const built: Built = named(process.argv[2])
await mkdir(work, { recursive: true })
const started = Date.now()
const facts = built.name === 'test' ? await writePaper(built.contentDir, await firstRung(), `127.0.0.1:${await freePort()}`) : undefined
const origin = `http://localhost:${await freePort()}`
const code = await keeping(REWRITTEN, () => (built.name === 'test' ? withFiles(() => build(origin)) : build(origin)))
const seconds = (Date.now() - started) / 1000
if (code === 0) await writeFile(built.record, JSON.stringify({ origin, seconds, facts }))
else await rm(built.record, { force: true })
process.exitCode = code

/** About when this build is done, by what the other paper's took, and no sooner than in a minute: of the moments after it some may pass unseen. */
async function firstRung(): Promise<number> {
  const other = await readFile(papers.sample.record, 'utf8').then(
    (text) => (JSON.parse(text) as Record).seconds,
    () => 90,
  )
  return Math.ceil((Date.now() + Math.max(60, other * 1.3) * 1000) / 1000) * 1000
}

function build(siteUrl: string): Promise<number> {
  const { buildDir, editionDir, contentDir } = built
  // For the instances without the sources, see `instances.spec.ts`.
  const standalone = built.name === 'test' ? { STANDALONE: '1' } : {}
  const env = { ...process.env, ...standalone, BUILD_DIR: buildDir, EDITION_DIR: editionDir, CONTENT_DIR: contentDir, SITE_URL: siteUrl }
  const child = spawn(process.execPath, ['--import', 'tsx', 'lib/run/build.ts'], { cwd: root, stdio: 'inherit', env })
  return new Promise((resolve) => child.on('exit', (status) => resolve(status ?? 1)))
}

/** Runs something that rewrites files of the project, and puts them back. */
async function keeping<T>(files: readonly string[], run: () => Promise<T>): Promise<T> {
  const kept: string[] = []
  for (const file of files)
    await copyFile(path.join(root, file), path.join(work, `${file}.kept`)).then(
      () => kept.push(file),
      () => {},
    )
  try {
    return await run()
  } finally {
    for (const file of kept) await copyFile(path.join(work, `${file}.kept`), path.join(root, file))
  }
}

/** For the instances: the build writes down what lies in `public/`. */
async function withFiles<T>(run: () => Promise<T>): Promise<T> {
  const folder = path.join(root, 'public')
  await putFiles(folder)
  try {
    return await run()
  } finally {
    await takeFiles(folder)
  }
}

function freePort(): Promise<number> {
  const server = createServer()
  return new Promise((resolve) =>
    server.listen(0, () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    }),
  )
}
