/** Says in a few lines what the edition holds and what goes live next. */
import type { Instant } from '../article'
import { changesOf, nextChange, publicFrom, STATES, stateOf } from '../visibility'
import type { EditionIndex } from './edition'

export function summary({ rows, authors, pages, publication }: EditionIndex, now: Instant): string {
  const counts = STATES.map((state) => ({ state, count: rows.filter((row) => stateOf(row, now) === state).length })).filter(({ count }) => count > 0)
  const when = (at: Instant) =>
    new Intl.DateTimeFormat(publication.language, { timeZone: publication.timeZone, dateStyle: 'full', timeStyle: 'short' }).format(at)
  const next = nextChange(rows.filter((row) => row.status === 'ready').flatMap(changesOf), now)
  const lines = [
    `${publication.name}: ${rows.length} articles (${counts.map(({ state, count }) => `${count} ${state}`).join(', ')}), ${authors.length} authors, ${pages.length} house pages.`,
  ]
  if (next === Infinity) lines.push('Nothing is scheduled.')
  for (const row of rows) {
    if (row.status !== 'ready') continue
    if (publicFrom(row) === next) lines.push(`Next to go live: ${row.section}/${row.slug}, ${when(next)}.`)
    else if (row.expiresAt === next) lines.push(`Next to expire: ${row.section}/${row.slug}, ${when(next)}.`)
  }
  return lines.join('\n')
}
