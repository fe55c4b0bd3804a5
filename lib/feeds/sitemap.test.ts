import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, it, vi } from 'vitest'
import type { Teaser } from '@/lib/content/door'
import { at, HOSTILE, teaser } from '@/lib/metadata/paper.fixture'
import { placesOf, sitemap } from './sitemap'

vi.mock('@/lib/publication', async () => (await import('@/lib/metadata/paper.fixture')).publicationModule)

const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false, isArray: (name) => ['url', 'sitemap', 'xhtml:link'].includes(name) })
const read = (text: string | undefined) => {
  expect(XMLValidator.validate(text ?? '')).toBe(true)
  return parser.parse(text ?? '')
}
const places = (articles: readonly Teaser[]) =>
  placesOf({ articles, authors: ['ann-example'], topics: ['bogs'], months: ['2026-07'], pages: [{ slug: 'about', title: 'About', body: '' }] })
const urlsOf = (articles: readonly Teaser[]): { loc: string; lastmod?: string; 'xhtml:link'?: object[] }[] =>
  read(sitemap(places(articles))).urlset.url

describe('every address', () => {
  it('stands once, absolute, with the moment of its last change: articles, and lists by the newest in them', () => {
    const newer = teaser({
      slug: 'b',
      section: 'opinion',
      topics: [],
      publishedAt: at('2026-08-01T00:00:00Z'),
      corrections: [{ at: at('2026-09-01T00:00:00Z'), text: 'x' }],
    })
    expect(urlsOf([newer, teaser()]).map(({ loc, lastmod }) => [loc.replace('https://lantern.example', ''), lastmod])).toEqual([
      ['/nature/a-bog', '2026-07-01T07:30:00.000Z'],
      ['/opinion/b', '2026-09-01T00:00:00.000Z'],
      ['/', '2026-09-01T00:00:00.000Z'],
      ['/nature', '2026-07-01T07:30:00.000Z'],
      ['/opinion', '2026-09-01T00:00:00.000Z'],
      ['/topics/bogs', '2026-07-01T07:30:00.000Z'],
      ['/authors', undefined],
      ['/authors/ann-example', '2026-09-01T00:00:00.000Z'],
      ['/archive', undefined],
      ['/archive/2026/07', '2026-07-01T07:30:00.000Z'],
      ['/info/about', undefined],
    ])
  })

  it.each([
    ['index', true],
    ['news-noindex', true],
    ['noindex', false],
    ['canonical', false],
  ] as const)('of a copy that says %s: listed %s', (indexing, listed) => {
    const addresses = urlsOf([teaser({ source: { name: 'S', url: 'https://s.example/', indexing } })]).map(({ loc }) => loc)
    expect(addresses.includes('https://lantern.example/nature/a-bog')).toBe(listed)
  })

  it('with hostile letters is well formed', () => {
    const text = sitemap([{ address: `https://lantern.example/${HOSTILE}` }])
    expect(read(text).urlset.url).toHaveLength(1)
    expect(text).not.toContain('<script')
  })
})

it('a piece in several languages names all of them in each', () => {
  const links = urlsOf([teaser({ slug: 'raba', language: 'et', translationOf: 'a-bog' }), teaser(), teaser({ slug: 'alone' })])
    .filter(({ loc }) => loc.includes('/nature/'))
    .map((url) => url['xhtml:link'])
  const both = [
    { '@_rel': 'alternate', '@_hreflang': 'en', '@_href': 'https://lantern.example/nature/a-bog' },
    { '@_rel': 'alternate', '@_hreflang': 'et', '@_href': 'https://lantern.example/nature/raba' },
  ]
  expect(links[0]).toBeUndefined()
  expect(links[1]).toEqual(both)
  expect(links[2]).toEqual([...both].reverse())
})

it('translations of a piece that is gone do not name each other, as their pages do not', () => {
  const both = ['et', 'fi'].map((language) => teaser({ slug: language, language, translationOf: 'gone' }))
  expect(urlsOf(both).every((url) => url['xhtml:link'] === undefined)).toBe(true)
})

describe('a large paper', () => {
  const many = Array.from({ length: 25 }, (_, index) => ({
    address: `https://lantern.example/${index}`,
    changedAt: at('2026-01-01T00:00:00Z') + index,
  }))

  it('has an index that names its parts at the root, each with its newest change', () => {
    expect(read(sitemap(many, undefined, 10)).sitemapindex.sitemap).toEqual([
      { loc: 'https://lantern.example/sitemap.xml?part=1', lastmod: '2026-01-01T00:00:00.009Z' },
      { loc: 'https://lantern.example/sitemap.xml?part=2', lastmod: '2026-01-01T00:00:00.019Z' },
      { loc: 'https://lantern.example/sitemap.xml?part=3', lastmod: '2026-01-01T00:00:00.024Z' },
    ])
  })

  it('loses no address between its parts', () => {
    const all = [1, 2, 3].flatMap((part) => read(sitemap(many, part, 10)).urlset.url.map(({ loc }: { loc: string }) => loc))
    expect(all).toEqual(many.map(({ address }) => address))
  })

  it.each([0, 4, -1, 1.5, Number.NaN])('has no part %s', (part) => expect(sitemap(many, part, 10)).toBeUndefined())
  it('that fits in one file needs no index', () => expect(read(sitemap(many)).urlset.url).toHaveLength(25))
})
