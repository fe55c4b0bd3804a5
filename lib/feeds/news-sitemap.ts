/** Writes the news sitemap (sitemap-news 0.9; Google, "News sitemaps"): the articles of two days. It may be empty. */
import type { Answer } from '@/lib/content/readers'
import { indexingOf } from '@/lib/metadata/indexing'
import { withOffset } from '@/lib/metadata/instants'
import { publication } from '@/lib/publication'
import { absolute, urls } from '@/lib/urls'
import { tag, xmlDocument } from './xml'

/** Milliseconds: older articles have no place in it. */
export const NEWS_AGE = 2 * 86_400_000
/** Articles in one news sitemap. */
export const NEWS_LENGTH = 1000

const NAMESPACES = {
  xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
  'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9',
}

/** Without what is paid for, which is no news, and copies that search engines or Google News alone are asked to leave out. */
export function newsSitemap(recent: Answer<'recent'>): string {
  const { name, language, timeZone } = publication()
  const of = tag('news:publication', {}, tag('news:name', {}, nameIn(name)), tag('news:language', {}, codeOf(language)))
  return xmlDocument(
    tag(
      'urlset',
      NAMESPACES,
      recent.map((article) => {
        const { listed, newsNoindex } = indexingOf(article)
        if (!listed || newsNoindex || article.format === 'sponsored' || article.publishedAt === undefined) return undefined
        return tag(
          'url',
          {},
          tag('loc', {}, absolute(urls.article(article))),
          // The first publication, whatever has happened to the text since.
          tag(
            'news:news',
            {},
            of,
            tag('news:publication_date', {}, withOffset(article.publishedAt, timeZone)),
            tag('news:title', {}, article.headline),
          ),
        )
      }),
    ),
  )
}

/** "Without anything in parentheses". */
const nameIn = (name: string) => name.replace(/\s*\([^)]*\)/g, '').trim()

/** Of the publication, by ISO 639; Chinese alone says its script too, as "zh-cn" or "zh-tw". */
function codeOf(language: string): string {
  const { language: code, script } = new Intl.Locale(language).maximize()
  return code === 'zh' ? (script === 'Hant' ? 'zh-tw' : 'zh-cn') : code
}
