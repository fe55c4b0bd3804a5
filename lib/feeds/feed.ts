/** What a feed holds, whatever it is written in. */
import type { Instant } from '@/lib/content/article'
import type { Door, Teaser } from '@/lib/content/door'
import type { Answer } from '@/lib/content/readers'
import type { FeedOf } from '@/lib/content/selections'
import { card } from '@/lib/metadata/card'
import { ICONS } from '@/lib/metadata/icons'
import { changedAt, latest as lastOf } from '@/lib/metadata/instants'
import { publication, sectionOf } from '@/lib/publication'
import { strings } from '@/lib/strings'
import { absolute, urls } from '@/lib/urls'
import { fullText } from './html'

/** Every address is absolute. */
export interface Feed {
  readonly title: string
  readonly description: string
  /** The page that the feed is of. */
  readonly link: string
  /** The feed itself. */
  readonly self: string
  readonly language: string
  readonly icon: string
  /** The newest change in it, never the moment of asking: the same paper gives the same feed. */
  readonly changedAt: Instant | undefined
  readonly entries: readonly Entry[]
}

export interface Entry {
  readonly id: string
  readonly link: string
  readonly title: string
  /** Plain text. */
  readonly summary: string | undefined
  /** The whole text. */
  readonly html: string
  readonly authors: readonly string[]
  readonly categories: readonly string[]
  readonly publishedAt: Instant
  readonly picture:
    | { readonly url: string; readonly width: number; readonly height: number; readonly type: string; readonly alt: string; readonly credit: string }
    | undefined
}

/** Articles in a feed. Readers that ask daily miss none of a paper of fifty pieces a day. */
export const FEED_LENGTH = 50

/** What a feed says of itself. */
export interface About {
  readonly title: string
  readonly description: string
  /** Path of the page that it is of. */
  readonly path: string
}

/** @returns `undefined` for a list in which this door's viewer finds nothing: an author's name can give a draft away. */
export function aboutFeed(door: Door, of: FeedOf): About | undefined {
  if ('all' in of) return aboutPaper()
  if (!door.holds(of)) return undefined
  const { name: paper, topics } = publication()
  const list = (name: string, path: string, description = strings().listed(name, paper)) => ({ title: `${name} — ${paper}`, description, path })
  if ('topic' in of) return list(topics[of.topic] ?? of.topic, urls.topic(of.topic))
  if ('section' in of) {
    const section = sectionOf(of.section)
    return section && list(section.name, urls.section(section.key), section.description)
  }
  const author = door.author(of.author)
  return author && list(author.name, urls.author(author.slug), author.role && `${author.name}, ${author.role}`)
}

function aboutPaper(): About {
  const { name, description } = publication()
  return { title: name, description, path: urls.front() }
}

/** The newest articles of the whole paper, or of one list. */
export function latestFeed(latest: Answer<'latest'>, { title, description, path } = aboutPaper()): Feed {
  return {
    title,
    description,
    language: publication().language,
    link: absolute(path),
    self: absolute(urls.feed(path)),
    icon: absolute(ICONS.small.path),
    changedAt: lastOf(latest.map(({ article }) => changedAt(article))),
    entries: latest.flatMap(({ article, body }) => {
      const { publishedAt } = article
      return publishedAt === undefined ? [] : [{ ...entryOf(article, publishedAt), html: fullText(article, body) }]
    }),
  }
}

function entryOf(article: Teaser, publishedAt: Instant): Omit<Entry, 'html'> {
  const { image, sponsor, standfirst } = article
  const { topics } = publication()
  const section = sectionOf(article.section)?.name
  return {
    id: idOf(article.slug, publishedAt),
    link: absolute(urls.article(article)),
    title: article.headline,
    // Many readers show no more than title and summary: what is paid for says so there too.
    summary: sponsor ? `${strings(article.language).sponsoredBy(sponsor.name)}. ${standfirst ?? ''}`.trim() : standfirst,
    authors: article.byline,
    categories: [...new Set([...(section === undefined ? [] : [section]), ...article.topics.map((topic) => topics[topic] ?? topic)])],
    publishedAt,
    picture: image && { ...card(image.picture), alt: image.alt, credit: image.credit },
  }
}

/**
 * The identity of an article for feed readers: "tag:tuletorn.example,2026:a-bog-keeps-time" (RFC 4151). Not its address,
 * which has the section in it: a piece moved to another section, or a paper that turns to https, would come as new to
 * everyone who has read it. The slug is the article's identity and never used again; the year only says, as the RFC
 * asks, a time at which the name was the paper's.
 */
export const idOf = (slug: string, publishedAt: Instant): string =>
  `tag:${new URL(publication().url).hostname},${new Date(publishedAt).getUTCFullYear()}:${slug}`
