/** Asks as a reader, and keeps the answer exactly until the next moment at which it would be another. Nothing unpublished passes through here. */
import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import type { Instant } from './article'
import { openPaper } from './door'
import { selections } from './selections'
import { READER } from './visibility'

export type Selections = typeof selections
export type Question = keyof Selections
export type Asked<Q extends Question> = Selections[Q] extends (door: never, ...rest: infer Rest) => unknown ? Rest : never
export type Answer<Q extends Question> = Awaited<ReturnType<Selections[Q]>>

/** Tag that tells the page store until when an answer is good: see `lib/lean/page-store.mjs`. */
export const UNTIL = 'until-'
/** Tag that tells it when it was made. */
export const FROM = 'from-'
/** Tag that tells it of which edition an answer is. */
export const OF_EDITION = 'edition-'
const YEAR = 31_536_000

/**
 * @param edition id of the edition: another edition is another answer.
 * @param args only what has been found in the index, never what a request brought.
 * @throws when the edition cannot be read; the page is then not kept, and answers with status 500 (see `components/frame/reader-page.tsx`).
 */
export async function askAsReader<Q extends Question>(edition: string, question: Q, ...args: Asked<Q>): Promise<Answer<Q> | null> {
  const outcome = await askAndKeep(edition, question, ...args)
  if ('fault' in outcome) throw new Error(outcome.fault)
  return outcome.answer
}

async function askAndKeep<Q extends Question>(
  edition: string,
  question: Q,
  ...args: Asked<Q>
): Promise<{ answer: Answer<Q> | null } | { fault: string }> {
  'use cache'
  const now = Date.now()
  try {
    const door = openPaper(READER, now)
    const answer = await (selections[question] as (...all: unknown[]) => unknown)(door, ...args)
    const change = door.changesAt()
    cacheLife(lifetime(change, now))
    cacheTag(`${FROM}${now}`, `${UNTIL}${change}`, OF_EDITION + edition)
    return { answer: (answer ?? null) as Answer<Q> | null }
  } catch (error) {
    // Thrown from here, Next would answer with an empty shell that only its scripts fill; told, the page can answer itself.
    cacheLife(lifetime(now, now))
    cacheTag(`${UNTIL}0`, 'status-500')
    return { fault: error instanceof Error ? error.message : String(error) }
  }
}

/**
 * Seconds as `cacheLife` wants them. The page store turns a page over at the millisecond; where a platform brings its own
 * store, these seconds do, rounded up so that the new page is never made before its time. Next takes nothing into
 * a prerendered page that expires within five minutes.
 */
export function lifetime(change: Instant, now: Instant) {
  const revalidate = Math.min(Math.max(1, Math.ceil((change - now) / 1000) + 1), YEAR)
  return { stale: 300, revalidate, expire: Math.min(revalidate + 300, YEAR + 300) }
}
