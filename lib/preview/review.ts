/** Review links: one article, for somebody without an account, until a moment. Signed, and good for nothing else. */
import type { Instant } from '@/lib/content/article'
import { store } from '@/lib/content/store'
import type { Viewer } from '@/lib/content/visibility'
import { absolute, urls } from '@/lib/urls'
import { end, endedAt, LONGEST_LIFE } from './ended'
import { seal, unseal } from './seal'

const DAY = 86_400_000
/** Days that a link may be good for; the third is what the desk proposes. */
export const DAYS = [1, 3, 7, 14, 30] as const

/** One for each article, so that a browser may hold several; `__Secure-` (RFC 6265bis, 4.1.3.1). */
export const REVIEW_COOKIE = '__Secure-standfirst.review.'

/** From when until when a link is good, as it stands in the link. */
export const spanOf = (now: Instant, days: number) => `${now.toString(36)}-${(now + days * DAY).toString(36)}`

/** @returns the moments of a span that could be one of ours. */
export function momentsIn(span: string | undefined): { readonly made: Instant; readonly until: Instant } | undefined {
  const [, made, until] = /^([0-9a-z]{8,9})-([0-9a-z]{8,9})$/.exec(span ?? '') ?? []
  if (made === undefined || until === undefined) return undefined
  const found = { made: Number.parseInt(made, 36), until: Number.parseInt(until, 36) }
  return found.until > found.made && found.until - found.made <= LONGEST_LIFE ? found : undefined
}

/** What the seal is about: the article, and the number in its front matter that makes older links void on every server. */
const aboutOf = (slug: string) => `${slug} ${store().bySlug.get(slug)?.reviewLinks ?? 0}`

const nameOf = (slug: string) => `review:${slug}`

export const sealReview = (slug: string, span: string) => seal('review', span, aboutOf(slug))

/** @returns until when the link is good; `undefined` for one that is not ours, not of this article, over, or revoked. */
export function reviewUntil(slug: string, sealed: string | undefined, now: Instant): Instant | undefined {
  const moments = momentsIn(unseal('review', sealed, aboutOf(slug)))
  if (!moments || moments.until <= now || moments.made > now + 60_000) return undefined
  const revoked = endedAt(nameOf(slug), now)
  return revoked !== undefined && moments.made <= revoked ? undefined : moments.until
}

/** Whom a cookie or a link makes its holder. */
export const guestOf = (slug: string, sealed: string | undefined, now: Instant): Viewer | undefined =>
  reviewUntil(slug, sealed, now) === undefined ? undefined : { kind: 'guest', slug }

/** From now on no link to this article that was made before opens anything. */
export const revokeReviews = (slug: string, now: Instant) => end(nameOf(slug), now + LONGEST_LIFE, now)

/** When links to it were last revoked. */
export const reviewsRevokedAt = (slug: string, now: Instant) => endedAt(nameOf(slug), now)

/** Milliseconds for which the desk shows a link that it has made. */
const SHOWN = 10 * 60_000

/** The whole link for a span that the desk's form has just made; whoever sees the desk's page of the article may have one. */
export function linkJustMade(slug: string, span: string, now: Instant): { readonly link: string; readonly until: Instant } | undefined {
  const moments = momentsIn(span)
  if (!moments || moments.made > now || moments.made < now - SHOWN) return undefined
  const sealed = sealReview(slug, span)
  return reviewUntil(slug, sealed, now) === undefined ? undefined : { link: absolute(urls.review(slug, sealed)), until: moments.until }
}
