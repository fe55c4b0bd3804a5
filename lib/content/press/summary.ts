/** Says in a few lines what the edition holds and what goes live next. */
import type { Instant } from '../article'
import { pinsOf } from '../pins'
import { changesOf, nextChange, publicFrom, STATES, stateOf } from '../visibility'
import type { EditionIndex } from './edition'

export function summary(index: EditionIndex, now: Instant): string {
  const { rows, authors, pages, publication } = index
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
  return [...lines, ...pinsInVain(index, now)].join('\n')
}

/** What is set on a front by hand and does not stand there, with the reason. */
function pinsInVain({ rows, fronts }: EditionIndex, now: Instant): string[] {
  return Object.entries(fronts).flatMap(([name, blocks]) =>
    blocks.flatMap(pinsOf).flatMap(({ article, from = -Infinity, until = Infinity }) => {
      const row = rows.find(({ slug }) => slug === article)
      const state = row && stateOf(row, now)
      const reason = until <= now ? 'its time there is over: take it out' : from > now || state === 'published' ? undefined : state
      return reason ? [`Set on fronts/${name}.yaml but not shown there: ${article} (${reason}).`] : []
    }),
  )
}
