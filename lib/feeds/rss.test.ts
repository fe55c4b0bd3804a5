import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, it, vi } from 'vitest'
import type { Teaser } from '@/lib/content/door'
import { at, body, HOSTILE, HOSTILE_IN_XML, paper, picture, teaser } from '@/lib/metadata/paper.fixture'
import { idOf, latestFeed } from './feed'
import { fullText } from './html'
import { rfc822, rss } from './rss'

vi.mock('@/lib/publication', async () => (await import('@/lib/metadata/paper.fixture')).publicationModule)

const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false, isArray: (name) => ['item', 'category', 'dc:creator'].includes(name) })
const write = (...articles: Partial<Teaser>[]) => rss(latestFeed(articles.map((fields) => ({ article: teaser(fields), body }))))
const read = (text: string) => {
  expect(XMLValidator.validate(text)).toBe(true)
  return parser.parse(text).rss.channel
}

describe('the channel', () => {
  it('says what RSS 2.0 requires, where it is, and in which language', () => {
    expect(read(write({}))).toMatchObject({
      title: 'Lantern & Tide',
      link: 'https://lantern.example/',
      description: 'Everything that a test needs.',
      language: 'en',
      'atom:link': { '@_rel': 'self', '@_type': 'application/rss+xml', '@_href': 'https://lantern.example/feed.xml' },
      image: {
        url: 'https://lantern.example/icons/icon-192.png',
        title: 'Lantern & Tide',
        link: 'https://lantern.example/',
        width: '144',
        height: '144',
      },
    })
  })

  it('was built when its newest article last changed, so that the same paper gives the same bytes', () => {
    const articles = [
      { slug: 'b', publishedAt: at('2026-11-02T00:00:00Z') },
      { slug: 'a', publishedAt: at('2026-11-01T00:00:00Z'), updatedAt: at('2026-11-03T06:00:00Z') },
    ]
    expect(read(write(...articles)).lastBuildDate).toBe('Tue, 03 Nov 2026 06:00:00 GMT')
    expect(write(...articles)).toBe(write(...articles))
  })

  it('may be empty', () => {
    expect(read(write())).not.toHaveProperty('item')
    expect(write()).not.toContain('lastBuildDate')
  })
})

describe('an item', () => {
  it('says what it is, by whom, of what, and when', () => {
    const [item] = read(write({ byline: ['Ann Example', 'Bo & Co'], topics: ['bogs', 'words'] })).item
    expect(item).toMatchObject({
      title: 'A bog keeps its own time, and nobody else’s',
      link: 'https://lantern.example/nature/a-bog',
      pubDate: 'Wed, 01 Jul 2026 07:30:00 GMT',
      guid: { '#text': 'tag:lantern.example,2026:a-bog', '@_isPermaLink': 'false' },
      'dc:creator': ['Ann Example', 'Bo & Co'],
      category: ['Nature', 'Bogs', 'Words'],
      description: 'A bog grows a millimetre a year and forgets nothing.',
      'media:content': {
        '@_url': 'https://lantern.example/pictures/abc123-card.jpg',
        '@_medium': 'image',
        '@_type': 'image/jpeg',
        '@_width': '1200',
        '@_height': '630',
        'media:credit': 'Photograph: Ann Example',
        'media:description': { '#text': 'A bog in fog' },
      },
    })
  })

  it('keeps its identity in another section', () => {
    const [there] = read(write({ section: 'opinion' })).item
    expect(there.guid['#text']).toBe(idOf('a-bog', teaser().publishedAt ?? 0))
    expect(there.link).toBe('https://lantern.example/opinion/a-bog')
  })

  it('with hostile words is read back letter by letter', () => {
    const [item] = read(
      write({ headline: HOSTILE, byline: [HOSTILE], image: { ...picture, alt: HOSTILE, credit: HOSTILE }, standfirst: HOSTILE }),
    ).item
    expect([item.title, item['dc:creator'][0], item['media:content']['media:credit']]).toEqual(Array(3).fill(HOSTILE_IN_XML))
    // Whoever reads it as HTML, as readers do, finds the words and no script.
    expect(item.description).not.toMatch(/<script/)
    expect(item['content:encoded']).not.toMatch(/<script|alt="[^"]*[<>]/)
    expect(item['content:encoded']).toContain('alt="&#x22;Tom&#x22; &#x26; &#x27;Jerry&#x27; &lt;/script&gt;')
  })

  it('that is paid for says so wherever it may be read alone', () => {
    const [item] = read(write({ format: 'sponsored', sponsor: { name: 'Peat Inc.' } })).item
    expect(item.description).toMatch(/^Paid for by Peat Inc\.\. A bog/)
    expect(item['content:encoded']).toMatch(/^<p><strong>Paid for by Peat Inc\.<\/strong><\/p>/)
  })

  it('without a picture has none', () => expect(write({ image: undefined })).not.toContain('media:content'))
})

describe('dates are of RFC 822, in GMT', () => {
  it.each([
    ['2026-11-23T07:00:00+02:00', 'Mon, 23 Nov 2026 05:00:00 GMT'],
    ['2026-01-01T00:30:00+02:00', 'Wed, 31 Dec 2025 22:30:00 GMT'],
    ['2028-02-29T12:00:00Z', 'Tue, 29 Feb 2028 12:00:00 GMT'],
  ])('%s', (instant, expected) => expect(rfc822(at(instant))).toBe(expected))
})

describe('the full text', () => {
  const html = fullText(teaser(), body)

  it('has nothing that leads nowhere without our address', () => {
    const addresses = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address]) => address)
    expect(addresses).toEqual([
      'https://lantern.example/pictures/abc123-1200.webp',
      'https://lantern.example/opinion/other',
      'https://www.met.no/?a=1&#x26;b=2',
      'https://lantern.example/nature/a-bog#fn-1',
      'https://lantern.example/pictures/def456-700.webp',
      'https://lantern.example/nature/a-bog#fnref-1',
    ])
  })

  it.each([
    [
      'begins with the picture and its credit',
      /^<figure><img src="[^"]+" width="1200" height="750" alt="A bog in fog"><figcaption>The third fog that week\. <small>Photograph: Ann Example<\/small><\/figcaption><\/figure><p><strong>A bog grows/,
    ],
    ['marks words of another language', /<span lang="et">turvas<\/span>/],
    ['keeps places that footnotes lead to', /<a id="fnref-1" href="[^"]+">1<\/a>.*<li id="fn-1">/s],
    [
      'has pictures with their credit',
      /<figure><img [^>]*width="700" height="350" alt="A core of &#x22;peat&#x22;"><figcaption>Layers\. <small>Drawing: Bo<\/small>/,
    ],
    ['has boxes of facts', /<aside><h3>In short<\/h3><ul><li>One/],
    ['names its notes in the language of the piece', /<h2 id="footnote-label">Notes<\/h2>/],
    ['escapes', /<td align="right">1 &#x3C; 2<\/td>/],
  ])('%s', (_, expected) => expect(html).toMatch(expected))

  it.each([
    ['pull quotes, which repeat the text', /forgets nothing.*forgets nothing/s],
    ['components', /<[A-Z]/],
    ['classes', /class=/],
    ['what is unsafe', /javascript:|evil/],
  ])('has no %s', (_, never) => expect(html).not.toMatch(never))

  it('ends with corrections and origin', () => {
    const text = fullText(
      teaser({
        corrections: [{ at: at('2026-07-03T09:00:00Z'), text: 'It was <two>.' }],
        source: { name: 'The Source', url: 'https://source.example/', indexing: 'index' },
      }),
      body,
    )
    expect(text).toMatch(
      /<h2>Corrections<\/h2><ul><li>July 3, 2026: It was &#x3C;two>\.<\/li><\/ul><p><em>Originally published by <a href="https:\/\/source\.example\/">The Source<\/a><\/em><\/p>$/,
    )
  })

  it('in another language than the paper’s says in which', () => {
    expect(paper.language).toBe('en')
    expect(fullText(teaser({ language: 'et' }), body)).toMatch(/^<div lang="et">.*<h2 id="footnote-label">Märkused<\/h2>.*<\/div>$/s)
  })
})
