import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { HOUR, NOW, putEdition, row } from '@/lib/content/edition.fixture'
import type * as Stores from '@/lib/content/store'
import type { Viewer } from '@/lib/content/visibility'
import { READER } from '@/lib/content/visibility'
import { dayOf } from '@/lib/format'
import { monthFrom, monthIn, weeksOf } from './calendar'
import { deskOf, problemsFor } from './desk'
import { monthsOf, planOf } from './plan'

const EDITOR: Viewer = { kind: 'editor', email: 'e@test.example' }
const BO: Viewer = { kind: 'author', email: 'bo@test.example', slug: 'bo' }
const all = { page: 1 }
const slugs = (viewer: Viewer, wanted = all) => deskOf(viewer, NOW, wanted).entries.map(({ article }) => article.slug)

const edition = () =>
  putEdition([
    row('live'),
    row('draft-ann', { status: 'draft', publishedAt: undefined as never, headline: 'Kõpu tuletorn' }),
    row('draft-bo', { status: 'draft', authors: ['bo'], section: 'opinion' }),
    row('review-ann', { status: 'review', publishedAt: NOW + 48 * HOUR }),
    row('later', { publishedAt: NOW + 2 * HOUR }),
    row('sooner', { publishedAt: NOW + HOUR, authors: ['ann', 'bo'] }),
    row('embargoed', { embargoedUntil: NOW + 3 * HOUR }),
    row('expired', { publishedAt: NOW - 9 * HOUR, expiresAt: NOW - HOUR }),
    row('withdrawn', { status: 'withdrawn' }),
  ])

beforeEach(() => {
  vi.stubEnv('EDITION_DIR', '')
  edition()
})
afterEach(() => vi.unstubAllEnvs())

const asked = vi.hoisted(() => ({ stores: 0 }))
/** The store, with each asking counted: every one of them looks at the disk. */
vi.mock('@/lib/content/store', async (original) => {
  const real = await original<typeof Stores>()
  return {
    ...real,
    store() {
      asked.stores++
      return real.store()
    },
  }
})

describe('the desk', () => {
  it('holds everything that readers do not have, soonest first, and counts what they have', () => {
    const { counts, count } = deskOf(EDITOR, NOW, all)
    expect(slugs(EDITOR)).toEqual(['embargoed', 'sooner', 'later', 'review-ann', 'draft-ann', 'draft-bo', 'expired', 'withdrawn'])
    expect(count).toBe(8)
    expect(counts).toEqual({ draft: 2, review: 1, embargoed: 1, scheduled: 2, published: 1, expired: 1, withdrawn: 1 })
    expect(slugs(EDITOR, { ...all, state: 'published' } as never)).toEqual(['live'])
  })

  it('holds for an author their own and what is in review; nothing else is counted or named', () => {
    const { counts, authors } = deskOf(BO, NOW, all)
    expect(slugs(BO)).toEqual(['sooner', 'review-ann', 'draft-bo'])
    expect(counts).toEqual({ draft: 1, review: 1, embargoed: 0, scheduled: 1, published: 1, expired: 0, withdrawn: 0 })
    expect(authors).toEqual(['ann', 'bo'])
    expect(deskOf(BO, NOW, { ...all, q: 'tuletorn' }).count).toBe(0)
  })

  it('holds nothing for a reader or a guest', () => {
    for (const viewer of [READER, { kind: 'guest', slug: 'draft-ann' } as const]) expect(deskOf(viewer, NOW, all).count).toBe(0)
  })

  it.each([
    [{ q: 'KOPU' }, ['draft-ann']],
    [{ q: 'kõpu ann' }, ['draft-ann']],
    [{ q: 'nothing of the kind' }, []],
    [{ author: 'bo' }, ['sooner', 'draft-bo']],
    [{ section: 'opinion' }, ['draft-bo']],
    [{ author: 'bo', section: 'nature' }, ['sooner']],
    [{ state: 'expired' as const }, ['expired']],
  ])('%j finds %j', (wanted, found) => expect(slugs(EDITOR, { ...all, ...wanted })).toEqual(found))

  it('says since when, when it goes live, who had it last, and what is to be mended', () => {
    writeFileSync(
      path.join(process.env.EDITION_DIR ?? '', 'desk.json'),
      JSON.stringify({
        at: NOW,
        problems: [
          { file: 'a/draft-ann.mdx', says: 'Secret.', mend: '' },
          { file: 'a/draft-bo.mdx', says: 'Own.', mend: '' },
        ],
        files: { 'draft-ann': 'a/draft-ann.mdx', 'draft-bo': 'a/draft-bo.mdx', later: 'a/later.mdx' },
        advice: { 'draft-bo': [{ about: 'topics', says: '', mend: '' }] },
        history: { head: 'x', touched: { 'a/draft-bo.mdx': { by: 'Bo', at: 5 } }, statusSince: { 'a/draft-bo.mdx': 4 } },
      }),
    )
    const entry = (slug: string) => deskOf(EDITOR, NOW, all).entries.find(({ article }) => article.slug === slug)
    expect(entry('draft-bo')).toMatchObject({ since: 4, live: undefined, touched: { by: 'Bo', at: 5 }, problems: 1, advice: 1 })
    expect(entry('later')).toMatchObject({ live: NOW + 2 * HOUR, touched: undefined, problems: 0, advice: 0 })
    expect(entry('expired')?.since).toBe(NOW - HOUR)
    expect(problemsFor(EDITOR, NOW)).toHaveLength(2)
    expect(problemsFor(BO, NOW).map(({ says }) => says)).toEqual(['Own.'])
  })

  it('has pages of fifty, and the nearest for one that does not exist', () => {
    putEdition(Array.from({ length: 1000 }, (_, n) => row(`draft-${n}`, { status: 'draft' })))
    expect(deskOf(EDITOR, NOW, { page: 20 })).toMatchObject({ page: 20, pages: 20, count: 1000 })
    expect(deskOf(EDITOR, NOW, { page: 20 }).entries).toHaveLength(50)
    for (const page of [0, -1, Number.NaN]) expect(deskOf(EDITOR, NOW, { page }).page).toBe(1)
    expect(deskOf(EDITOR, NOW, { page: 99 }).page).toBe(20)
  })
})

describe('at 1,000 unpublished and 10,000 published', () => {
  const body = 'one.json'
  beforeEach(() => {
    putEdition([
      ...Array.from({ length: 10_000 }, (_, n) => row(`live-${n}`, { body, publishedAt: NOW - n * HOUR })),
      ...Array.from({ length: 1000 }, (_, n) => row(`draft-${n}`, { body, status: n % 2 ? 'draft' : 'ready', publishedAt: NOW + (n + 1) * HOUR })),
    ])
    asked.stores = 0
  })

  it.each([{}, { q: 'live ann' }, { state: 'published' as const }, { author: 'ann', section: 'nature' }])(
    'a page of the desk opens what it shows, and goes to the disk no more often: %j',
    (wanted) => {
      const { entries, counts } = deskOf(EDITOR, NOW, { ...all, ...wanted })
      expect(entries.length).toBe(wanted.q ? 0 : 50)
      expect(counts.published).toBe(10_000)
      expect(asked.stores).toBeLessThan(10)
    },
  )

  it('the calendar asks for the days of its month alone', () => {
    let days = 0
    const plan = planOf(EDITOR, NOW, '2026-06', (at) => {
      days++
      return dayOf(at)
    })
    // 30 days of 24 pieces, and a day either side.
    expect(plan.size).toBe(28)
    expect(days).toBeLessThanOrEqual(32 * 24)
  })
})

describe('the calendar', () => {
  it('has the days of the paper’s place, also where the clocks change', () => {
    // Tallinn: forward on 28 March 2027 at 01:00Z, back on 31 October 2027 at 01:00Z.
    const at = (iso: string) => Date.parse(iso)
    putEdition([
      row('a', { publishedAt: at('2027-03-27T21:59Z') }),
      row('b', { publishedAt: at('2027-03-27T22:00Z') }),
      row('c', { publishedAt: at('2027-03-28T20:59Z') }),
      row('d', { publishedAt: at('2027-03-28T21:00Z') }),
      row('e', { publishedAt: at('2027-10-30T20:59Z') }),
      row('f', { publishedAt: at('2027-10-30T21:00Z') }),
      row('g', { publishedAt: at('2027-10-31T21:59Z'), expiresAt: at('2027-10-31T22:00Z') }),
    ])
    const plan = (month: string) =>
      [...planOf(EDITOR, NOW, month, dayOf)].map(([day, its]) => [day, its.map(({ article, what }) => `${article.slug} ${what}`).join()])
    expect(Object.fromEntries(plan('2027-03'))).toEqual({ '2027-03-27': 'a live', '2027-03-28': 'b live,c live', '2027-03-29': 'd live' })
    expect(Object.fromEntries(plan('2027-10'))).toEqual({ '2027-10-30': 'e live', '2027-10-31': 'f live,g live' })
    expect(Object.fromEntries(plan('2027-11'))).toEqual({ '2027-11-01': 'g ends' })
  })

  it('shows what is meant for a day, and to an author only theirs', () => {
    const of = (viewer: Viewer) => [...planOf(viewer, NOW, '2026-05', dayOf).values()].flat().map(({ article, what }) => `${article.slug} ${what}`)
    expect(of(EDITOR)).toEqual(expect.arrayContaining(['review-ann meant', 'embargoed live', 'expired ends', 'later live']))
    expect(of(BO).filter((each) => !each.startsWith('live'))).toEqual(expect.arrayContaining(['review-ann meant', 'sooner live', 'draft-bo meant']))
    expect(of(BO).join()).not.toMatch(/embargoed|later|draft-ann|expired/)
  })

  it('leads as far as something happens, and a year ahead', () => {
    const months = (more: Parameters<typeof row>[1]) => {
      putEdition([row('only', more)])
      return monthsOf(EDITOR, NOW, dayOf)
    }
    expect(months({ publishedAt: NOW - HOUR })).toEqual({ first: '2026-05', last: '2027-05' })
    expect(months({ publishedAt: Date.parse('2019-12-31T22:30Z') }).first).toBe('2020-01')
    expect(months({ status: 'draft', publishedAt: Date.parse('2031-02-01T10:00Z') }).last).toBe('2031-02')
    expect(months({ status: 'draft', publishedAt: undefined as never })).toEqual({ first: '2026-05', last: '2027-05' })
  })

  it('has months from Monday, and takes no other text for one', () => {
    expect(weeksOf('2027-02')).toHaveLength(4)
    expect(weeksOf('2026-11')[0]).toEqual([...Array(6).fill(undefined), '2026-11-01'])
    expect(weeksOf('2028-02').flat().filter(Boolean)).toHaveLength(29)
    expect([monthFrom('2026-12', 1), monthFrom('2026-01', -1)]).toEqual(['2027-01', '2025-12'])
    for (const text of ['2026-13', '26-01', '../x', 5, undefined, ['2026-01']]) expect(monthIn(text, '2026-05')).toBe('2026-05')
    expect(monthIn('2027-03', '2026-05')).toBe('2027-03')
  })
})
