/** The day around a moment on the paper's calendar, from midnight to midnight, whatever the clocks do in between. */
import type { Instant, Span } from './article'

const HOUR = 3_600_000
const MINUTE = 60_000

export function dayAround(at: Instant, timeZone: string): Required<Span> {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' })
  const today = format.format(at)
  // Zones change the day on a full minute; a day has 23 to 25 hours, seldom fewer or more.
  const start = Math.floor(at / MINUTE)
  const edge = (away: number, step: 1 | -1) => {
    let [inside, outside] = [start, start + step * away]
    while (Math.abs(outside - inside) > 1) {
      const middle = (inside + outside) >> 1
      if (format.format(middle * MINUTE) === today) inside = middle
      else outside = middle
    }
    return Math.max(inside, outside) * MINUTE
  }
  const reach = (26 * HOUR) / MINUTE
  return { from: edge(reach, -1), until: edge(reach, 1) }
}
