/** The one rule of who sees which article when. Whatever is in doubt is not shown. */
import type { Instant, Row } from './article'

/** Who asks. There is no article without one. */
export type Viewer =
  | { readonly kind: 'reader' }
  /** Sees everything. */
  | ({ readonly kind: 'editor' } & SignedIn)
  /** Sees what bears their own name, by the slug of their file in `authors/`, and what is in review. */
  | ({ readonly kind: 'author'; readonly slug?: string } & SignedIn)
  /** Holds a review link: sees that one article, and otherwise what readers see. */
  | { readonly kind: 'guest'; readonly slug: string }

interface SignedIn {
  readonly email: string
  /** For who looks at the paper as readers have it at a chosen moment, `at`, which is then the `now` of all questions; `from` is the real time. */
  readonly asReader?: { readonly from: Instant; readonly at: Instant }
}

export const READER: Viewer = { kind: 'reader' }

export const STATES = ['draft', 'review', 'embargoed', 'scheduled', 'published', 'expired', 'withdrawn'] as const
/** Where an article stands at a moment: computed, never written. */
export type State = (typeof STATES)[number]

/** The fields on which visibility hangs; without an owner it is nobody's own. */
export type Timed = Pick<Row, 'status' | 'publishedAt' | 'embargoedUntil' | 'expiresAt' | 'liveUntil'> & Partial<Pick<Row, 'slug' | 'authors'>>

/** The moment from which readers may see it; never (`Infinity`) when the desk has not said so. */
export function publicFrom({ status, publishedAt, embargoedUntil }: Timed): Instant {
  if (status !== 'ready' && status !== 'withdrawn') return Infinity
  if (publishedAt === undefined || !Number.isFinite(publishedAt)) return Infinity
  if (embargoedUntil === undefined) return publishedAt
  return Number.isFinite(embargoedUntil) ? Math.max(publishedAt, embargoedUntil) : Infinity
}

/** The moment from which readers see it no more; `Infinity` when it stays, and long ago when its end cannot be read. */
export function publicUntil({ expiresAt }: Timed): Instant {
  if (expiresAt === undefined) return Infinity
  return Number.isFinite(expiresAt) ? expiresAt : -Infinity
}

export function stateOf(row: Timed, now: Instant): State {
  if (row.status === 'withdrawn') return 'withdrawn'
  if (row.status === 'review') return 'review'
  if (row.status !== 'ready' || publicFrom(row) === Infinity) return 'draft'
  if (publicUntil(row) <= now) return 'expired'
  if (publicFrom(row) <= now) return 'published'
  return (row.embargoedUntil ?? 0) > now ? 'embargoed' : 'scheduled'
}

/**
 * What a viewer meets at an article's address.
 * `public`: the article. `preview`: the article, shown to its desk only. `gone`: the notice that it was
 * here (RFC 9110, 15.5.11). `hidden`: the answer that any address gives which never existed.
 */
export function visibility(row: Timed, viewer: Viewer, now: Instant): 'public' | 'preview' | 'gone' | 'hidden' {
  if ('asReader' in viewer && viewer.asReader !== undefined) {
    const { asReader, ...asThemselves } = viewer
    // Whoever may not see it today learns nothing of it by asking for another day.
    return visibility(row, READER, isTheirs(row, asThemselves) ? now : asReader.from)
  }
  const state = stateOf(row, now)
  if (state === 'published') return 'public'
  if (isTheirs(row, viewer)) return 'preview'
  const wasPublic = publicFrom(row) <= now && publicFrom(row) < publicUntil(row)
  return (state === 'expired' || state === 'withdrawn') && wasPublic ? 'gone' : 'hidden'
}

/** Whether a viewer may see the article before readers do. */
function isTheirs(row: Timed, viewer: Viewer): boolean {
  switch (viewer.kind) {
    case 'reader':
      return false
    case 'editor':
      return true
    case 'author':
      return row.status === 'review' || (viewer.slug !== undefined && row.authors?.includes(viewer.slug) === true)
    case 'guest':
      return row.slug === viewer.slug
  }
}

/** Whether the article stands in lists for this viewer: what is gone stands in none, and a guest has come for one article and no list. */
export function isListed(row: Timed, viewer: Viewer, now: Instant): boolean {
  const seen = visibility(row, viewer, now)
  if (seen === 'public') return true
  const state = stateOf(row, now)
  return seen === 'preview' && viewer.kind !== 'guest' && state !== 'expired' && state !== 'withdrawn'
}

/** Every moment at which what readers see of this article changes by itself. */
export function changesOf(row: Timed): Instant[] {
  if (row.status === 'withdrawn') return [publicFrom(row)].filter(Number.isFinite)
  return [publicFrom(row), publicUntil(row), row.liveUntil ?? Infinity].filter(Number.isFinite)
}

/** The first of `moments` after `now`; `Infinity` when nothing more will change. */
export function nextChange(moments: Iterable<Instant>, now: Instant): Instant {
  let next = Infinity
  for (const moment of moments) if (moment > now && moment < next) next = moment
  return next
}
