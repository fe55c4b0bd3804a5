import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, it, vi } from 'vitest'
import type { Teaser } from '@/lib/content/door'
import { HOSTILE, HOSTILE_IN_XML, paper, teaser } from '@/lib/metadata/paper.fixture'
import { newsSitemap } from './news-sitemap'

const settings = vi.hoisted(() => ({ name: 'Lantern & Tide', language: 'en' }))
vi.mock('@/lib/publication', async () => {
  const { publicationModule } = await import('@/lib/metadata/paper.fixture')
  return { ...publicationModule, publication: () => ({ ...paper, ...settings }) }
})

const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false, isArray: (name) => name === 'url' })
function read(...articles: Partial<Teaser>[]) {
  const text = newsSitemap(articles.map(teaser))
  expect(XMLValidator.validate(text)).toBe(true)
  return parser.parse(text).urlset
}

it('says of each article where it is, in which publication, since when, and what it is called', () => {
  expect(read({ updatedAt: Date.parse('2026-07-02T00:00:00Z') })).toEqual({
    '@_xmlns': 'http://www.sitemaps.org/schemas/sitemap/0.9',
    '@_xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9',
    url: [
      {
        loc: 'https://lantern.example/nature/a-bog',
        'news:news': {
          'news:publication': { 'news:name': 'Lantern & Tide', 'news:language': 'en' },
          'news:publication_date': '2026-07-01T10:30:00+03:00',
          'news:title': 'A bog keeps its own time, and nobody else’s',
        },
      },
    ],
  })
})

it('with a hostile headline is well formed', () => expect(read({ headline: HOSTILE }).url[0]['news:news']['news:title']).toBe(HOSTILE_IN_XML.trim()))
it('may be empty', () => expect(read()).not.toHaveProperty('url'))

const source = (indexing: 'index' | 'news-noindex' | 'noindex' | 'canonical') => ({ source: { name: 'S', url: 'https://s.example/', indexing } })
it.each<[string, Partial<Teaser>, boolean]>([
  ['a copy that may be listed', source('index'), true],
  ['a copy that Google News is to leave out', source('news-noindex'), false],
  ['a copy that nobody is to list', source('noindex'), false],
  ['a copy that is canonical elsewhere', source('canonical'), false],
  ['what is paid for', { format: 'sponsored', sponsor: { name: 'Peat Inc.' } }, false],
])('%s', (_, fields, listed) => expect('url' in read(fields)).toBe(listed))

describe('the publication is called what Google News calls it', () => {
  it.each([
    ['The Lantern (Estonia)', 'et-EE', 'The Lantern', 'et'],
    ['Lantern', 'zh-Hant-HK', 'Lantern', 'zh-tw'],
    ['Lantern', 'zh', 'Lantern', 'zh-cn'],
  ])('%s in %s', (name, language, said, code) => {
    Object.assign(settings, { name, language })
    expect(read({}).url[0]['news:news']['news:publication']).toEqual({ 'news:name': said, 'news:language': code })
  })
})
