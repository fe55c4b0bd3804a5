/** When a weather service may be asked again: pure arithmetic on its headers, our limits and the clock. */
import type { FailureFacts, FailureReason } from './service'

const minute = 60_000
const hour = 60 * minute

/** From the first instant, to just before the second. Having both ends, it does not hold when the clock is set back. */
export type Span = { from: Date; until: Date }

export function covers(span: Span | null, now: Date): boolean {
  return span !== null && span.from <= now && now < span.until
}

function spanOf(from: Date, milliseconds: number): Span {
  return { from, until: new Date(from.getTime() + milliseconds) }
}

/**
 * How long an answer is fresh: until its `Expires`, but 10 minutes at least (also when the header is
 * missing, past or absurd) and 2 hours at most; `random` (0 to 1) adds up to 60 seconds, so that
 * instances do not ask together (MET Norway's terms).
 */
export function freshFrom(now: Date, expires: string | null, random: number): Span {
  const stated = expires === null ? Number.NaN : Date.parse(expires) - now.getTime()
  const bounded = Math.min(Math.max(Number.isFinite(stated) ? stated : 0, 10 * minute), 2 * hour)
  return spanOf(now, bounded + random * minute)
}

/**
 * How long to leave a service in peace after its `failures`-th failure in a row: 60 seconds, doubled
 * each time up to 15 minutes; 15 minutes at once when it refuses us (429, 403). A longer `Retry-After`
 * is honoured, up to 6 hours. When the time is over one single question tries again.
 */
export function pauseFrom(now: Date, failures: number, reason: FailureReason, facts: FailureFacts): Span {
  const ours = reason === 'refused' ? 15 * minute : Math.min(minute * 2 ** (failures - 1), 15 * minute)
  const theirs = Math.min(retryAfter(now, facts.retryAfter ?? null), 6 * hour)
  return spanOf(now, Math.max(ours, theirs))
}

/** Milliseconds that a `Retry-After` asks for, in seconds or as a date (RFC 9110, 10.2.3); 0 when it says neither. */
function retryAfter(now: Date, header: string | null): number {
  if (header === null) return 0
  if (/^\d+$/.test(header)) return Number(header) * 1000
  const until = Date.parse(header)
  return Number.isNaN(until) ? 0 : until - now.getTime()
}
