/** Writes the sitemap (sitemaps.org 0.9): every address that search engines may list, with the moment at which it last changed. */
import type { Instant } from '@/lib/content/article'
import type { Teaser } from '@/lib/content/door'
import type { Answer } from '@/lib/content/readers'
import { monthIn } from '@/lib/content/store'
import { indexingOf, languagesOf } from '@/lib/metadata/indexing'
import { changedAt, latest } from '@/lib/metadata/instants'
import { publication } from '@/lib/publication'
import { absolute, urls } from '@/lib/urls'
import { tag, xmlDocument } from './xml'

export const XML_TYPE = 'application/xml; charset=utf-8'

/** Addresses in one sitemap (sitemaps.org, "Sitemap file limits"). */
export const SITEMAP_SIZE = 50_000

/** An address, absolute, as it stands in the sitemap. */
export interface Place {
  readonly address: string
  readonly changedAt?: Instant | undefined
  /** Its versions by language, itself among them. */
  readonly languages?: ReadonlyMap<string, string> | undefined
}

/**
 * Articles first, the oldest at the head: what is published tomorrow is added near the end, and the parts of a large sitemap
 * before the last stay as they are. Copies that are canonical elsewhere or not to be indexed are left out.
 */
export function placesOf({ articles, authors, topics, months, pages }: Answer<'addresses'>): readonly Place[] {
  const { sections, timeZone } = publication()
  const changes = newestOf(articles, monthIn(timeZone))
  const versions = versionsOf(articles)
  // Asked once: ten thousand addresses are made here at a time.
  const site = absolute('')
  const listed: Place[] = []
  for (const article of articles) {
    const address = site + urls.article(article)
    if (!indexingOf(article, address).listed) continue
    const same = versions.get(article.translationOf ?? article.slug)
    const languages =
      same &&
      languagesOf(
        article,
        same.filter(({ slug }) => slug !== article.slug),
      )
    listed.push({ address, changedAt: changedAt(article), languages })
  }
  return [
    ...listed.reverse(),
    { address: absolute(urls.front()), changedAt: latest(changes.values()) },
    ...sections.map(({ key }) => ({ address: absolute(urls.section(key)), changedAt: changes.get(`section:${key}`) })),
    ...topics.map((topic) => ({ address: absolute(urls.topic(topic)), changedAt: changes.get(`topic:${topic}`) })),
    { address: absolute(urls.authors()) },
    ...authors.map((author) => ({ address: absolute(urls.author(author)), changedAt: changes.get(`author:${author}`) })),
    { address: absolute(urls.archive()) },
    ...months.map((month) => ({ address: absolute(urls.month(month)), changedAt: changes.get(`month:${month}`) })),
    ...pages.map(({ slug, updatedAt }) => ({ address: absolute(urls.housePage(slug)), changedAt: updatedAt })),
  ]
}

/**
 * The document at `/sitemap.xml`, or one part of it at `?part=2`. A sitemap may name only what lies below its own folder
 * (sitemaps.org, "Sitemap file location"), so that the parts stand at the root too.
 * @param part from 1; without one: the whole when it fits, else the index of the parts. `undefined` for a part that does not exist.
 */
export function sitemap(places: readonly Place[], part?: number, size = SITEMAP_SIZE): string | undefined {
  const parts = Math.max(1, Math.ceil(places.length / size))
  if (part === undefined) return parts === 1 ? urlset(places) : sitemapIndex(places, parts, size)
  return Number.isInteger(part) && part >= 1 && part <= parts ? urlset(chunk(places, part, size)) : undefined
}

const chunk = (places: readonly Place[], part: number, size: number) => places.slice((part - 1) * size, part * size)

function urlset(places: readonly Place[]): string {
  return xmlDocument(
    tag(
      'urlset',
      { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9', 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' },
      places.map(({ address, changedAt: at, languages }) =>
        tag(
          'url',
          {},
          tag('loc', {}, address),
          lastmod(at),
          [...(languages ?? [])].map(([hreflang, href]) => tag('xhtml:link', { rel: 'alternate', hreflang, href })),
        ),
      ),
    ),
  )
}

function sitemapIndex(places: readonly Place[], parts: number, size: number): string {
  return xmlDocument(
    tag(
      'sitemapindex',
      { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' },
      Array.from({ length: parts }, (_, index) =>
        tag(
          'sitemap',
          {},
          tag('loc', {}, `${absolute(urls.sitemap())}?part=${index + 1}`),
          lastmod(latest(chunk(places, index + 1, size).map((place) => place.changedAt))),
        ),
      ),
    ),
  )
}

/** W3C Datetime, which RFC 3339 is a form of. */
const lastmod = (at: Instant | undefined) => at !== undefined && tag('lastmod', {}, new Date(at).toISOString())

/** For each list the newest change of an article in it. */
function newestOf(articles: readonly Teaser[], month: (at: Instant) => string): Map<string, Instant> {
  const newest = new Map<string, Instant>()
  for (const article of articles) {
    const at = changedAt(article)
    if (at === undefined) continue
    const lists = [
      `section:${article.section}`,
      ...article.topics.map((topic) => `topic:${topic}`),
      ...article.authors.map((author) => `author:${author}`),
    ]
    if (article.publishedAt !== undefined) lists.push(`month:${month(article.publishedAt)}`)
    for (const list of lists) newest.set(list, Math.max(at, newest.get(list) ?? at))
  }
  return newest
}

/** Articles that are the same piece in several languages, by the slug of the original; as on their pages, none without it. */
function versionsOf(articles: readonly Teaser[]): Map<string, Teaser[]> {
  const translated = new Set(articles.map(({ translationOf }) => translationOf))
  const originals = new Set(articles.filter(({ slug }) => translated.has(slug)).map(({ slug }) => slug))
  const versions = new Map<string, Teaser[]>()
  for (const article of articles) {
    const original = article.translationOf ?? article.slug
    if (originals.has(original)) versions.set(original, [...(versions.get(original) ?? []), article])
  }
  return versions
}
