/** What machines read: feed, sitemap, robots, manifest, icons, structured data; each by a parser that is not ours. */
import { spawnSync } from 'node:child_process'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { within } from './crawl'
import { elementsOf, linksOf, structuredData } from './html'
import { betweenMoments } from './ladder'
import { ask, expect, own, pages, test, told } from './site'
import { each } from './wire'

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  isArray: (name) => ['item', 'url', 'category', 'dc:creator'].includes(name),
})

async function xml(address: string) {
  const { text, status, headers } = await ask(address)
  expect(status).toBe(200)
  expect(XMLValidator.validate(text)).toBe(true)
  const lint = spawnSync('xmllint', ['--noout', '-'], { input: text, encoding: 'utf8' })
  if (!lint.error) expect(lint.stderr).toBe('')
  // Signs that no XML may hold (XML 1.0, 2.2).
  expect([...text].filter((sign) => (sign < ' ' && !'\t\n\r'.includes(sign)) || sign === '\ufffe' || sign === '\uffff')).toEqual([])
  return { parsed: parser.parse(text), text, headers }
}

const isHere = async (address: string) => [address, (await ask(within(own(), address, '/') ?? '/outside')).status]

test('the feed is RSS 2.0 with the full text, absolute addresses and dates that every reader understands', async () => {
  const { parsed, headers } = await xml('/feed.xml')
  expect(headers['content-type']).toMatch(/^application\/rss\+xml/)
  expect(parsed.rss['@version']).toBe('2.0')
  const { channel } = parsed.rss
  for (const field of ['title', 'link', 'description', 'language', 'lastBuildDate']) expect([field, Boolean(channel[field])]).toEqual([field, true])
  expect(channel['atom:link']['@rel']).toBe('self')
  expect(within(own(), channel['atom:link']['@href'], '/')).toBe('/feed.xml')
  expect(channel.item.length).toBeGreaterThan(10)
  const guids = channel.item.map((item: { guid: { '#text': string } }) => item.guid['#text'])
  expect(new Set(guids).size).toBe(guids.length)
  const dates: number[] = []
  for (const item of channel.item) {
    for (const field of ['title', 'link', 'guid', 'pubDate', 'content:encoded']) expect([field, Boolean(item[field])]).toEqual([field, true])
    expect(item.pubDate).toMatch(
      /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/,
    )
    dates.push(Date.parse(item.pubDate))
    expect(Date.parse(item.pubDate)).toBeLessThanOrEqual(Date.now())
    for (const { name, attributes } of elementsOf(item['content:encoded'])) {
      expect(['script', 'style', 'iframe', 'form']).not.toContain(name)
      for (const key of ['href', 'src']) if (attributes[key] !== undefined) expect(attributes[key]).toMatch(/^(https?:\/\/|mailto:|tel:)/)
    }
  }
  expect(dates).toEqual([...dates].sort((a, b) => b - a))
  expect(await each(channel.item, (item: { link: string }) => isHere(item.link))).toEqual(
    channel.item.map(({ link }: { link: string }) => [link, 200]),
  )
})

/** Addresses of feeds that a page announces, in order. */
const announced = (text: string) =>
  elementsOf(text)
    .filter(({ name, attributes: { rel, type } }) => name === 'link' && rel === 'alternate' && type === 'application/rss+xml')
    .map(({ attributes: { href = '' } }) => within(own(), href, '/'))

for (const name of ['section', 'author', 'topic'] as const)
  test(`the page of a ${name} announces its own feed and leads to it, and that has the articles of the list alone`, async () => {
    await betweenMoments(async () => {
      const page = pages[name] ?? ''
      const { text } = await ask(page)
      expect(announced(text)).toEqual([`${page}/feed.xml`, '/feed.xml'])
      expect(linksOf(text).links.map((link) => within(own(), link, page))).toContain(`${page}/feed.xml`)
      const { parsed, headers } = await xml(`${page}/feed.xml`)
      expect([headers['content-type'], headers['cache-control']]).toEqual(['application/rss+xml; charset=utf-8', 'public, max-age=0, s-maxage=30'])
      const { channel } = parsed.rss
      expect(within(own(), channel.link, '/')).toBe(page)
      expect(within(own(), channel['atom:link']['@href'], '/')).toBe(`${page}/feed.xml`)
      expect(channel.title).toMatch(/ — /)
      expect(channel.item.length).toBeLessThanOrEqual(50)
      // As on the page, from the newest on, as far as the first page goes; a front may leave some out.
      const links: string[] = channel.item.map(({ link }: { link: string }) => within(own(), link, '/'))
      const isArticle = new Set((await xml('/sitemap.xml')).parsed.urlset.url.map(({ loc }: { loc: string }) => within(own(), loc, '/')))
      for (const link of links) expect([link, isArticle.has(link)]).toEqual([link, true])
      if (name === 'section') expect(links.every((link) => link.startsWith(`${page}/`))).toBe(true)
      else expect(linksOf(text).links.map((link) => within(own(), link, page))).toEqual(expect.arrayContaining(links.slice(0, 10)))
      expect((await ask(`${page}/feed.xml`, { headers: { 'if-none-match': String(headers.etag) } })).status).toBe(304)
    })
  })

test('a list in which there is nothing has no feed, and says of none', async () => {
  const empty = pages['empty section']
  const nowhere = await ask(pages.missing ?? '')
  if (empty) expect(announced((await ask(empty)).text)).toEqual(['/feed.xml'])
  for (const page of [...(empty ? [empty] : []), '/none', '/authors/none', '/topics/none', '/authors', pages.month, pages.article]) {
    const { status, text } = await ask(`${page}/feed.xml`)
    expect([page, status, text === nowhere.text]).toEqual([page, 404, true])
  }
})

test('whoever has the feed already is told so', async () => {
  await betweenMoments(async () => {
    const first = await ask('/feed.xml')
    const again = await ask('/feed.xml', { headers: { 'if-none-match': String(first.headers.etag) } })
    expect([again.status, again.bytes.length]).toEqual([304, 0])
  })
})

test('the sitemap lists every kind of page, once, and all of it is there', async () => {
  await betweenMoments(async () => {
    const { parsed, headers } = await xml('/sitemap.xml')
    expect(headers['content-type']).toMatch(/xml/)
    expect(parsed.urlset['@xmlns']).toBe('http://www.sitemaps.org/schemas/sitemap/0.9')
    const places: string[] = parsed.urlset.url.map(({ loc }: { loc: string }) => loc)
    expect(new Set(places).size).toBe(places.length)
    const paths = places.map((place) => within(own(), place, '/'))
    for (const name of ['front', 'section', 'article', 'author', 'topic', 'month', 'house page'] as const)
      expect([name, paths]).toEqual([name, expect.arrayContaining([pages[name]])])
    for (const name of ['missing', 'gone'] as const) expect(paths).not.toContain(pages[name])
    for (const { lastmod } of parsed.urlset.url) if (lastmod) expect(Date.parse(lastmod)).toBeLessThanOrEqual(Date.now())
    expect(await each(places, isHere)).toEqual(places.map((place) => [place, 200]))
  })
})

test('the news sitemap has the articles of two days, each with what Google News asks for', async () => {
  const { parsed, headers } = await xml('/news-sitemap.xml')
  expect(headers['content-type']).toMatch(/xml/)
  expect(parsed.urlset['@xmlns:news']).toBe('http://www.google.com/schemas/sitemap-news/0.9')
  const { channel } = (await xml('/feed.xml')).parsed.rss
  const entries: { loc: string; 'news:news': Record<string, string> }[] = parsed.urlset.url ?? []
  // The sample paper may be older than two days; the test paper never is.
  if (told().facts) expect(entries.length).toBeGreaterThan(0)
  for (const { loc, 'news:news': news } of entries) {
    // One may expire between the two questions.
    expect([loc, [200, 410].includes(Number((await isHere(loc))[1]))]).toEqual([loc, true])
    expect(news).toEqual({
      'news:publication': { 'news:name': channel.title, 'news:language': channel.language.split('-')[0] },
      'news:publication_date': expect.stringMatching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}$/),
      'news:title': expect.anything(),
    })
    const at = Date.parse(news['news:publication_date'] ?? '')
    expect([loc, at <= Date.now(), at > Date.now() - 2 * 86_400_000 - 60_000]).toEqual([loc, true, true])
  }
})

test('robots.txt names both sitemaps and hides no page of the paper', async () => {
  const { text, headers } = await ask('/robots.txt')
  expect(headers['content-type']).toMatch(/^text\/plain/)
  expect([...text.matchAll(/^Sitemap: (\S+)$/gm)].map(([, address = '']) => within(own(), address, '/'))).toEqual([
    '/sitemap.xml',
    '/news-sitemap.xml',
  ])
  expect(text.split(/\n\n/).find((group) => /^User-agent: \*$/m.test(group))).not.toMatch(/^Disallow: \/$/m)
})

test('the manifest and every icon that pages name are there, and are what they say', async () => {
  const { attributes = {} } = elementsOf((await ask('/')).text).find(({ attributes: { rel } }) => rel === 'manifest') ?? {}
  const manifest = await ask(within(own(), attributes.href ?? '', '/') ?? '')
  const { name, start_url: start, icons } = JSON.parse(manifest.text)
  expect(name).toBeTruthy()
  expect((await ask(start)).status).toBe(200)
  for (const icon of icons) {
    const { status, headers } = await ask(icon.src)
    expect([icon.src, status, headers['content-type']]).toEqual([icon.src, 200, icon.type])
  }
  for (const { attributes: link } of elementsOf((await ask('/')).text).filter(({ attributes: { rel } }) => /icon/.test(rel ?? ''))) {
    expect([link.href, (await ask(within(own(), link.href ?? '', '/') ?? '')).status]).toEqual([link.href, 200])
  }
})

test('an article is a NewsArticle with all that search engines ask for', async () => {
  const { text } = await ask(pages.article ?? '/')
  const article = structuredData(text).find((data) => [data['@type']].flat().includes('NewsArticle')) as Record<string, unknown>
  for (const field of [
    'headline',
    'datePublished',
    'author',
    'publisher',
    'image',
    'mainEntityOfPage',
    'description',
    'inLanguage',
    'articleSection',
  ])
    expect([field, Boolean(article[field])]).toEqual([field, true])
  expect(article.datePublished).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})$/)
  for (const { url, width } of [article.image].flat() as unknown as { url: string; width: number }[]) {
    expect(await isHere(url)).toEqual([url, 200])
    expect(width).toBeGreaterThan(0)
  }
  for (const { name, url } of [article.author].flat() as unknown as { name: string; url: string }[])
    expect([name, await isHere(url)]).toEqual([expect.any(String), [url, 200]])
})

for (const [name, address] of Object.entries(pages)) {
  test(`${name}: structured data is JSON and no "<" stands in it`, async () => {
    const { text } = await ask(address)
    for (const [, json = ''] of text.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)) expect(json).not.toContain('<')
    for (const data of structuredData(text)) expect(data['@context'] ?? data['@graph']).toBeTruthy()
  })
}
