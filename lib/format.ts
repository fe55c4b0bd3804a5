/** Dates, numbers and lists in the paper's zone, and in its language unless another is named. */
import type { Instant } from './content/article'
import type { When } from './content/when'
import { publication } from './publication'

const made = new Map<string, Intl.DateTimeFormat>()
function formatter(name: string, language: string | undefined, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const { timeZone, language: own } = publication()
  language ??= own
  const key = `${name} ${language} ${timeZone}`
  let format = made.get(key)
  if (!format) {
    format = new Intl.DateTimeFormat(language, { timeZone, ...options })
    made.set(key, format)
  }
  return format
}

/** "May 17, 2025" */
export const date = (at: Instant, language?: string) => formatter('date', language, { dateStyle: 'long' }).format(at)
/** "May 17, 2025 at 9:00 AM" */
export const dateAndTime = (at: Instant, language?: string) => formatter('time', language, { dateStyle: 'long', timeStyle: 'short' }).format(at)
/** What a field for date and time holds (HTML, 4.10.5.1.7): the clock on the wall of the paper's place, to the minute. */
export const onTheWall = (at: Instant) =>
  formatter('wall', 'sv-SE', { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' }).format(at).replace(' ', 'T')
/** "May 17, 2025", shorter where the language has a shorter form */
export const shortDate = (at: Instant, language?: string) => formatter('short', language, { dateStyle: 'medium' }).format(at)
/** "9:00 AM" */
export const clock = (at: Instant, language?: string) => formatter('clock', language, { timeStyle: 'short' }).format(at)
/** "in 3 days", "26 hours ago": in the greatest unit of which there are two, so that nothing is "tomorrow" or "next month" by a clock that is not the calendar's. */
export function ago(at: Instant, now: Instant, language = publication().language): string {
  const seconds = (at - now) / 1000
  const [unit, size] = UNITS.find(([, each]) => Math.abs(seconds) >= 2 * each) ?? (['second', 1] as const)
  return new Intl.RelativeTimeFormat(language).format(Math.trunc(seconds / size), unit)
}
const UNITS = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const

/** `yyyy-mm-dd` on the paper's calendar. */
export const dayOf = (at: Instant) => formatter('day', 'sv-SE', { dateStyle: 'short' }).format(at)
/** "Monday", of a day as `yyyy-mm-dd`. */
export const weekday = (day: string, language = publication().language) =>
  new Intl.DateTimeFormat(language, { timeZone: 'UTC', weekday: 'long' }).format(Date.parse(`${day}T12:00Z`))
/** "May 2025", of a month as `yyyy-mm`. */
export const monthName = (month: string, language = publication().language) =>
  new Intl.DateTimeFormat(language, { timeZone: 'UTC', year: 'numeric', month: 'long' }).format(Date.parse(`${month}-15T12:00Z`))
/** "1994", "May 1994" or "May 17, 1994": a date of history, as precise as it is known. */
export const historyDate = ({ at, precision }: When, language = publication().language) =>
  new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(precision !== 'year' && { month: 'long' }),
    ...(precision === 'day' && { day: 'numeric' }),
  }).format(at)
/** For `<time datetime>` (HTML, 4.5.14). */
export const machine = (at: Instant) => new Date(at).toISOString()
/** "1,520.5", and "1.5M" where there is little room. */
export const number = (value: number, language = publication().language, isShort = false) =>
  new Intl.NumberFormat(language, {
    maximumFractionDigits: isShort ? 2 : 6,
    notation: isShort && Math.abs(value) >= 100_000 ? 'compact' : 'standard',
  }).format(value)
/** "Ada and Bo" */
export const list = (names: readonly string[], language = publication().language) =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(names)

/** "3.5" or "3,5" */
export const decimal = (value: number, language = publication().language) => new Intl.NumberFormat(language).format(value)

/** Words a minute that an adult reads silently (Brysbaert 2019, rounded). */
const WORDS_A_MINUTE = 240
export const minutesToRead = (words: number) => Math.max(1, Math.round(words / WORDS_A_MINUTE))

/** The first whole sentences of at most `limit` characters together; cut at a word where none fits, or those that do say little. */
export function opening(text: string, limit: number, language = publication().language): string {
  let whole = ''
  for (const { segment } of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)) {
    if ((whole + segment).trimEnd().length > limit) break
    whole += segment
  }
  return whole.trim().length >= limit * 0.4 ? whole.trim() : excerpt(text, limit)
}

/** The first `limit` characters or fewer, cut at a word and ended with an ellipsis. */
export function excerpt(text: string, limit: number): string {
  const letters = [...text]
  if (letters.length <= limit) return text
  const cut = letters.slice(0, limit + 1).join('')
  const end = cut.search(/\s\S*$/)
  return `${(end > 0 ? cut.slice(0, end) : letters.slice(0, limit).join('')).replace(/[\s,;:.–—-]+$/u, '')}…`
}
