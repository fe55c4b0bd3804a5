/** What the ear says, as text: date, temperature and condition in the paper's language and zone. Knows no service and no clock. */
import type { Condition } from './service'

/** Whose calendar and digits are those of ISO 8601. */
const gregorian = 'en-US'
const isoParts = { year: 'numeric', month: '2-digit', day: '2-digit' } as const
const longDate = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const

/** Making a formatter costs a tenth of a millisecond; a paper has one language and one zone. */
const formatters = new Map<string, Intl.DateTimeFormat>()
function formatter(language: string, timeZone: string, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${timeZone} ${Object.keys(parts).length}`
  const made = formatters.get(key) ?? new Intl.DateTimeFormat(language, { ...parts, timeZone })
  formatters.set(key, made)
  return made
}

/** The date in `timeZone`: `iso` as yyyy-mm-dd, `text` as the language writes a full date ("laupäev, 17. mai 2025"). Throws a RangeError for a zone or language tag that Intl does not know. */
export function dateFor(now: Date, language: string, timeZone: string): { iso: string; text: string } {
  const parts = formatter(gregorian, timeZone, isoParts).formatToParts(now)
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? ''
  return {
    iso: `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`,
    text: formatter(language, timeZone, longDate).format(now),
  }
}

/**
 * A temperature rounded to a tenth of a degree (never −0), and its text: one decimal, the language's
 * decimal sign, a true minus (U+2212) and a no-break space before °C in every language (SI brochure, 5.4.3).
 */
export function temperatureFor(celsius: number, language: string): { celsius: number; text: string } {
  const rounded = Math.round(celsius * 10) / 10 || 0
  const number = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
    .formatToParts(rounded)
    .map(({ type, value }) => (type === 'minusSign' ? '\u2212' : value))
    .join('')
  return { celsius: rounded, text: `${number}\u00a0°C` }
}

const words: Readonly<Record<string, Readonly<Record<Condition, string>>>> = {
  en: {
    clear: 'Clear',
    fair: 'Fair',
    'partly-cloudy': 'Partly cloudy',
    cloudy: 'Cloudy',
    fog: 'Fog',
    drizzle: 'Drizzle',
    rain: 'Rain',
    sleet: 'Sleet',
    snow: 'Snow',
    thunder: 'Thunder',
  },
  et: {
    clear: 'Selge',
    fair: 'Vähene pilvisus',
    'partly-cloudy': 'Vahelduv pilvisus',
    cloudy: 'Pilves',
    fog: 'Udu',
    drizzle: 'Uduvihm',
    rain: 'Vihm',
    sleet: 'Lörtsisadu',
    snow: 'Lumesadu',
    thunder: 'Äike',
  },
}

/** A condition with its word in the language; null in a language that has no table here: no word rather than a foreign one. */
export function conditionFor(key: Condition, language: string): { key: Condition; text: string } | null {
  const text = words[new Intl.Locale(language).language]?.[key]
  return text === undefined ? null : { key, text }
}

/** Whole seconds, rounded down, until the date changes in `timeZone`, on days of 23 and 25 hours too. */
export function secondsUntilMidnight(now: Date, timeZone: string): number {
  const dates = formatter(gregorian, timeZone, isoParts)
  const today = dates.format(now)
  let [same, other] = [0, 26 * 3600 * 1000] // milliseconds from now; no day is longer than 25 hours
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2)
    if (dates.format(now.getTime() + middle) === today) same = middle
    else other = middle
  }
  return Math.floor(other / 1000)
}

/**
 * `Cache-Control` of the ear: a minute, but never past midnight, so that the date turns on time
 * (RFC 9111, 5.2.2.1). There is no stale-while-revalidate, which would show yesterday.
 */
export function cacheControlFor(now: Date, timeZone: string): string {
  return `public, max-age=${Math.min(60, secondsUntilMidnight(now, timeZone))}`
}
