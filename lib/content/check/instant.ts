/** Reads dates as editors write them: with an offset, or as local time in the paper's zone (RFC 3339, 5.6, seconds optional). */
import type { Instant } from '../article'

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})[Tt ](\d{2}):(\d{2})(?::(\d{2}))?(Z|z|[+-]\d{2}:\d{2})?$/
const HOUR = 3_600_000

/** Either the instant, or a sentence that says what is wrong with the text. */
export type Reading = { readonly at: Instant } | { readonly wrong: string; readonly mend: string }

/** @param timeZone the paper's, as in `Europe/Tallinn`; used only where the text has no offset of its own. */
export function readInstant(text: string, timeZone: string): Reading {
  const parts = SHAPE.exec(text.trim())
  if (!parts) {
    const wrong = `"${text}" cannot be read as a date with a time.`
    return { wrong, mend: 'Write it as 2026-05-17T09:00, in the time of the paper’s place, or with an offset as in 2026-05-17T09:00+03:00.' }
  }
  const [year, month, day, hour, minute, second] = parts.slice(1, 7).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  const wall = Date.UTC(year, month - 1, day, hour, minute, second)
  const back = new Date(wall)
  // The year too: two digits of it would be taken for those of the twentieth century.
  const exists =
    back.getUTCFullYear() === year && back.getUTCMonth() === month - 1 && back.getUTCDate() === day && hour < 24 && minute < 60 && second < 60
  if (!exists) return { wrong: `"${text}" is no day or time of the calendar.`, mend: 'Correct the year, the month, the day or the hour.' }

  const offset = parts[7]
  if (offset) {
    if (/^z$/i.test(offset)) return { at: wall }
    const [hours, minutes] = [Number(offset.slice(1, 3)), Number(offset.slice(4, 6))]
    if (hours > 14 || minutes > 59)
      return { wrong: `"${offset}" is no offset from UTC.`, mend: 'Write hours and minutes, as in +03:00; it is at most 14 hours.' }
    return { at: wall - (offset[0] === '-' ? -1 : 1) * (hours * HOUR + minutes * 60_000) }
  }

  const candidates = new Set([offsetAt(wall - 24 * HOUR, timeZone), offsetAt(wall + 24 * HOUR, timeZone)])
  const instants = [...candidates].map((o) => wall - o).filter((at) => offsetAt(at, timeZone) === wall - at)
  const first = instants[0]
  if (first === undefined) {
    return { wrong: `"${text}" does not exist in ${timeZone}: the clocks go forward over it.`, mend: 'Choose an hour later, or write an offset.' }
  }
  if (instants.length > 1) {
    return {
      wrong: `"${text}" happens twice in ${timeZone}: the clocks go back over it.`,
      mend: `Write which one you mean, with its offset: ${instants.map((at) => text.trim() + offsetText(wall - at)).join(' or ')}.`,
    }
  }
  return { at: first }
}

/** How far the zone's clock is ahead of UTC at an instant, in milliseconds. */
function offsetAt(at: Instant, timeZone: string): number {
  const fields: Record<string, number> = {}
  for (const { type, value } of wallClock(timeZone).formatToParts(at)) fields[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = fields
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000
}

const clocks = new Map<string, Intl.DateTimeFormat>()
function wallClock(timeZone: string) {
  let clock = clocks.get(timeZone)
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    clocks.set(timeZone, clock)
  }
  return clock
}

const offsetText = (milliseconds: number) => {
  const minutes = Math.abs(milliseconds) / 60_000
  const two = (n: number) => String(n).padStart(2, '0')
  return `${milliseconds < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}
