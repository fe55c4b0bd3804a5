/** How old an article is in whole years, and when it will be a year older. */
import type { Instant } from './article'

/** By the calendar of UTC: at a birthday, an hour of summer time is nothing to anybody. What is not out yet is 0 years old. */
export function ageOf(published: Instant, now: Instant): { readonly years: number; readonly turnsAt: Instant } {
  const birthday = (years: number) => {
    const date = new Date(published)
    return date.setUTCFullYear(date.getUTCFullYear() + years)
  }
  const begun = new Date(now).getUTCFullYear() - new Date(published).getUTCFullYear()
  const years = Math.max(0, birthday(begun) > now ? begun - 1 : begun)
  return { years, turnsAt: birthday(years + 1) }
}
