/** The shapes of what the paper holds once the check has passed: rows of the index, authors, house pages, fronts and ads. */
import type { Root } from 'hast'
import type { Media } from './media'

/** A moment, in milliseconds since 1970-01-01T00:00Z. Never a string in our code. */
export type Instant = number

export const FORMATS = [
  'news',
  'report',
  'analysis',
  'opinion',
  'editorial',
  'interview',
  'review',
  'explainer',
  'letter',
  'obituary',
  'live',
  'sponsored',
] as const
export type Format = (typeof FORMATS)[number]

export const STATUSES = ['draft', 'review', 'ready', 'withdrawn'] as const
/** What the desk says; what readers get is the state, computed from it and the time. */
export type Status = (typeof STATUSES)[number]

export const REVIEWED = ['book', 'film', 'series', 'record', 'concert', 'play', 'exhibition', 'game', 'restaurant', 'product', 'place'] as const
/** What kind of thing a review is about. */
export type Reviewed = (typeof REVIEWED)[number]

export const INDEXINGS = ['index', 'news-noindex', 'noindex', 'canonical'] as const
export type Indexing = (typeof INDEXINGS)[number]

/** A picture that was made ahead; what there is of it says `crops.ts`. */
export interface Picture {
  /** Content hash, in hexadecimal: what addresses are made of. */
  readonly hash: string
  /** Of the upright original, in pixels. */
  readonly width: number
  readonly height: number
}

export interface CreditedPicture {
  readonly picture: Picture
  readonly alt: string
  readonly caption?: string
  readonly credit: string
  /** Point of interest, 0 to 1 from left and top. */
  readonly focus?: readonly [number, number]
}

export interface Source {
  readonly name: string
  readonly url: string
  readonly author?: string
  readonly publishedAt?: Instant
  readonly indexing: Indexing
}

/** One article without its body: what lists are made of. */
export interface Row {
  readonly slug: string
  readonly section: string
  readonly format: Format
  readonly status: Status
  readonly headline: string
  readonly shortHeadline?: string
  readonly kicker?: string
  readonly standfirst?: string
  readonly authors: readonly string[]
  readonly bylineNote?: string
  readonly publishedAt?: Instant
  readonly updatedAt?: Instant
  readonly embargoedUntil?: Instant
  readonly expiresAt?: Instant
  readonly topics: readonly string[]
  readonly image?: CreditedPicture
  readonly source?: Source
  readonly sponsor?: { readonly name: string; readonly url?: string }
  /** The thing reviewed, and 0 to 5 stars in halves. */
  readonly review?: { readonly item: string; readonly kind: Reviewed; readonly rating?: number }
  /** Who or what is remembered, and the years as they should be read. */
  readonly obituary?: { readonly name: string; readonly years?: string }
  /** When a live article ends, or ended. */
  readonly liveUntil?: Instant
  readonly dateline?: string
  readonly corrections: readonly { readonly at: Instant; readonly text: string }[]
  readonly aliases: readonly string[]
  readonly language: string
  readonly translationOf?: string
  readonly series?: string
  readonly ads: boolean
  /** Part of what review links are sealed with. */
  readonly reviewLinks?: number
  readonly sensitive?: boolean
  /** Words of the body. */
  readonly words: number
  /** Name of the file that holds the body. */
  readonly body: string
  /** Origins that the frames of the article come from, see `embeds`; absent where there are none. */
  readonly frames?: readonly string[]
  /** Hashes of every picture, recording and film of the article. */
  readonly pictures: readonly string[]
}

/** The body as a tree of plain elements and allow-listed components, with its pictures, recordings and films by the names the author gave them. */
export interface Body {
  readonly tree: Root
  readonly pictures: Readonly<Record<string, Picture>>
  /** Absent where there are none. */
  readonly media?: Readonly<Record<string, Media>>
}

export interface Author {
  readonly slug: string
  readonly name: string
  readonly role?: string
  readonly employer?: string
  readonly image?: CreditedPicture
  readonly links: readonly string[]
  /** Name of the file that holds the biography. */
  readonly body: string
}

export interface HousePage {
  readonly slug: string
  readonly title: string
  readonly standfirst?: string
  readonly updatedAt?: Instant
  readonly body: string
}

interface AnyAd {
  readonly slug: string
  readonly size: 'banner' | 'rectangle'
  readonly from?: Instant
  readonly until?: Instant
  /** Who pays, and the address of the transparency notice (Regulation (EU) 2024/900). */
  readonly political?: { readonly sponsor: string; readonly notice: string }
}

export type OwnAd = AnyAd & { readonly link: string } & (
    | { readonly kind: 'house'; readonly headline: string; readonly text: string }
    | { readonly kind: 'picture'; readonly image: Pick<CreditedPicture, 'picture' | 'alt'> }
  )

/** What another company sends from an address of its own, to readers who allow it. */
export interface OutsideAd extends AnyAd {
  readonly kind: 'external'
  readonly tag: string
  /** One of the house, for everybody else. */
  readonly instead?: OwnAd | undefined
}

export type Ad = OwnAd | OutsideAd

/** A stretch of time: `from` one moment on, `until` another; without them, always. */
export interface Span {
  readonly from?: Instant
  readonly until?: Instant
}

/** A story set on a front by hand. */
export interface Pin extends Span {
  readonly article: string
}

/** What blocks that show stories have in common: those set by hand, which stand first. */
interface Pinned {
  readonly pins: readonly Pin[]
}

/** A front as its file declares it: blocks in the order of reading. */
export type Block = Span &
  (
    | ({ readonly block: 'lead'; readonly pinned?: Pin; readonly beside: number } & Pinned)
    | ({ readonly block: 'river'; readonly title?: string; readonly section?: string; readonly count: number } & Pinned)
    | ({ readonly block: 'section' | 'opinion'; readonly section: string; readonly count: number } & Pinned)
    | ({ readonly block: 'topic'; readonly topic: string; readonly count: number } & Pinned)
    | ({ readonly block: 'series'; readonly series: string; readonly count: number } & Pinned)
    | ({ readonly block: 'important'; readonly title?: string; readonly ranked: boolean } & Pinned)
    | ({
        readonly block: 'pictures'
        readonly title?: string
        readonly section?: string
        readonly as: 'row' | 'essay'
        readonly count: number
      } & Pinned)
    | { readonly block: 'text'; readonly title?: string; readonly text: string; readonly link?: { readonly words: string; readonly to: string } }
    | { readonly block: 'ad'; readonly size: Ad['size'] }
  )
