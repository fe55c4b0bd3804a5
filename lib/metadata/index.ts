/** The head of every kind of page: title, description, canonical address, robots, and what shared links show. */
import type { Metadata } from 'next'
import type { CreditedPicture } from '@/lib/content/article'
import type { ArticlePage } from '@/lib/content/selections'
import { isUnlisted } from '@/lib/env'
import { excerpt } from '@/lib/format'
import { publication, sectionOf } from '@/lib/publication'
import { strings } from '@/lib/strings'
import { absolute, urls } from '@/lib/urls'
import { card } from './card'
import { ICONS, MANIFEST } from './icons'
import { indexingOf, languagesOf } from './indexing'
import { modifiedAt, withOffset } from './instants'

/** What search results show of a description, in characters. */
const DESCRIPTION = 160

export interface PageHead {
  /** Without the paper's name, which is added. */
  readonly title: string
  readonly description?: string | undefined
  /** Of the page itself, from `urls`: the second page of a list has its own. */
  readonly path: string
  /** Number of the page in its list, said in the title from 2 on. */
  readonly page?: number | undefined
  readonly noindex?: boolean | undefined
  /** Path of the page whose feed this one announces beside the paper's; of a list that readers have. */
  readonly feedOf?: string | undefined
  readonly image?: CreditedPicture | undefined
}

const RSS = 'application/rss+xml'

type OpenGraph = NonNullable<Metadata['openGraph']>

/** For the root layout: what all pages share, and none need repeat. */
export const siteMetadata = (): Metadata => ({
  applicationName: publication().name,
  manifest: MANIFEST,
  icons: {
    icon: [
      { url: ICONS.favicon.path, sizes: `${ICONS.favicon.size}x${ICONS.favicon.size}` },
      { url: ICONS.svg.path, type: ICONS.svg.type, sizes: 'any' },
    ],
    apple: [{ url: ICONS.apple.path, sizes: `${ICONS.apple.size}x${ICONS.apple.size}` }],
  },
  formatDetection: { telephone: false, date: false, address: false, email: false },
})

/** For the front page: the paper's name first, then its tagline. */
export function frontMetadata(): Metadata {
  const { name, tagline, description } = publication()
  return { ...pageMetadata({ title: name, description, path: urls.front() }), title: `${name} — ${tagline}` }
}

/** For a list: the head of its page, with what lists say of themselves where this one has no description of its own. */
export const listMetadata = (head: PageHead): Metadata =>
  pageMetadata({ ...head, description: head.description ?? strings().listed(head.title, publication().name) })

/** For sections, authors, topics, archives and house pages. */
export function pageMetadata({ title, description, path, page = 1, noindex = false, feedOf, image }: PageHead): Metadata {
  const numbered = page > 1 ? `${title} (${page})` : title
  const head = headOf({ title: numbered, description, canonical: absolute(path), shared: absolute(path), image, openGraph: { type: 'website' } })
  const own = feedOf === undefined ? [] : [{ url: absolute(urls.feed(feedOf)), title: titleOf(title) }]
  return {
    title: titleOf(numbered),
    ...head,
    alternates: { ...head.alternates, types: { [RSS]: [...own, ...head.alternates.types[RSS]] } },
    robots: robotsOf(noindex),
  }
}

/** For an article, from what `askAsReader(…, 'article', slug)` or the author's door gave. */
export function articleMetadata({ article, translations }: Pick<ArticlePage, 'article' | 'translations'>): Metadata {
  const { timeZone, topics } = publication()
  const { canonical, noindex, newsNoindex } = indexingOf(article)
  const at = (moment: number | undefined) => (moment === undefined ? undefined : withOffset(moment, timeZone))
  // The headline is written for the page, where the picture and the standfirst stand beside it; elsewhere the short one is.
  const title = article.shortHeadline ?? article.headline
  const head = headOf({
    title,
    description: article.standfirst,
    canonical,
    // A copy is shared from where it was read, whatever search engines list.
    shared: absolute(urls.article(article)),
    image: article.image,
    openGraph: {
      type: 'article',
      publishedTime: at(article.publishedAt),
      modifiedTime: at(modifiedAt(article)),
      expirationTime: at(article.expiresAt),
      section: sectionOf(article.section)?.name,
      tags: article.topics.map((topic) => topics[topic] ?? topic),
      // As in the structured data: where the paper speaks, it is the author.
      authors: article.format === 'editorial' ? [absolute(urls.front())] : article.authors.map((author) => absolute(urls.author(author))),
    },
  })
  return {
    title: titleOf(title),
    ...head,
    authors: article.byline.map((name) => ({ name })),
    alternates: { ...head.alternates, languages: Object.fromEntries(languagesOf(article, translations)) },
    robots: robotsOf(noindex, article.expiresAt),
    ...(newsNoindex && { other: { 'googlebot-news': 'noindex' } }),
  }
}

const titleOf = (title: string) => `${title} — ${publication().name}`

/** @param until after this moment it answers 410; search engines may drop it by themselves (`unavailable_after`). */
const robotsOf = (noindex: boolean, until?: number): Metadata['robots'] =>
  noindex || isUnlisted()
    ? { index: false }
    : { 'max-image-preview': 'large', ...(until !== undefined && { unavailable_after: new Date(until).toISOString() }) }

function headOf({
  title,
  description,
  canonical,
  shared,
  image,
  openGraph,
}: {
  readonly title: string
  readonly description: string | undefined
  readonly canonical: string
  /** `og:url` */
  readonly shared: string
  readonly image: CreditedPicture | undefined
  readonly openGraph: OpenGraph
}) {
  const { name, language } = publication()
  const said = description === undefined ? {} : { description: excerpt(description, DESCRIPTION) }
  return {
    ...said,
    alternates: { canonical, types: { [RSS]: [{ url: absolute(urls.feed()), title: name }] } },
    openGraph: {
      ...openGraph,
      ...said,
      title,
      url: shared,
      siteName: name,
      // Open Graph wants a territory with the language, and there is none to guess.
      ...(language.includes('-') && { locale: language.replace('-', '_') }),
      images: [imageOf(image)],
    },
    twitter: { card: image ? 'summary_large_image' : 'summary' },
  } satisfies Metadata
}

/** Open Graph requires an image: without a picture it is the paper's mark. */
function imageOf(image: CreditedPicture | undefined) {
  if (!image)
    return { url: absolute(ICONS.large.path), width: ICONS.large.size, height: ICONS.large.size, type: ICONS.large.type, alt: publication().name }
  return { ...card(image.picture), ...(image.alt && { alt: image.alt }) }
}
