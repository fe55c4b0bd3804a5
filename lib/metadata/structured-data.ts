/** What search engines are told of a page in their own words: JSON-LD by schema.org 30 and Google's Article and ProfilePage guides. */
import type { Author, CreditedPicture, Format, Reviewed } from '@/lib/content/article'
import { largeOf, type Shape } from '@/lib/content/crops'
import type { Teaser } from '@/lib/content/door'
import type { ArticlePage } from '@/lib/content/selections'
import { publication, sectionOf } from '@/lib/publication'
import { absolute, urls } from '@/lib/urls'
import { ICONS } from './icons'
import { modifiedAt, withOffset } from './instants'

export interface Data {
  readonly '@type': string | readonly string[]
  readonly [property: string]: unknown
}

const CONTEXT = 'https://schema.org'

/** Subclasses of NewsArticle that say more than it does (schema.org 30, NewsArticle, "More specific types"). */
const SUBTYPES: Partial<Record<Format, string>> = {
  opinion: 'OpinionNewsArticle',
  editorial: 'OpinionNewsArticle',
  analysis: 'AnalysisNewsArticle',
  explainer: 'BackgroundNewsArticle',
  report: 'ReportageNewsArticle',
  review: 'ReviewNewsArticle',
  live: 'LiveBlogPosting',
}

/** schema.org's word for what is reviewed (Google, Review snippet, where it has one). */
const THINGS: Record<Reviewed, string> = {
  book: 'Book',
  film: 'Movie',
  series: 'TVSeries',
  record: 'MusicAlbum',
  concert: 'MusicEvent',
  play: 'TheaterEvent',
  exhibition: 'ExhibitionEvent',
  game: 'VideoGame',
  restaurant: 'Restaurant',
  product: 'Product',
  place: 'Place',
}

/**
 * Whether Google takes a subclass for a NewsArticle is nowhere written, so that both stand, the known one first.
 * What is paid for is no news: AdvertiserContentArticle is an Article only.
 */
export function typeOf(format: Format): string | readonly string[] {
  if (format === 'sponsored') return 'AdvertiserContentArticle'
  const subtype = SUBTYPES[format]
  return subtype ? ['NewsArticle', subtype] : 'NewsArticle'
}

/** For an article's page. */
export function articleData({ article, authors, outline, parts }: Pick<ArticlePage, 'article' | 'authors' | 'outline' | 'parts'>): Data {
  const { timeZone, topics } = publication()
  const at = (moment: number | undefined) => (moment === undefined ? undefined : withOffset(moment, timeZone))
  const address = absolute(urls.article(article))
  const { source, sponsor } = article
  return {
    '@context': CONTEXT,
    '@type': typeOf(article.format),
    '@id': `${address}#article`,
    url: address,
    mainEntityOfPage: address,
    headline: article.headline,
    alternativeHeadline: article.shortHeadline,
    description: article.standfirst,
    datePublished: at(article.publishedAt),
    dateModified: at(modifiedAt(article)),
    expires: at(article.expiresAt),
    author: article.format === 'editorial' ? publisher() : authors.map(person),
    dateline: article.dateline,
    publisher: publisher(),
    image: article.image && images(article.image, ['16:9', '4:3', '1:1']),
    articleSection: sectionOf(article.section)?.name,
    keywords: orNone(article.topics.map((topic) => topics[topic] ?? topic)),
    inLanguage: article.language,
    wordCount: article.words,
    isAccessibleForFree: true,
    correction: orNone(article.corrections.map(({ at: moment, text }) => ({ '@type': 'CorrectionComment', text, datePublished: at(moment) }))),
    ...reviewOf(article),
    ...seriesOf(article, parts),
    ...liveOf(article, outline, at),
    about: article.obituary && { '@type': 'Thing', name: article.obituary.name },
    sponsor: sponsor && { '@type': 'Organization', name: sponsor.name, url: sponsor.url },
    sourceOrganization: source && { '@type': 'Organization', name: source.name },
    isBasedOn: source && {
      '@type': 'CreativeWork',
      url: source.url,
      datePublished: at(source.publishedAt),
      author: source.author === undefined ? undefined : { '@type': 'Person', name: source.author },
    },
  }
}

/** ReviewNewsArticle is a Review: what of, and how good. */
function reviewOf({ review }: Teaser) {
  if (!review) return {}
  return {
    itemReviewed: { '@type': THINGS[review.kind], name: review.item },
    reviewRating: review.rating === undefined ? undefined : { '@type': 'Rating', ratingValue: review.rating, bestRating: 5, worstRating: 0 },
  }
}

function seriesOf({ slug, series }: Teaser, parts: readonly Teaser[]) {
  if (series === undefined) return {}
  const place = parts.findIndex((part) => part.slug === slug)
  return {
    isPartOf: { '@type': 'CreativeWorkSeries', name: publication().series[series] ?? series },
    position: place < 0 ? undefined : place + 1,
  }
}

/** Updates each with an address of its own, in the order of the page (schema.org, LiveBlogPosting). */
function liveOf(article: Teaser, { updates }: ArticlePage['outline'], at: (moment: number | undefined) => string | undefined) {
  if (article.format !== 'live') return {}
  const moments = [article.publishedAt ?? Infinity, ...updates.map((update) => update.at)]
  const start = Math.min(...moments)
  return {
    coverageStartTime: at(Number.isFinite(start) ? start : undefined),
    coverageEndTime: at(article.liveUntil),
    liveBlogUpdate: orNone(
      updates.map((update) => ({
        '@type': 'BlogPosting',
        headline: update.title,
        datePublished: at(update.at),
        articleBody: update.text,
        url: `${absolute(urls.article(article))}#${update.id}`,
      })),
    ),
  }
}

/** The way from the front page to this one, itself included. */
export const breadcrumbs = (steps: readonly { readonly name: string; readonly path: string }[]): Data => ({
  '@context': CONTEXT,
  '@type': 'BreadcrumbList',
  itemListElement: steps.map(({ name, path }, index) => ({ '@type': 'ListItem', position: index + 1, name, item: absolute(path) })),
})

/** For an author's page. */
export const profileData = (author: Author): Data => ({
  '@context': CONTEXT,
  '@type': 'ProfilePage',
  url: absolute(urls.author(author.slug)),
  mainEntity: { ...person(author), image: author.image && images(author.image, ['1:1']) },
})

/** House pages that say what schema.org asks a news organization to say, by the slug each is known by. */
const POLICIES: Readonly<Record<string, string>> = {
  corrections: 'correctionsPolicy',
  ethics: 'ethicsPolicy',
  principles: 'publishingPrinciples',
  ownership: 'ownershipFundingInfo',
  mission: 'missionCoveragePrioritiesPolicy',
  verification: 'verificationFactCheckingPolicy',
  sources: 'unnamedSourcesPolicy',
  diversity: 'diversityPolicy',
  feedback: 'actionableFeedbackPolicy',
  masthead: 'masthead',
}

/** For the front page: who publishes, with the policies that have a page, and what the site is called. */
export function siteData(): readonly Data[] {
  const { name, tagline, description, language, owner, follow, housePages } = publication()
  const policies = housePages.flatMap(({ slug }) => {
    const property = Object.hasOwn(POLICIES, slug) ? POLICIES[slug] : undefined
    return property ? [[property, absolute(urls.housePage(slug))]] : []
  })
  return [
    {
      '@context': CONTEXT,
      ...publisher(),
      description,
      slogan: tagline,
      parentOrganization: { '@type': 'Organization', name: owner.name },
      contactPoint: { '@type': 'ContactPoint', contactType: 'newsroom', email: owner.contact },
      sameAs: orNone(follow.map(({ url }) => url)),
      ...Object.fromEntries(policies),
    },
    { '@context': CONTEXT, '@type': 'WebSite', name, url: absolute(urls.front()), inLanguage: language, publisher: { '@id': publisherId() } },
  ]
}

/**
 * The data as text that may stand in a script element: "<" could end it, and U+2028 and U+2029 end a line in old scripts
 * (HTML, 4.12.1.3, "Restrictions for contents of script elements").
 */
export const serialize = (data: Data | readonly Data[]): string =>
  JSON.stringify(data).replace(/[<\u2028\u2029]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)

const publisherId = () => absolute('/#publisher')

const publisher = () => ({
  '@type': 'NewsMediaOrganization',
  '@id': publisherId(),
  name: publication().name,
  url: absolute(urls.front()),
  logo: { '@type': 'ImageObject', url: absolute(ICONS.large.path), width: ICONS.large.size, height: ICONS.large.size },
})

/** The name alone stands in `name`; what the author does stands in `jobTitle` (Google, Article, "Author markup best practices"). */
const person = ({ slug, name, role, employer, links }: Author) => ({
  '@type': 'Person',
  name,
  url: absolute(urls.author(slug)),
  jobTitle: role,
  worksFor: employer === undefined ? undefined : { '@type': 'Organization', name: employer },
  sameAs: orNone(links),
})

/** @param shapes what search engines want of a picture: of an article's 16:9, 4:3 and 1:1 (Google, Article, "image"). */
const images = ({ picture, credit, caption }: CreditedPicture, shapes: readonly Shape[]) =>
  shapes.map((shape) => {
    const { width, height, ...file } = largeOf(picture, shape)
    return { '@type': 'ImageObject', url: absolute(urls.picture(file)), width, height, caption, creditText: credit }
  })

/** JSON leaves out what is undefined; an empty list says nothing either. */
const orNone = <T>(all: readonly T[]): readonly T[] | undefined => (all.length ? all : undefined)
