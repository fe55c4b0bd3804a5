/** The days of a month in weeks, from Monday; pure arithmetic of the calendar, in which no clock takes part. */

/** @param text what a request brought. @returns `yyyy-mm`, or `fallback`. */
export const monthIn = (text: unknown, fallback: string): string =>
  typeof text === 'string' && /^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/.test(text) ? text : fallback

/** @param month `yyyy-mm` @param by months to go. */
export function monthFrom(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7)
}

/** @returns weeks of seven days each, as `yyyy-mm-dd`; days of other months are `undefined`. */
export function weeksOf(month: string): readonly (readonly (string | undefined)[])[] {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const before = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() + 6) % 7
  const days = new Date(Date.UTC(year, number, 0)).getUTCDate()
  const weeks = Math.ceil((before + days) / 7)
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => {
      const day = week * 7 + weekday - before + 1
      return day >= 1 && day <= days ? `${month}-${String(day).padStart(2, '0')}` : undefined
    }),
  )
}
