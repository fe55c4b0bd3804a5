/** The moment that somebody in preview looks at the paper at: kept in a cookie of ours, sealed for their session alone. Readers' pages never ask for it. */
import type { Instant } from '@/lib/content/article'
import type { Viewer } from '@/lib/content/visibility'
import { seal, unseal } from './seal'
import type { Session } from './session'

export const MOMENT_COOKIE = '__Host-standfirst.moment'

/** Years around today that can be looked at. */
const YEARS = 10
const YEAR = 365.25 * 86_400_000

/** As readers see it now, or as they will at a moment. */
export type Moment = 'now' | Instant

export const sealMoment = (moment: Moment, { sid }: Session) => seal('moment', String(moment), sid)

/** Whether it is near enough to be looked at. */
export const isWithinReach = (moment: Instant, now: Instant) => Number.isInteger(moment) && Math.abs(moment - now) <= YEARS * YEAR

function momentIn(sealed: string | undefined, { sid }: Session, now: Instant): Moment | undefined {
  const text = unseal('moment', sealed, sid)
  if (text === 'now') return 'now'
  return text !== undefined && /^\d{1,15}$/.test(text) && isWithinReach(Number(text), now) ? Number(text) : undefined
}

/** Who looks, and at which moment: what every question to the door begins with. */
export interface Look {
  readonly viewer: Viewer
  readonly now: Instant
}

/** @param sealed the cookie; without a good one they see everything that they may, now. */
export function lookOf(session: Session, sealed: string | undefined, now: Instant): Look {
  const moment = momentIn(sealed, session, now)
  const viewer: Viewer = { email: session.email, ...session.role }
  if (moment === undefined) return { viewer, now }
  const at = moment === 'now' ? now : moment
  return { viewer: { ...viewer, asReader: { from: now, at } }, now: at }
}
