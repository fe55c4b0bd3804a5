/** Preflight: advice on every article of a paper that has passed the check. Errors block, advice informs. */
import type { Instant } from '../article'
import { problemText } from '../check/problem'
import { adviseAround, type Beyond, type Paper, type Readings } from './around'
import type { Advice } from './article'

export type { Advice } from './article'

/** @returns advice by slug, for those that have any. */
export function advise(paper: Paper, readings: Readings, beyond: Beyond, now: Instant): ReadonlyMap<string, readonly Advice[]> {
  const around = adviseAround(paper, readings, beyond, now)
  return new Map(
    paper.articles
      .map((article) => [article.slug, [...(readings(article.source.file)?.advice ?? []), ...around(article)]] as const)
      .filter(([, found]) => found.length > 0),
  )
}

/** One piece of advice as the command prints it: like a problem, with what it is about in place of the field. */
export const adviceText = (file: string, { about, ...advice }: Advice) => problemText({ file, field: about, ...advice })
