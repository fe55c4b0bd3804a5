/** What search engines are told to do with an article: one rule for head, sitemap and languages. */
import type { Teaser } from '@/lib/content/door'
import { absolute, urls } from '@/lib/urls'

export interface IndexingRule {
  /** Absolute: our own address, or the source's for a copy that says so. */
  readonly canonical: string
  readonly noindex: boolean
  /** Google News is asked to leave it out, Search may keep it. */
  readonly newsNoindex: boolean
  /** Whether our address is one for search engines to list: a sitemap names only those. */
  readonly listed: boolean
}

type Indexed = Pick<Teaser, 'section' | 'slug' | 'source' | 'state'>

/**
 * Copies from elsewhere: for partners Google asks for noindex rather than a canonical link across sites, so that each copy
 * says in `source.indexing` what was agreed (Search Central, "Fix canonicalization issues", syndicated content).
 * @param own absolute address of the article here.
 */
export function indexingOf(article: Indexed, own = absolute(urls.article(article))): IndexingRule {
  const told = article.source?.indexing ?? 'index'
  const canonical = told === 'canonical' && article.source ? article.source.url : own
  // What readers do not see yet is shown to its desk only; should its page ever get out, it says that it is not to be listed.
  const noindex = told === 'noindex' || article.state !== 'published'
  return { canonical, noindex, newsNoindex: told === 'news-noindex', listed: canonical === own && !noindex }
}

/**
 * The piece in each of its languages with its absolute address, itself among them; empty when there is but one that search
 * engines may list. Every version must name all of them (Google, "Tell Google about localized versions of your page").
 */
export function languagesOf(
  article: Indexed & Pick<Teaser, 'language'>,
  translations: readonly (Indexed & Pick<Teaser, 'language'>)[],
): ReadonlyMap<string, string> {
  const versions = new Map<string, string>()
  for (const version of [article, ...translations]) {
    const { listed, canonical } = indexingOf(version)
    if (listed && !versions.has(version.language)) versions.set(version.language, canonical)
  }
  return versions.size > 1 && versions.get(article.language) === absolute(urls.article(article)) ? versions : new Map()
}
