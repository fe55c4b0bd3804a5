/** `npm run bench`: makes a paper, builds, serves, loads and weighs it, and prints one table. `--articles 1000 --seconds 8 --requests 20000 --only build,serve,memory,turn,inp,dev --lighthouse --keep`. */
import { createRequire } from 'node:module'
import { parseArgs } from 'node:util'
import { building } from './bench/build'
import { writeCorpus } from './bench/corpus'
import { editToVisible, hasBrowser } from './bench/dev'
import { pressing } from './bench/inp'
import { hasLighthouse, marks } from './bench/lighthouse'
import { type Bench, envOf, work } from './bench/paper'
import { type Figure, report } from './bench/report'
import { remembering, serving } from './bench/serve'
import { site } from './bench/servers'
import { turningOver } from './bench/turn'

const EVERYTHING = 'build,serve,memory,turn,inp,dev'
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '1000' },
    seconds: { type: 'string', default: '8' },
    requests: { type: 'string', default: '20000' },
    only: { type: 'string', default: EVERYTHING },
    lighthouse: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
  },
})
const size = Number(values.articles)
const figures: Figure[] = []
const skipped: string[] = []
const wanted = values.only.split(',')

const bench: Bench = {
  // The same letters every time, so that a build of an earlier run still is of this paper.
  corpus: await writeCorpus(envOf(size).CONTENT_DIR, size),
  size,
  work,
  env: envOf(size),
  seconds: Number(values.seconds),
  requests: Number(values.requests),
  note: (name, value, unit, goal) => {
    figures.push({ name, value, unit, goal })
    process.stderr.write(`${name}: ${value.toFixed(2)} ${unit}\n`)
  },
  skip: (what) => void skipped.push(what),
}

const parts: Readonly<Record<string, (bench: Bench) => Promise<void>>> = {
  build: building,
  serve: serving,
  memory: remembering,
  turn: turningOver,
  inp: pressing,
  dev: writing,
}
for (const [name, part] of Object.entries(parts)) {
  if (wanted.includes(name)) await part(bench)
  else skipped.push(`${name}: not in --only`)
}
if (values.lighthouse) await judged()
else skipped.push('lighthouse: not asked for, --lighthouse')
const { version } = createRequire(import.meta.url)('next/package.json') as { version: string }
console.log()
await report({ name: `result-${size}`, figures, skipped, next: version, keep: values.keep })

async function writing({ corpus, env, note, skip }: Bench) {
  if (!hasBrowser) return skip('no Chromium is installed')
  const goal = { 1000: '< 0.5', 10000: '< 1' }[size]
  note('edit to visible', await editToVisible(corpus.changing, corpus.addressOfChanging, env), 's', goal)
}

async function judged() {
  if (!hasLighthouse) return void skipped.push('Lighthouse is not installed: npm install --no-save lighthouse@12')
  const server = await site(bench.env)
  figures.push(...(await marks(server.origin, bench.corpus.pages)))
  await server.stop()
}
