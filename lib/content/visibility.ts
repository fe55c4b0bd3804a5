/** The one rule of who sees which article when. Whatever is in doubt is not shown. */
import type { Instant, Row } from './article'

/** Who asks. There is no article without one. */
export type Viewer = { readonly kind: 'reader' } | { readonly kind: 'author'; readonly email: string }

export const READER: Viewer = { kind: 'reader' }

export const STATES = ['draft', 'review', 'embargoed', 'scheduled', 'published', 'expired', 'withdrawn'] as const
/** Where an article stands at a moment: computed, never written. */
export type State = (typeof STATES)[number]

/** The fields on which visibility hangs. */
export type Timed = Pick<Row, 'status' | 'publishedAt' | 'embargoedUntil' | 'expiresAt'>

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
  const state = stateOf(row, now)
  if (state === 'published') return 'public'
  if (viewer.kind === 'author') return 'preview'
  const wasPublic = publicFrom(row) <= now && publicFrom(row) < publicUntil(row)
  return (state === 'expired' || state === 'withdrawn') && wasPublic ? 'gone' : 'hidden'
}

/** Whether the article stands in lists for this viewer: what is gone stands in none. */
export function isListed(row: Timed, viewer: Viewer, now: Instant): boolean {
  const state = stateOf(row, now)
  if (state === 'published') return true
  return viewer.kind === 'author' && state !== 'expired' && state !== 'withdrawn'
}

/** Every moment at which what readers see of this article changes by itself. */
export function changesOf(row: Timed): Instant[] {
  if (row.status === 'withdrawn') return [publicFrom(row)].filter(Number.isFinite)
  return [publicFrom(row), publicUntil(row)].filter(Number.isFinite)
}

/** The first of `moments` after `now`; `Infinity` when nothing more will change. */
export function nextChange(moments: Iterable<Instant>, now: Instant): Instant {
  let next = Infinity
  for (const moment of moments) if (moment > now && moment < next) next = moment
  return next
}
