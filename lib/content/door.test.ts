import { afterEach, describe, expect, test } from 'vitest'
import { openPaper } from './door'
import { HOUR, NOW, putEdition, row } from './edition.fixture'
import { selections } from './selections'
import { READER, type Viewer } from './visibility'

const EDITOR: Viewer = { kind: 'editor', email: 'a@test.example' }
const dir = process.env.EDITION_DIR
afterEach(() => {
  process.env.EDITION_DIR = dir
})

const slugs = (viewer: Viewer, now = NOW) => {
  const list = openPaper(viewer, now).list({ all: true })
  return list.slice(0, list.count).map(({ slug }) => slug)
}

describe('the door', () => {
  const unpublished = [
    row('draft', { status: 'draft', publishedAt: undefined }),
    row('review', { status: 'review' }),
    row('scheduled', { publishedAt: NOW + HOUR, topics: ['secret'], pictures: ['hidden'], authors: ['bo'] }),
    row('embargoed', { embargoedUntil: NOW + 2 * HOUR }),
  ]
  const over = [row('expired', { publishedAt: NOW - 3 * HOUR, expiresAt: NOW - 1 }), row('withdrawn', { status: 'withdrawn' })]
  const published = row('published', { pictures: ['shown'], topics: ['bogs'], expiresAt: NOW + 3 * HOUR })

  test('shows readers what is published and nothing else', () => {
    putEdition([published, ...unpublished, ...over])
    expect(slugs(READER)).toEqual(['published'])
    const door = openPaper(READER, NOW)
    for (const { slug } of unpublished) expect(door.article(slug), slug).toBeUndefined()
    for (const { slug } of over) expect(door.article(slug), slug).toBe('gone')
    expect(door.article('published')).toMatchObject({ slug: 'published', state: 'published', byline: ['ANN'] })
  })

  test('shows authors what is not public yet, where it would stand, and what is gone at its own address only', () => {
    putEdition([published, ...unpublished, ...over])
    expect(new Set(slugs(EDITOR))).toEqual(new Set(['published', ...unpublished.map(({ slug }) => slug)]))
    expect(openPaper(EDITOR, NOW).article('expired')).toMatchObject({ state: 'expired' })
  })

  test('says nowhere who wrote what the paper signs', () => {
    putEdition([row('view', { format: 'editorial', authors: ['bo'], pictures: [] }), row('other')])
    const door = openPaper(READER, NOW)
    expect(door.article('view')).toMatchObject({ byline: ['The Test'], authors: [] })
    expect([door.author('bo'), door.holds({ author: 'bo' }), door.list({ author: 'bo' }).count]).toEqual([undefined, false, 0])
    expect(door.authors().map(({ slug }) => slug)).toEqual(['ann'])
    // At the desk it is known as whose it is.
    const draft = row('draft', { format: 'editorial', authors: ['bo'], status: 'draft' })
    putEdition([draft])
    expect(openPaper({ kind: 'author', slug: 'bo', email: 'b@test.example' }, NOW).article('draft')).toMatchObject({ state: 'draft' })
  })

  test('gives no hint of an author, a topic or a picture that only the unpublished has', () => {
    putEdition([published, ...unpublished])
    const door = openPaper(READER, NOW)
    expect(door.authors().map(({ slug }) => slug)).toEqual(['ann'])
    expect(door.author('bo')).toBeUndefined()
    expect(door.list({ topic: 'secret' }).count).toBe(0)
    expect([door.showsPicture('shown'), door.showsPicture('hidden'), door.showsPicture('unknown')]).toEqual([true, false, false])
    expect(openPaper(EDITOR, NOW).showsPicture('hidden')).toBe(true)
  })

  test('an answer with the newest few ends when they change, and not with the rest of the list', () => {
    const pieces = [1, 2, 3, 4, 5].map((n) => row(`piece-${n}`, { publishedAt: NOW - n * HOUR }))
    const ending = (slug: string, at: number) => pieces.map((piece) => (piece.slug === slug ? { ...piece, expiresAt: at } : piece))
    const until = (rows: typeof pieces, ask: (door: ReturnType<typeof openPaper>) => unknown) => {
      putEdition(rows)
      const door = openPaper(READER, NOW)
      ask(door)
      return door.changesAt()
    }
    const newest = (door: ReturnType<typeof openPaper>) => door.list({ all: true }).slice(0, 2)
    expect(until(pieces, newest)).toBe(Infinity)
    expect(until(ending('piece-2', NOW + HOUR), newest)).toBe(NOW + HOUR)
    expect(until(ending('piece-3', NOW + HOUR), newest)).toBe(Infinity)
    // What comes in above them, and what comes in below.
    expect(until([...pieces, row('coming', { publishedAt: NOW + 2 * HOUR })], newest)).toBe(NOW + 2 * HOUR)
    expect(until([...pieces, row('old', { publishedAt: NOW - 9 * HOUR, embargoedUntil: NOW + 2 * HOUR })], newest)).toBe(Infinity)
    expect(until([...pieces.slice(0, 1), row('old', { publishedAt: NOW - 9 * HOUR, embargoedUntil: NOW + 2 * HOUR })], newest)).toBe(NOW + 2 * HOUR)
    // An author is there as long as one piece is.
    const author = (door: ReturnType<typeof openPaper>) => door.author('ann')
    expect(until([...ending('piece-2', NOW + HOUR), row('coming', { publishedAt: NOW + HOUR })], author)).toBe(Infinity)
    expect(until([row('only', { expiresAt: NOW + HOUR })], author)).toBe(NOW + HOUR)
    expect(until([row('coming', { publishedAt: NOW + HOUR })], author)).toBe(NOW + HOUR)
  })

  test('passes on no field that is not for the page', () => {
    putEdition([published])
    const article = openPaper(READER, NOW).article('published')
    expect(Object.keys(article as object)).not.toEqual(expect.arrayContaining(['status']))
    expect(article).not.toHaveProperty('pictures')
    expect(article).not.toHaveProperty('body')
  })

  test.each([
    ['a list, to its first change', (now: number) => openPaper(READER, now), 'all', NOW + HOUR],
    ['a group that nothing will change, for ever', (now: number) => openPaper(READER, now), 'opinion', Infinity],
  ])('knows until when an answer holds: %s', (_name, open, what, expected) => {
    putEdition([published, ...unpublished, row('old', { section: 'opinion' })])
    const door = open(NOW)
    void door.list(what === 'all' ? { all: true } : { section: what }).count
    expect(door.changesAt()).toBe(expected)
  })

  test('knows until when one article holds, and until when its absence does', () => {
    putEdition([published, ...unpublished])
    const of = (slug: string) => {
      const door = openPaper(READER, NOW)
      door.article(slug)
      return door.changesAt()
    }
    expect([of('published'), of('scheduled'), of('draft'), of('unknown')]).toEqual([NOW + 3 * HOUR, NOW + HOUR, Infinity, Infinity])
  })

  test('changes its answers at that very moment', () => {
    putEdition([published, ...unpublished])
    expect(slugs(READER, NOW + HOUR - 1)).not.toContain('scheduled')
    expect(slugs(READER, NOW + HOUR)).toContain('scheduled')
    expect(slugs(READER, NOW + 3 * HOUR - 1)).toContain('published')
    expect(slugs(READER, NOW + 3 * HOUR)).not.toContain('published')
  })
})

describe('lists', () => {
  test('are cut into pages, and there is no page beyond the last', () => {
    putEdition(Array.from({ length: 41 }, (_, i) => row(`a${i}`, { publishedAt: NOW - i })))
    const door = openPaper(READER, NOW)
    expect(selections.section(door, 'nature', 1)).toMatchObject({ page: 1, pages: 3, count: 41 })
    expect(selections.section(door, 'nature', 3)?.articles.map(({ slug }) => slug)).toEqual(['a40'])
    for (const page of [0, 4, 1.5, Number.NaN]) expect(selections.section(door, 'nature', page)).toBeUndefined()
  })

  test('an empty section is a page, an empty topic is none, an unknown section is none', () => {
    putEdition([row('a')])
    const door = openPaper(READER, NOW)
    expect(selections.section(door, 'empty', 1)).toMatchObject({ count: 0 })
    expect(selections.topic(door, 'bogs', 1)).toBeUndefined()
    expect(selections.section(door, 'nowhere', 1)).toBeUndefined()
  })

  test('months are those of the paper’s calendar', () => {
    // 22:30 UTC on the last of April is the first of May in Tallinn.
    putEdition([row('late', { publishedAt: Date.parse('2026-04-30T22:30:00Z') })])
    expect(selections.months(openPaper(READER, NOW))).toEqual(['2026-05'])
  })
})

describe('an article', () => {
  test('is followed by others of its section and of the home section, never by itself or twice', async () => {
    putEdition([row('a', { section: 'opinion' }), row('b', { section: 'opinion' }), row('c'), row('d', { status: 'draft' })])
    const answer = await selections.article(openPaper(READER, NOW), 'a')
    expect(answer?.related.map(({ slug }) => slug)).toEqual(['b'])
    expect(answer?.home.map(({ slug }) => slug)).toEqual(['c'])
  })

  test('knows the parts of its series in order, and no hidden one; the answer ends when another is out', async () => {
    const rows = [-3, -2, 1].map((hours, n) => row(`part-${n + 1}`, { series: 'how', publishedAt: NOW + hours * HOUR, section: 'opinion' }))
    putEdition([...rows, row('draft', { series: 'how', status: 'draft' }), row('other', { series: 'another' })])
    const door = openPaper(READER, NOW)
    expect((await selections.article(door, 'part-1'))?.parts.map(({ slug }) => slug)).toEqual(['part-1', 'part-2'])
    expect(door.changesAt()).toBe(NOW + HOUR)
    expect((await selections.article(openPaper(READER, NOW + HOUR), 'part-1'))?.parts).toHaveLength(3)
  })

  test('says how many years old it is, until its next birthday', async () => {
    putEdition([row('old', { publishedAt: Date.parse('2024-05-17T09:00:01Z') })])
    const at = async (now: number) => {
      const door = openPaper(READER, now)
      return [(await selections.article(door, 'old'))?.years, door.changesAt()]
    }
    expect(await at(NOW)).toEqual([1, NOW + 1000])
    expect(await at(NOW + 1000)).toEqual([2, Date.parse('2027-05-17T09:00:01Z')])
  })

  test('is live until its end, in lists too', () => {
    putEdition([row('count', { format: 'live', liveUntil: NOW + HOUR })])
    const at = (now: number) => {
      const door = openPaper(READER, now)
      return [door.list({ all: true }).slice(0, 1)[0]?.isLive, door.changesAt()]
    }
    expect(at(NOW)).toEqual([true, NOW + HOUR])
    expect(at(NOW + HOUR)).toEqual([false, Infinity])
  })

  test('is signed by the paper where the paper speaks', async () => {
    putEdition([row('view', { format: 'editorial' })])
    expect(await selections.article(openPaper(READER, NOW), 'view')).toMatchObject({ article: { byline: ['The Test'] }, authors: [] })
  })

  test('that remembers somebody has no advertisement', async () => {
    const ad = { slug: 'a', kind: 'house', headline: 'A', text: 'A.', link: '/', size: 'rectangle' } as const
    putEdition(
      [
        row('news'),
        row('late', { format: 'obituary' }),
        row('paid', { format: 'sponsored' }),
        row('storm', { sensitive: true }),
        row('none', { ads: false }),
      ],
      { ads: [ad, { ...ad, slug: 'b' }] },
    )
    const adsOf = async (slug: string) => {
      const page = await selections.article(openPaper(READER, NOW), slug)
      return [page?.ad?.slug, page?.adsInText.rectangle.map(({ slug: name }) => name)]
    }
    expect(await adsOf('news')).toEqual(['a', ['b']])
    for (const slug of ['late', 'paid', 'storm', 'none']) expect([slug, await adsOf(slug)]).toEqual([slug, [undefined, []]])
  })

  test('has an advertisement only within its time, and turns over when one begins or ends; its picture is as secret', () => {
    const image = { alt: 'A', picture: { hash: 'ferry', width: 1, height: 1 } }
    const ad = { slug: 'a', kind: 'picture', image, link: '/', size: 'rectangle', from: NOW, until: NOW + HOUR } as const
    putEdition([], { ads: [ad] })
    const at = (now: number) => {
      const door = openPaper(READER, now)
      return [door.ads('rectangle').length, door.changesAt(), door.showsPicture('ferry')]
    }
    expect(at(NOW - HOUR)).toEqual([0, NOW, false])
    expect(at(NOW)).toEqual([1, NOW + HOUR, true])
    expect(at(NOW + HOUR)).toEqual([0, Infinity, false])
    expect(openPaper({ kind: 'author', email: 'a@b.example' }, NOW - HOUR).showsPicture('ferry')).toBe(true)
  })

  test('of another company has one of the house beside it, each of them in its turn, and none where there is none', () => {
    const house = { slug: 'a', kind: 'house', headline: 'A', text: 'A.', link: '/', size: 'rectangle' } as const
    const outside = { slug: 'c', kind: 'external', tag: 'https://ads.example/c', size: 'rectangle' } as const
    const shown = () => {
      const door = openPaper(READER, NOW)
      return (['rectangle', 'banner'] as const).flatMap((size) => door.ads(size).map((ad) => [ad.slug, ad.kind === 'external' && ad.instead?.slug]))
    }
    putEdition([], { ads: [house, { ...house, slug: 'b' }, outside, { ...outside, slug: 'd' }, { ...outside, slug: 'e', size: 'banner' }] })
    expect(shown()).toEqual([
      ['a', false],
      ['b', false],
      ['c', 'a'],
      ['d', 'b'],
      ['e', undefined],
    ])
  })

  test('knows its translations both ways, and not those that are hidden', async () => {
    putEdition([
      row('one'),
      row('uks', { translationOf: 'one', language: 'et' }),
      row('odin', { translationOf: 'one', language: 'ru', status: 'draft' }),
    ])
    const names = async (slug: string) => (await selections.article(openPaper(READER, NOW), slug))?.translations.map((other) => other.slug)
    expect(await names('one')).toEqual(['uks'])
    expect(await names('uks')).toEqual(['one'])
  })
})
