/** All that the desk says of one article: the article itself, what is to be mended, and where it will stand. */
import 'server-only'
import type { Advice } from '@/lib/content/advice'
import type { Instant } from '@/lib/content/article'
import type { Problem } from '@/lib/content/check/problem'
import { openPaper } from '@/lib/content/door'
import { type ArticlePage, selections } from '@/lib/content/selections'
import type { Viewer } from '@/lib/content/visibility'
import { dayOf, monthName } from '@/lib/format'
import { publication, sectionOf } from '@/lib/publication'
import { urls } from '@/lib/urls'
import { type Entry, entryOf } from './desk'
import { deskFacts } from './desk-facts'
import { noteReading } from './reading'

export interface Sheet {
  readonly entry: Entry
  readonly answer: ArticlePage
  /** Inside the content folder; unknown where the edition was made elsewhere. */
  readonly file: string | undefined
  readonly problems: readonly Problem[]
  readonly advice: readonly Advice[]
  readonly places: readonly { readonly name: string; readonly path: string }[]
}

/** @returns nothing for what this viewer may not see before readers do, or never. */
export async function sheetOf(viewer: Viewer, now: Instant, slug: string): Promise<Sheet | undefined> {
  const answer = await selections.article(openPaper(viewer, now), slug)
  if (!answer) return undefined
  noteReading(answer.article, viewer)
  const { files, advice, problems } = deskFacts()
  const file = files[slug]
  return {
    entry: entryOf(answer.article, now),
    answer,
    file,
    problems: problems.filter((problem) => problem.file === file),
    advice: advice[slug] ?? [],
    places: placesOf(answer),
  }
}

function placesOf({ article, authors }: ArticlePage): Sheet['places'] {
  const month = article.publishedAt === undefined ? undefined : dayOf(article.publishedAt).slice(0, 7)
  return [
    { name: '', path: urls.article(article) },
    { name: publication().name, path: urls.front() },
    { name: sectionOf(article.section)?.name ?? article.section, path: urls.section(article.section) },
    ...authors.map(({ slug, name }) => ({ name, path: urls.author(slug) })),
    ...article.topics.map((topic) => ({ name: publication().topics[topic] ?? topic, path: urls.topic(topic) })),
    ...(month === undefined ? [] : [{ name: monthName(month), path: urls.month(month) }]),
  ]
}
