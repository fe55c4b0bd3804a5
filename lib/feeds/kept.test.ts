import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Row } from '@/lib/content/article'
import { openPaper } from '@/lib/content/door'
import { type FeedOf, selections } from '@/lib/content/selections'
import { READER } from '@/lib/content/visibility'
import { at, body, HOSTILE, paper } from '@/lib/metadata/paper.fixture'
import { aboutFeed, FEED_LENGTH, latestFeed } from './feed'
import { keptForReaders } from './kept'
import { NEWS_AGE, NEWS_LENGTH, newsSitemap } from './news-sitemap'
import { rss } from './rss'
import { placesOf, sitemap } from './sitemap'

const NOON = at('2026-11-23T10:00:00Z')
let edition = 0
const made: string[] = []

const row = (slug: string, fields: Partial<Row> = {}): Row => ({
  slug,
  section: 'nature',
  format: 'news',
  status: 'ready',
  headline: `About ${slug}`,
  standfirst: 'A sentence.',
  authors: ['ann'],
  publishedAt: NOON - 86_400_000,
  topics: ['bogs'],
  corrections: [],
  aliases: [],
  language: 'en',
  ads: true,
  words: 10,
  body: 'body.json',
  pictures: [],
  ...fields,
})

/** Puts an edition of these articles where the site reads it. */
function publish(rows: readonly Row[]) {
  const folder = mkdtempSync(path.join(tmpdir(), 'feeds-test-'))
  made.push(folder)
  mkdirSync(path.join(folder, 'bodies'))
  writeFileSync(path.join(folder, 'bodies/body.json'), JSON.stringify(body))
  const authors = [
    { slug: 'ann', name: 'Ann', links: [], body: 'body.json' },
    { slug: 'ghost', name: 'Ghost', links: [], body: 'body.json' },
  ]
  writeFileSync(
    path.join(folder, 'index.json'),
    JSON.stringify({ id: `edition-${edition++}`, publication: paper, rows, authors, pages: [], fronts: {}, ads: [] }),
  )
  vi.stubEnv('EDITION_DIR', folder)
}

const feedOf = (of: FeedOf) => (now: number) =>
  keptForReaders(`feed ${JSON.stringify(of)}`, now, async (door) =>
    rss(latestFeed(await selections.latest(door, FEED_LENGTH, of), aboutFeed(openPaper(READER, now), of))),
  )
const map = (now: number) => keptForReaders('sitemap', now, (door) => sitemap(placesOf(selections.addresses(door))))
const news = (now: number) => keptForReaders('news', now, (door) => newsSitemap(selections.recent(door, NEWS_AGE, NEWS_LENGTH)))

beforeEach(() => vi.unstubAllEnvs())
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true })
})

describe.each([
  ['the feed', feedOf({ all: true }), Infinity],
  ['the feed of a section', feedOf({ section: 'nature' }), Infinity],
  ['the feed of an author', feedOf({ author: 'ann' }), Infinity],
  ['the feed of a topic', feedOf({ topic: 'bogs' }), Infinity],
  ['the sitemap', map, Infinity],
  // When what was a day old at noon is two days old.
  ['the news sitemap', news, 86_400_000],
])('%s', (_, ask, last) => {
  it('has a scheduled article from its millisecond, and an expiring one until its', async () => {
    publish([row('now-here'), row('soon', { publishedAt: NOON + 1000 }), row('leaving', { expiresAt: NOON + 2000 })])
    const seen = async (now: number) => {
      const { text = '', until } = await ask(now)
      return [['now-here', 'soon', 'leaving'].filter((slug) => text.includes(`/nature/${slug}<`)), until - NOON]
    }
    expect(await seen(NOON)).toEqual([['now-here', 'leaving'], 1000])
    expect(await seen(NOON + 999)).toEqual([['now-here', 'leaving'], 1000])
    expect(await seen(NOON + 1000)).toEqual([['now-here', 'soon', 'leaving'], 2000])
    expect(await seen(NOON + 1999)).toEqual([['now-here', 'soon', 'leaving'], 2000])
    expect(await seen(NOON + 2000)).toEqual([['now-here', 'soon'], last])
  })

  it('says nothing of drafts, of what is under review, embargo or withdrawn, nor of authors who have nothing else', async () => {
    publish([
      row('now-here'),
      ...(['draft', 'review', 'withdrawn'] as const).map((status) => row(`secret-${status}`, { status, authors: ['ghost'], topics: ['words'] })),
      row('secret-embargo', { embargoedUntil: NOON + 1, authors: ['ghost'], topics: ['words'] }),
    ])
    const { text = '' } = await ask(NOON)
    expect(text).toContain('now-here')
    expect(text).not.toMatch(/secret|ghost|words/i)
  })

  it('is the same, tag and all, whether or not a draft lies beside it', async () => {
    publish([row('now-here')])
    const without = await ask(NOON)
    publish([row('now-here'), row('secret', { status: 'draft', publishedAt: undefined })])
    expect(await ask(NOON)).toEqual(without)
  })

  it('is another at once when another edition is there, and bears any headline', async () => {
    publish([row('now-here')])
    const before = await ask(NOON)
    publish([row('now-here', { headline: HOSTILE, updatedAt: NOON - 5 })])
    const after = await ask(NOON)
    expect(after.tag).not.toBe(before.tag)
    expect(after.text).not.toContain('<script')
  })
})

it('the feed of a list has what is in the list, and says what it is of', async () => {
  publish([row('now-here'), row('elsewhere', { section: 'opinion', authors: ['ghost'], topics: ['words'] })])
  for (const [of, title, page] of [
    [{ section: 'opinion' }, 'Opinion &amp; letters — Lantern &amp; Tide', '/opinion'],
    [{ author: 'ghost' }, 'Ghost — Lantern &amp; Tide', '/authors/ghost'],
    [{ topic: 'words' }, 'Words — Lantern &amp; Tide', '/topics/words'],
  ] as const) {
    const { text = '' } = await feedOf(of)(NOON)
    expect(text).toContain(`<title>${title}</title><link>https://lantern.example${page}</link>`)
    expect(text).toContain(`href="https://lantern.example${page}/feed.xml"`)
    expect([text.includes('/opinion/elsewhere<'), text.includes('now-here')]).toEqual([true, false])
  }
})

it.each([{ section: 'opinion' }, { section: 'none' }, { author: 'ghost' }, { author: 'none' }, { topic: 'words' }, { topic: '__proto__' }])(
  'there is no feed of a list in which readers find nothing: %j',
  (of) => {
    publish([row('now-here'), row('secret', { section: 'opinion', authors: ['ghost'], topics: ['words'], status: 'draft' })])
    expect(aboutFeed(openPaper(READER, NOON), of)).toBeUndefined()
  },
)

it('the news sitemap lets an article go at the millisecond at which it is two days old, and has no more than a thousand', async () => {
  publish([row('now-here', { publishedAt: NOON - NEWS_AGE + 1000 }), row('older', { publishedAt: NOON - NEWS_AGE })])
  const seen = async (now: number) => {
    const { text = '', until } = await news(now)
    return [['now-here', 'older'].filter((slug) => text.includes(`/nature/${slug}<`)), until - NOON]
  }
  expect(await seen(NOON)).toEqual([['now-here'], 1000])
  expect(await seen(NOON + 1000)).toEqual([[], Infinity])
  publish(Array.from({ length: NEWS_LENGTH + 1 }, (_, n) => row(`piece-${n}`, { publishedAt: NOON - n })))
  const { text = '' } = await news(NOON)
  expect([text.match(/<news:news>/g)?.length, text.includes(`/nature/piece-${NEWS_LENGTH}<`)]).toEqual([NEWS_LENGTH, false])
})

describe('what is kept', () => {
  it('is made once for all who ask together, also when its time has come', async () => {
    publish([row('now-here'), row('soon', { publishedAt: NOON + 1000 })])
    const make = vi.fn(async (door: { list(all: { all: true }): { count: number } }) => String(door.list({ all: true }).count))
    const ask = (now: number) => Promise.all(Array.from({ length: 20 }, () => keptForReaders('counted', now, make as never).then(({ text }) => text)))
    expect(new Set(await ask(NOON))).toEqual(new Set(['1']))
    expect(make).toHaveBeenCalledTimes(1)
    expect(new Set(await ask(NOON + 1000))).toEqual(new Set(['2']))
    expect(make).toHaveBeenCalledTimes(2)
  })

  it('leaves, the longest unasked first, when there is too much of it; one too long for all is kept alone', async () => {
    publish([row('now-here')])
    const make = vi.fn((_door: unknown) => 'x'.repeat(3 * 1024 * 1024))
    const made = async (...names: string[]) => {
      make.mockClear()
      for (const name of names) await keptForReaders(name, NOON, make)
      return make.mock.calls.length
    }
    expect(await made('long-1', 'long-2', 'long-1', 'long-3')).toBe(3)
    expect(await made('long-1', 'long-3')).toBe(0)
    expect(await made('long-2')).toBe(1)
    make.mockImplementation(() => 'x'.repeat(9 * 1024 * 1024))
    expect(await made('longest', 'longest')).toBe(1)
  })

  it('is not a failure: the next one who asks is answered', async () => {
    publish([row('now-here')])
    await expect(keptForReaders('failing', NOON, () => Promise.reject(new Error('disk')))).rejects.toThrow('disk')
    expect((await keptForReaders('failing', NOON, () => 'well')).text).toBe('well')
  })

  it('survives that another edition takes the bodies away while one is read', async () => {
    publish([row('now-here')])
    let tries = 0
    const { text } = await keptForReaders('replaced', NOON, async () => {
      if (tries++ > 0) return 'second'
      publish([row('now-here')])
      throw new Error('ENOENT')
    })
    expect(text).toBe('second')
  })
})
