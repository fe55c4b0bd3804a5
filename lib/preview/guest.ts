/** Who reads by a review link: what the browser's cookies say, asked anew at every look. */
import 'server-only'
import { cookies } from 'next/headers'
import type { Instant } from '@/lib/content/article'
import type { Viewer } from '@/lib/content/visibility'
import type { Look } from './moment'
import { guestOf, REVIEW_COOKIE, reviewUntil } from './review'

export async function currentGuest(slug: string, now: Instant): Promise<{ readonly viewer: Viewer; readonly until: Instant } | undefined> {
  const sealed = (await cookies()).get(REVIEW_COOKIE + slug)?.value
  const until = reviewUntil(slug, sealed, now)
  return until === undefined ? undefined : { viewer: { kind: 'guest', slug }, until }
}

/** Links whose pictures are looked for in one request; a browser that holds more is no reviewer's. */
const LINKS = 20

/** Everything that the browser holds links to: for pictures, whose address names no article. */
export async function guestLooks(): Promise<readonly Look[]> {
  const now = Date.now()
  return (await cookies())
    .getAll()
    .filter(({ name }) => name.startsWith(REVIEW_COOKIE))
    .slice(0, LINKS)
    .map(({ name, value }) => guestOf(name.slice(REVIEW_COOKIE.length), value, now))
    .filter((viewer) => viewer !== undefined)
    .map((viewer) => ({ viewer, now }))
}
