/** No page costs the whole paper: counts the articles that each question touches, and the bodies it opens, in a small paper and in one ten times as large. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { standingOf } from './addresses'
import type { Row } from './article'
import { openPaper } from './door'
import { HOUR, NOW, putEdition, row } from './edition.fixture'
import { selections } from './selections'
import type * as Stores from './store'
import type { Store } from './store'
import { READER } from './visibility'

const read = vi.hoisted(() => ({ rows: new Set<string>(), bodies: 0 }))

/** The store with every row under watch: whoever looks into one is counted. */
vi.mock('./store', async (original) => {
  const real = await original<typeof Stores>()
  const watched = new WeakMap<Store, Store>()
  const watch = (each: Row): Row =>
    new Proxy(each, {
      get(target, name) {
        read.rows.add(target.slug)
        return target[name as keyof Row]
      },
    })
  const under = (store: Store): Store => {
    const bySlug = new Map([...store.bySlug].map(([slug, each]) => [slug, watch(each)]))
    const groups = [...store.groups].map(([key, group]) => [key, { ...group, rows: group.rows.map(({ slug }) => bySlug.get(slug) as Row) }] as const)
    return { ...store, bySlug, groups: new Map(groups) }
  }
  return {
    ...real,
    store() {
      const store = real.store()
      const known = watched.get(store) ?? under(store)
      watched.set(store, known)
      return known
    },
    openBody: (name: string) => {
      read.bodies++
      return real.openBody(name)
    },
  }
})

const dir = process.env.EDITION_DIR
afterEach(() => {
  process.env.EDITION_DIR = dir
})
beforeEach(() => {
  read.rows.clear()
  read.bodies = 0
})

/** Every eighth is planned, so that the list is never the whole group. */
const paperOf = (count: number) =>
  putEdition(
    Array.from({ length: count }, (_, n) =>
      row(`piece-${n}`, {
        section: n % 2 ? 'nature' : 'opinion',
        authors: [n % 3 ? 'ann' : 'bo'],
        topics: ['bogs'],
        publishedAt: n % 8 === 7 ? NOW + (count + n) * HOUR : NOW - n * HOUR,
        ...(n % 100 === 1 && { translationOf: 'piece-0' }),
        ...(n < 40 && n % 10 === 4 && { series: 'long' }),
      }),
    ),
  )

const door = () => openPaper(READER, NOW)
const QUESTIONS: Readonly<Record<string, () => unknown>> = {
  'the front': () => selections.front(door()),
  'a section': () => selections.section(door(), 'nature', 1),
  'a later page of a section': () => selections.section(door(), 'nature', 3),
  'an author': () => selections.author(door(), 'ann', 1),
  'a topic': () => selections.topic(door(), 'bogs', 1),
  'the authors': () => selections.authors(door()),
  'the months': () => selections.months(door()),
  'an article': () => selections.article(door(), 'piece-12'),
  'a month': () => selections.month(door(), '2026-05', 1),
  'a later page of a month': () => selections.month(door(), '2026-05', 3),
  'an article of a series': () => selections.article(door(), 'piece-14'),
  'an old article': () => selections.article(door(), 'piece-150'),
  'the feed': () => selections.latest(door(), 50),
  'where an address leads': () => [standingOf('/nature/piece-13', READER, NOW), standingOf('/nature/page/2', READER, NOW)],
  'where no address leads': () => [standingOf('/nature/none', READER, NOW), standingOf('/none/none/none', READER, NOW)],
}

/** @returns what a question touched, asked a second time at the same moment: between two changes the lists are found once. */
async function touched(count: number, ask: () => unknown) {
  paperOf(count)
  await ask()
  read.rows.clear()
  read.bodies = 0
  await ask()
  return { rows: read.rows.size, bodies: read.bodies }
}

describe('no work on the whole paper for a page', () => {
  test.each(Object.entries(QUESTIONS))('%s', async (_name, ask) => {
    const [small, large] = [await touched(200, ask), await touched(2000, ask)]
    // Some more where more is planned, never by the size of the paper.
    expect(large.bodies).toBe(small.bodies)
    expect(large.bodies).toBeLessThanOrEqual(50)
    expect(large.rows).toBeLessThanOrEqual(small.rows + 25)
    expect(large.rows).toBeLessThan(120)
  })

  test('the watch sees what is looked at: a sitemap names every article once', async () => {
    expect((await touched(2000, () => selections.addresses(door()))).rows).toBe(2000 - 2000 / 8)
  })
})
