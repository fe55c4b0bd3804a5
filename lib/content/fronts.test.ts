import { afterEach, describe, expect, test } from 'vitest'
import type { Block, Row } from './article'
import { openPaper } from './door'
import { HOUR, NOW, putEdition, row } from './edition.fixture'
import { articlesOf, type FilledFront, fillFront } from './fronts'
import { selections } from './selections'
import { READER, type Viewer } from './visibility'

const EDITOR: Viewer = { kind: 'editor', email: 'a@test.example' }
const dir = process.env.EDITION_DIR
afterEach(() => {
  process.env.EDITION_DIR = dir
})

const picture = { picture: { hash: 'h', width: 900, height: 600, widths: [400] }, alt: '', credit: 'x' }
/** `a0` is the newest. */
const rows = (count: number, fields: Partial<Row> = {}, name = 'a') =>
  Array.from({ length: count }, (_, i) => row(`${name}${i}`, { publishedAt: NOW - 30 * HOUR - i * HOUR, ...fields }))
const put = (articles: readonly Row[], blocks: readonly Block[], name = 'front') => putEdition(articles, { fronts: { [name]: blocks } })
const at = (now = NOW, viewer = READER, name = 'front') => fillFront(openPaper(viewer, now), name) as FilledFront
/** Slugs of each block. */
const slugs = ({ blocks }: FilledFront) => blocks.map((block) => articlesOf(block).map(({ slug }) => slug))

const pins: readonly never[] = []
const lead = (fields: object = {}): Block => ({ block: 'lead', beside: 2, pins, ...fields })
const river = (fields: object = {}): Block => ({ block: 'river', count: 3, pins, ...fields })
const section = (name: string, fields: object = {}): Block => ({ block: 'section', section: name, count: 2, pins, ...fields })

describe('filling', () => {
  test('goes from top to bottom, newest first, and shows no story twice', () => {
    put([...rows(6), ...rows(2, { section: 'opinion' }, 'b')], [lead(), section('nature'), river({ count: 24 })])
    expect(slugs(at())).toEqual([
      ['a0', 'b0', 'a1'],
      ['a2', 'a3'],
      ['b1', 'a4', 'a5'],
    ])
  })

  test('what is set by hand anywhere has its place before any block fills by itself', () => {
    put(rows(6), [lead(), river({ pins: [{ article: 'a4' }, { article: 'a0' }] }), { block: 'important', ranked: true, pins: [{ article: 'a1' }] }])
    expect(slugs(at())).toEqual([['a2', 'a3', 'a5'], ['a4', 'a0'], ['a1']])
  })

  test('what is set there twice stands where it is named first', () => {
    put(rows(4), [lead({ pinned: { article: 'a2' } }), river({ pins: [{ article: 'a2' }] })])
    expect(slugs(at())).toEqual([['a2', 'a0', 'a1'], ['a3']])
  })

  test('a translation is the story that it translates, unless both are set by hand', () => {
    const two = [row('one', { publishedAt: NOW - HOUR }), row('uks', { publishedAt: NOW - 2 * HOUR, translationOf: 'one', language: 'et' })]
    put(two, [river()])
    expect(slugs(at())).toEqual([['one']])
    put(two, [river({ pins: [{ article: 'uks' }] }), section('nature')])
    expect(slugs(at())).toEqual([['uks']])
    put(two, [river({ pins: [{ article: 'uks' }, { article: 'one' }] })])
    expect(slugs(at())).toEqual([['uks', 'one']])
  })

  test('what was paid for does not lead, but stands in its section with its name on it', () => {
    put([row('paid', { format: 'sponsored', sponsor: { name: 'Oakum' } }), ...rows(1)], [lead(), section('nature')])
    expect(slugs(at())).toEqual([['a0'], ['paid']])
  })

  test('topics, series and pictures take what fits them', () => {
    const articles = [row('plain'), row('bog', { topics: ['bogs'] }), row('part', { series: 'how' }), row('seen', { image: picture })]
    const wanted: Block[] = [
      { block: 'topic', topic: 'bogs', count: 2, pins },
      { block: 'series', series: 'how', count: 2, pins },
      { block: 'pictures', as: 'row', count: 3, pins },
    ]
    put(articles, wanted)
    expect(slugs(at())).toEqual([['bog'], ['part'], ['seen']])
  })

  test('blocks with nothing in them are left out; a front with none says so by being empty', () => {
    put([], [lead(), river(), section('nature'), { block: 'pictures', as: 'essay', count: 3, pins }, { block: 'ad', size: 'banner' }])
    expect(at().blocks).toEqual([])
    put(rows(1), [section('empty'), river(), { block: 'important', ranked: true, pins: [{ article: 'unknown' }] }])
    expect(at().blocks.map(({ block }) => block)).toEqual(['river'])
  })

  test('in ten thousand articles it opens about as many as it shows', () => {
    put(rows(10_000, { body: 'all.json' }), [lead({ beside: 8 }), river({ count: 24 }), section('nature', { count: 8 })])
    const door = openPaper(READER, NOW)
    let opened = 0
    const counted = {
      ...door,
      list: (selection: Parameters<typeof door.list>[0]) => {
        const { count, slice } = door.list(selection)
        const counting = (from: number, to: number) => {
          const articles = slice(from, to)
          opened += articles.length
          return articles
        }
        return { count, slice: counting }
      },
    }
    expect(slugs(fillFront(counted, 'front') as FilledFront).flat()).toHaveLength(41)
    expect(opened).toBeLessThan(200)
  })
})

describe('what is set by hand', () => {
  const span = { from: NOW + HOUR, until: NOW + 2 * HOUR }

  test('comes and leaves at its moments, and the front is made anew for both', () => {
    put(rows(3), [lead({ pinned: { article: 'a2', ...span } })])
    const seen = [NOW, span.from - 1, span.from, span.until - 1, span.until].map((moment) => slugs(at(moment))[0]?.[0])
    expect(seen).toEqual(['a0', 'a0', 'a2', 'a2', 'a0'])
    const until = [NOW, span.from, span.until].map((moment) => {
      const door = openPaper(READER, moment)
      fillFront(door, 'front')
      return door.changesAt()
    })
    expect(until).toEqual([span.from, span.until, Infinity])
  })

  test('so do whole blocks', () => {
    put(rows(3), [{ block: 'text', text: 'A note.', ...span }, river()])
    const seen = [NOW, span.from, span.until].map((moment) => at(moment).blocks.map(({ block }) => block))
    expect(seen).toEqual([['river'], ['text', 'river'], ['river']])
  })

  test('is not there before readers may see it, and not when it is gone; an editor sees it in its place', () => {
    const articles = [...rows(2), row('soon', { publishedAt: NOW + HOUR }), row('over', { expiresAt: NOW - 1 }), row('draft', { status: 'draft' })]
    put(articles, [lead({ beside: 0, pinned: { article: 'soon' } }), river({ count: 1, pins: [{ article: 'over' }, { article: 'draft' }] })])
    expect(slugs(at())).toEqual([['a0'], ['a1']])
    expect(slugs(at(NOW + HOUR))).toEqual([['soon'], ['a0']])
    expect(slugs(at(NOW, EDITOR))).toEqual([['soon'], ['draft']])
    const door = openPaper(READER, NOW)
    fillFront(door, 'front')
    expect(door.changesAt()).toBe(NOW + HOUR)
  })
})

describe('the paper’s day', () => {
  test('ends the front at midnight when something of today stands on it, and only then', () => {
    const until = (articles: readonly Row[]) => {
      put(articles, [river()])
      const door = openPaper(READER, NOW)
      fillFront(door, 'front')
      return door.changesAt()
    }
    expect(until([row('today')])).toBe(Date.parse('2026-05-17T21:00:00Z'))
    expect(until(rows(2))).toBe(Infinity)
  })
})

describe('the front of a section', () => {
  test('fills from that section, and the list goes on with what it does not show', () => {
    put([...rows(5), ...rows(2, { section: 'opinion' }, 'b')], [lead({ beside: 1 }), river({ count: 1, section: 'opinion' })], 'nature')
    const page = selections.section(openPaper(READER, NOW), 'nature', 1)
    expect(page?.front && slugs(page.front)).toEqual([['a0', 'a1'], ['b0']])
    expect(page?.articles.map(({ slug }) => slug)).toEqual(['a2', 'a3', 'a4'])
  })

  test('is there on its first page only, and the list stands where there is none, or nothing in it', () => {
    put(rows(25), [lead()], 'nature')
    const door = openPaper(READER, NOW)
    expect(selections.section(door, 'nature', 2)).toMatchObject({
      page: 2,
      articles: rows(25)
        .slice(20)
        .map(({ slug }) => ({ slug })),
    })
    expect(selections.section(door, 'nature', 2)).not.toHaveProperty('front')
    expect(selections.section(door, 'opinion', 1)).not.toHaveProperty('front')
    expect(fillFront(door, 'opinion')).toBeUndefined()
  })
})
