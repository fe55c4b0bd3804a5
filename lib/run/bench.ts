/** `npm run bench`: makes a paper, builds, serves, loads and weighs it, and prints one table. `--articles 1000 --seconds 8 --requests 20000 --only build,dev,serve,turn --lighthouse`. */
import { appendFile, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { writeCorpus } from './bench/corpus'
import { editToVisible, hasBrowser } from './bench/dev'
import { hasLighthouse, marks } from './bench/lighthouse'
import { hasWrk, type Load, load, spread } from './bench/load'
import { cpuOf, measured, memoryOf } from './bench/measure'
import { type Figure, median, report } from './bench/report'
import { hasNginx, nginx, plainNext, type Running, site } from './bench/servers'
import { weigh } from './bench/weigh'
import { root } from './steps'

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '1000' },
    seconds: { type: 'string', default: '8' },
    requests: { type: 'string', default: '20000' },
    only: { type: 'string', default: 'build,dev,serve,turn' },
    lighthouse: { type: 'boolean', default: false },
  },
})
const articles = Number(values.articles)
const seconds = Number(values.seconds)
const wants = (step: string) => values.only.split(',').includes(step)
const work = path.join(root, '.bench')
const env = {
  CONTENT_DIR: path.join(work, `paper-${articles}`),
  EDITION_DIR: path.join(work, `edition-${articles}`),
  BUILD_DIR: `.bench/next-${articles}`,
  SITE_URL: 'http://localhost:3000',
  WEATHER_PROVIDER: 'none',
}
const figures: Figure[] = []
const skipped: string[] = []
const note = (name: string, value: number, unit: string, goal?: string) => void figures.push({ name, value, unit, goal })
const goals: Readonly<Record<number, readonly [cold: string, changed: string, memory: string, edit: string]>> = {
  1000: ['< 40', '< 12', '', '< 0.5'],
  10000: ['< 240', '< 30', '< 2048', '< 1'],
  50000: ['< 900', '', '< 4096', ''],
}
const [coldGoal, changedGoal, memoryGoal, editGoal] = goals[articles] ?? []

const corpus = await writeCorpus(env.CONTENT_DIR, articles)
if (wants('build')) await building()
if (wants('serve')) await serving()
if (wants('turn')) await turningOver()
if (wants('dev') && !hasBrowser) skipped.push('no Chromium is installed')
else if (wants('dev'))
  note('edit to visible', await editToVisible(corpus.changing, corpus.articles[Math.floor(corpus.articles.length / 2)] ?? '/', env), 's', editGoal)
if (values.lighthouse) await judged()
const { version } = createRequire(import.meta.url)('next/package.json') as { version: string }
console.log()
await report(work, `result-${articles}`, figures, skipped, version)

async function building() {
  // Next writes its folder of types into these; they are put back.
  const kept = await Promise.all(
    ['tsconfig.json', 'next-env.d.ts'].map(async (file) => [file, await readFile(path.join(root, file), 'utf8').catch(() => undefined)] as const),
  )
  const build = () => measured(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'lib/run/build.ts'], env)
  try {
    for (const folder of [env.EDITION_DIR, path.join(root, env.BUILD_DIR)]) await rm(folder, { recursive: true, force: true })
    const cold = await build()
    if (cold.code !== 0) throw new Error(`The build failed:\n${cold.said}`)
    note('cold build', cold.seconds, 's', coldGoal)
    note('cold build, processor', cold.cpu, 's')
    note('cold build, memory', cold.peak, 'MB', memoryGoal)
    await appendFile(path.join(env.CONTENT_DIR, corpus.changing), '\nOne sentence more.\n')
    await rm(path.join(root, env.BUILD_DIR), { recursive: true, force: true })
    const changed = await build()
    note('one article changed', changed.seconds, 's', changedGoal)
    note('one article changed, processor', changed.cpu, 's')
  } finally {
    for (const [file, text] of kept) if (text !== undefined) await writeFile(path.join(root, file), text)
  }
}

/** Our page against the plain one, in turns, so that both meet the same machine; then behind nginx, then memory. */
async function serving() {
  const page = corpus.pages.article ?? '/'
  const ours = await site(env)
  note('cold start', ours.coldStart, 's', '< 1.5')
  figures.push(...(await weigh(ours.origin, corpus.pages)))
  const html = await (await fetch(ours.origin + page)).text()
  const plain = await plainNext(work, html.replace(/<[^>]+>/g, ' ').slice(0, 5000))
  const other = plain.code === 0 ? await plain.start() : undefined
  if (!other) skipped.push('the plain Next site could not be built')
  const rounds: { ours: Cost; other?: Cost }[] = []
  for (let round = 0; round < 3; round++) {
    const mine = await costing(ours, ours.origin + page)
    rounds.push({ ours: mine, ...(other && { other: await costing(other, `${other.origin}/piece`) }) })
  }
  const of = (pick: (round: (typeof rounds)[number]) => number | undefined) => median(rounds.map((round) => pick(round) ?? 0))
  if (!hasWrk) skipped.push('wrk is not installed: loaded with our own client, which takes as much of the machine as the server')
  note(
    'article from Node, gzip',
    of((round) => round.ours.perSecond),
    'a second',
  )
  note(
    'article from Node, for a second of processor',
    of((round) => round.ours.perCpu),
    '',
  )
  note(
    '99 of 100 within',
    of((round) => round.ours.p99),
    'ms',
    '< 20',
  )
  if (other) {
    note(
      'plain Next, gzip',
      of((round) => round.other?.perSecond),
      'a second',
    )
    note(
      'article against plain Next',
      of((round) => round.ours.perSecond / (round.other?.perSecond || 1)),
      'times',
      '≥ 1.5',
    )
    note(
      'the same, for a second of processor',
      of((round) => round.ours.perCpu / (round.other?.perCpu || 1)),
      'times',
      '≥ 1.5',
    )
    await other.stop()
  }
  if (hasNginx) await behindNginx(ours, page, html)
  else skipped.push('nginx is not installed')
  const before = memoryOf(ours.pid)
  const requests = Number(values.requests)
  const failed = await spread(ours.origin, corpus.articles, requests / 2)
  const halfway = memoryOf(ours.pid)
  await spread(ours.origin, corpus.articles, requests / 2)
  note('memory at first', before, 'MB')
  note(`memory after ${requests / 2} requests over all articles`, halfway, 'MB', '< 300')
  note(`memory after ${requests}`, memoryOf(ours.pid), 'MB', '< 300, flat')
  note('answers that failed', failed, '', '0')
  await ours.stop()
}

type Cost = Load & { readonly perCpu: number }
async function costing(server: Running, url: string): Promise<Cost> {
  await load(url, 1)
  const before = cpuOf(server.pid)
  const loaded = await load(url, seconds)
  return { ...loaded, perCpu: (loaded.perSecond * seconds) / Math.max(0.01, cpuOf(server.pid) - before) }
}

async function behindNginx(ours: Running, page: string, html: string) {
  const front = await nginx(work, ours.origin, gzipSync(html, { level: 9 }))
  const ratios: number[] = []
  for (let round = 0; round < 3; round++) {
    const [kept, file] = [await load(front.site + page, seconds), await load(front.file, seconds)]
    ratios.push(kept.perSecond / (file.perSecond || 1))
    if (round === 1) note('behind nginx, gzip', kept.perSecond, 'a second')
  }
  note('behind nginx against a file of nginx', median(ratios), 'times', '≥ 0.8')
  await front.stop()
}

/** How many pages are made again when one article of a section comes: the clock of the server is put forward over its moment. */
async function turningOver() {
  const server = await site(env, { NODE_OPTIONS: '--import ./e2e/clock.mjs', CLOCK_AT: '2035-01-01T08:54:00Z' })
  const pages = [...Object.values(corpus.pages), ...corpus.articles.slice(0, 400)]
  await spread(server.origin, pages, pages.length)
  const since = Date.now()
  process.kill(server.pid, 'SIGUSR2')
  await spread(server.origin, pages, pages.length)
  const made = path.join(root, env.BUILD_DIR, 'server/route-cache')
  let again = 0
  for (const file of await readdir(made, { recursive: true }))
    if (file.endsWith('.html') && (await stat(path.join(made, file))).mtimeMs > since) again++
  note(`pages made again at a planned moment, of ${pages.length}`, again, '', 'those that change')
  await server.stop()
}

async function judged() {
  if (!hasLighthouse) return void skipped.push('Lighthouse is not installed: npm install --no-save lighthouse@12')
  const server = await site(env)
  figures.push(...(await marks(server.origin, corpus.pages)))
  await server.stop()
}
