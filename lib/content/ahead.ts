/** Which pages the build makes ahead. Only what readers may see then: the names of made files would tell of the rest. */
import 'server-only'
import { openPaper } from './door'
import { store } from './store'
import { READER } from './visibility'

/** Next wants at least one address for each kind of page; this one is no article's, and leads nowhere. */
const NONE = '-'

/**
 * Enough for whoever comes first to find the front, and what it leads to, made. All else is made when it is first asked for, so that a
 * paper of any age builds like a young one.
 */
const AHEAD = { articles: 36, lists: 6 }

const asReader = () => openPaper(READER, Date.now())
const orNone = <T extends object>(found: readonly T[], none: T): T[] => (found.length ? [...found] : [none])

export const newestPublic = () =>
  orNone(
    asReader()
      .list({ all: true })
      .slice(0, AHEAD.articles)
      .map(({ section, slug }) => ({ section, slug })),
    { section: NONE, slug: NONE },
  )

export const publicAuthors = () =>
  orNone(
    asReader()
      .authors()
      .slice(0, AHEAD.lists)
      .map(({ slug }) => ({ author: slug })),
    { author: NONE },
  )

export const publicTopics = () => {
  const door = asReader()
  return orNone(
    Object.keys(store().index.publication.topics)
      .filter((topic) => door.holds({ topic }))
      .slice(0, AHEAD.lists)
      .map((topic) => ({ topic })),
    { topic: NONE },
  )
}

/** The newest months that hold something, by year and month. */
export const publicMonths = () => {
  const door = asReader()
  const months = [...store().groups.keys()].filter((key) => key.startsWith('month:')).map((key) => key.slice('month:'.length))
  const newest = months
    .filter((month) => door.holds({ month }))
    .toSorted()
    .toReversed()
  return orNone(
    newest.slice(0, AHEAD.lists).map((month) => ({ year: month.slice(0, 4), month: month.slice(5) })),
    { year: NONE, month: NONE },
  )
}
