/** What is planned in a month, day by day: what readers get then, what they lose, and what is meant for a day. */
import 'server-only'
import type { Instant, Row } from '@/lib/content/article'
import { openPaper, type Teaser } from '@/lib/content/door'
import { publicFrom, publicUntil, type Viewer } from '@/lib/content/visibility'
import { monthFrom } from './calendar'
import { rowsOf } from './desk'

const DAY = 86_400_000

export interface Planned {
  readonly article: Teaser
  readonly at: Instant
  /** What happens then: readers get it, lose it, or would get it if it were ready. */
  readonly what: 'live' | 'ends' | 'meant'
}

/**
 * What happens in a month, by day.
 * @param dayOf `yyyy-mm-dd` of an instant on the paper's calendar.
 * @param month `yyyy-mm`
 */
export function planOf(viewer: Viewer, now: Instant, month: string, dayOf: (at: Instant) => string): ReadonlyMap<string, readonly Planned[]> {
  const door = openPaper(viewer, now)
  // The calendar of a place costs more than a comparison: it is asked only for what a day either side leaves.
  const [first, last] = [Date.parse(`${month}-01T00:00Z`) - DAY, Date.parse(`${monthFrom(month, 1)}-01T00:00Z`) + DAY]
  const days = new Map<string, Planned[]>()
  for (const { row } of rowsOf(viewer, now))
    for (const [at, what] of momentsOf(row)) {
      if (!(at >= first && at <= last)) continue
      const day = dayOf(at)
      if (!day.startsWith(month)) continue
      const article = door.article(row.slug)
      if (typeof article === 'object') days.set(day, [...(days.get(day) ?? []), { article, at, what }])
    }
  for (const planned of days.values()) planned.sort((a, b) => a.at - b.at)
  return days
}

/** The months between which something happens, and a year from now: past them there is nothing to see. @returns `yyyy-mm` of the first and of the last. */
export function monthsOf(viewer: Viewer, now: Instant, dayOf: (at: Instant) => string): { readonly first: string; readonly last: string } {
  const all = rowsOf(viewer, now)
    .flatMap(({ row }) => momentsOf(row))
    .map(([at]) => at)
    .filter(Number.isFinite)
  const monthOf = (at: Instant) => dayOf(at).slice(0, 7)
  return { first: monthOf(all.reduce((a, b) => Math.min(a, b), now)), last: monthOf(all.reduce((a, b) => Math.max(a, b), now + 365 * DAY)) }
}

function momentsOf(row: Row): readonly (readonly [Instant, Planned['what']])[] {
  const from = publicFrom(row)
  if (row.status === 'ready' && Number.isFinite(from))
    return [
      [from, 'live'],
      [publicUntil(row), 'ends'],
    ]
  return row.status === 'withdrawn' || row.publishedAt === undefined ? [] : [[row.publishedAt, 'meant']]
}
