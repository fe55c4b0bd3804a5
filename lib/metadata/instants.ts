/** Moments as machines read them, and the moments that an article says of itself. */
import type { Instant } from '@/lib/content/article'
import type { Teaser } from '@/lib/content/door'

const made = new Map<string, Intl.DateTimeFormat>()

/**
 * "2026-11-23T09:00:00+02:00": ISO 8601 with the zone's offset at that moment. Google reads a date without one in
 * the zone of its crawler (Article structured data, "Date best practices").
 */
export function withOffset(at: Instant, timeZone: string): string {
  let format = made.get(timeZone)
  if (!format) {
    const two = '2-digit'
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: two,
      day: two,
      hour: two,
      minute: two,
      second: two,
      timeZoneName: 'longOffset',
    })
    made.set(timeZone, format)
  }
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]))
  const offset = part.timeZoneName?.replace('GMT', '') || '+00:00'
  return `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}:${part.second}${offset}`
}

/** When the words last changed: publication, update or correction. Never the moment of a build (Google, "artificial freshening"). */
export const modifiedAt = ({ publishedAt, updatedAt, corrections }: Pick<Teaser, 'publishedAt' | 'updatedAt' | 'corrections'>): Instant | undefined =>
  latest([publishedAt, updatedAt, ...corrections.map(({ at }) => at)])

/** When the address last changed for those who fetch it: as `modifiedAt`, or the end of an embargo. */
export const changedAt = (article: Pick<Teaser, 'publishedAt' | 'updatedAt' | 'corrections' | 'embargoedUntil'>): Instant | undefined =>
  latest([modifiedAt(article), article.embargoedUntil])

export function latest(moments: Iterable<Instant | undefined>): Instant | undefined {
  let last: Instant | undefined
  for (const at of moments) if (at !== undefined && (last === undefined || at > last)) last = at
  return last
}
