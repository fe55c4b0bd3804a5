/** How a page asks: readers get the kept answer, an author in preview a fresh one that is kept nowhere. */
import 'server-only'
import { cache } from 'react'
import { openPaper } from '@/lib/content/door'
import { type Answer, type Asked, askAsReader, type Question } from '@/lib/content/readers'
import { type ArticlePage, selections } from '@/lib/content/selections'
import { store } from '@/lib/content/store'
import { isKnown } from './known'
import { noteReading } from './reading'
import { currentLook } from './viewer'

/**
 * @param args may come straight from the request: what is not in the index is answered with `null` and kept nowhere.
 * @returns `null` where there is nothing for this viewer now.
 */
export async function ask<Q extends Question>(question: Q, ...args: Asked<Q>): Promise<Answer<Q> | null> {
  if (await currentLook()) return ((await askDirectly(question, ...args)) ?? null) as Answer<Q> | null
  return isKnown(question, ...args) ? askAsReader(store().index.id, question, ...args) : null
}

/** Once for a page and its head, by React's `cache`, which lives as long as one answer to one request. */
const askDirectly = cache(async (question: Question, ...args: readonly unknown[]) => {
  const look = await currentLook()
  if (!look) throw new Error('Only for who is in preview.')
  const door = openPaper(look.viewer, look.now)
  const answer = await (selections[question] as (...all: unknown[]) => unknown)(door, ...args)
  if (question === 'article' && answer) noteReading((answer as ArticlePage).article, look.viewer)
  return answer
})
