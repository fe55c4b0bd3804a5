/** What the built site gives: bytes of its pages, answers a second beside a plain Next site and behind nginx, and memory. */
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { hasWrk, type Load, load, spread } from './load'
import { cpuOf, memoryOf, rssOf } from './measure'
import type { Bench } from './paper'
import { median } from './report'
import { hasNginx, nginx, plainNext, type Running, site } from './servers'
import { weigh } from './weigh'

const ROUNDS = 3

export async function serving(bench: Bench): Promise<void> {
  const { corpus, env, note } = bench
  const page = corpus.pages.article ?? '/'
  const starts: number[] = []
  for (let n = 0; n < ROUNDS - 1; n++) {
    const once = await site(env)
    starts.push(once.coldStart)
    await once.stop()
  }
  const ours = await site(env)
  note('cold start', median([...starts, ours.coldStart]), 's', '< 1.5')
  try {
    for (const { name, value, unit, goal } of await weigh(ours.origin, corpus.pages)) note(name, value, unit, goal)
    if (!hasWrk) bench.skip('wrk is not installed: loaded with our own client, which takes as much of the machine as the server')
    const html = await (await fetch(ours.origin + page)).text()
    await besidePlainNext(bench, ours, page, html)
    if (hasNginx) await behindNginx(bench, ours, page, html)
    else bench.skip('nginx is not installed')
  } finally {
    await ours.stop()
  }
}

type Cost = Load & { readonly perCpu: number }

async function costing(server: Running, url: string, seconds: number): Promise<Cost> {
  await load(url, 1)
  const before = cpuOf(server.pid)
  const loaded = await load(url, seconds)
  return { ...loaded, perCpu: (loaded.perSecond * seconds) / Math.max(0.01, cpuOf(server.pid) - before) }
}

/** In turns, so that both meet the same machine. */
async function besidePlainNext({ seconds, note, skip }: Bench, ours: Running, page: string, html: string) {
  const words = html
    .replace(/<(script|style|head)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
  const plain = await plainNext(words.slice(0, 5000))
  const other = plain.code === 0 ? await plain.start() : undefined
  if (!other) skip(`the plain Next site could not be built: ${plain.said}`)
  const rounds: { ours: Cost; other?: Cost }[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const mine = await costing(ours, ours.origin + page, seconds)
    rounds.push({ ours: mine, ...(other && { other: await costing(other, `${other.origin}/piece`, seconds) }) })
  }
  await other?.stop()
  const of = (pick: (round: (typeof rounds)[number]) => number | undefined) => median(rounds.map((round) => pick(round) ?? 0))
  const figures: readonly [name: string, value: number, unit: string, goal?: string][] = [
    ['article from Node, gzip', of(({ ours }) => ours.perSecond), 'a second'],
    ['article from Node, for a second of processor', of(({ ours }) => ours.perCpu), ''],
    ['99 of 100 within', of(({ ours }) => ours.p99), 'ms', '< 20'],
    ['answers that failed', of(({ ours }) => ours.failed), '', '0'],
  ]
  for (const figure of figures) note(...figure)
  if (!other) return
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
}

async function behindNginx({ work, seconds, note }: Bench, ours: Running, page: string, html: string) {
  const front = await nginx(work, ours.origin, { gzip: gzipSync(html, { level: 9 }), br: brotliCompressSync(html) })
  try {
    for (const [encoding, name] of [
      ['gzip', 'gzip'],
      ['br', 'Brotli'],
    ] as const) {
      const rounds: { kept: number; file: number }[] = []
      for (let round = 0; round < ROUNDS; round++) {
        const kept = await load(front.site + page, seconds, encoding)
        const file = await load(`${front.file}/${encoding}/page.html`, seconds, encoding)
        rounds.push({ kept: kept.perSecond, file: file.perSecond })
      }
      note(`behind nginx, ${name}`, median(rounds.map(({ kept }) => kept)), 'a second')
      note(`a file of nginx, ${name}`, median(rounds.map(({ file }) => file)), 'a second')
      note(`behind nginx against a file, ${name}`, median(rounds.map(({ kept, file }) => kept / (file || 1))), 'times', '≥ 0.8')
    }
  } finally {
    await front.stop()
  }
}

/** Memory while every article is asked for, again and again. Resident: what the system has given, pages of files that it could take back included. */
export async function remembering({ corpus, env, requests, note }: Bench): Promise<void> {
  const server = await site(env)
  try {
    note('memory at first, resident', rssOf(server.pid), 'MB')
    let failed = 0
    for (const part of [1, 2, 3, 4]) {
      failed += await spread(server.origin, corpus.articles, requests / 4)
      const goal = part === 4 ? '< 300' : undefined
      note(`memory after ${(requests / 4) * part} requests, resident`, rssOf(server.pid), 'MB', goal)
    }
    note('of these, its own (proportional)', memoryOf(server.pid), 'MB')
    note('requests over all articles that failed', failed, '', '0')
  } finally {
    await server.stop()
  }
}
