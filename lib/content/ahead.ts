/** Which pages the build makes ahead. Only what readers may see then: the names of made files would tell of the rest. */
import 'server-only'
import { openPaper } from './door'
import { store } from './store'
import { READER } from './visibility'

/** Next wants at least one address for each kind of page; this one is no article's, and leads nowhere. */
const NONE = '-'

const asReader = () => openPaper(READER, Date.now())
const orNone = <T extends object>(found: readonly T[], none: T): T[] => (found.length ? [...found] : [none])

export const newestPublic = (count: number) =>
  orNone(
    asReader()
      .list({ all: true })
      .slice(0, count)
      .map(({ section, slug }) => ({ section, slug })),
    { section: NONE, slug: NONE },
  )

export const publicAuthors = () =>
  orNone(
    asReader()
      .authors()
      .map(({ slug }) => ({ author: slug })),
    { author: NONE },
  )

export const publicTopics = () => {
  const door = asReader()
  return orNone(
    Object.keys(store().index.publication.topics)
      .filter((topic) => door.holds({ topic }))
      .map((topic) => ({ topic })),
    { topic: NONE },
  )
}

/** Months that hold something, by year and month. */
export const publicMonths = () => {
  const door = asReader()
  const months = [...store().groups.keys()].filter((key) => key.startsWith('month:')).map((key) => key.slice('month:'.length))
  return orNone(
    months.filter((month) => door.holds({ month })).map((month) => ({ year: month.slice(0, 4), month: month.slice(5) })),
    { year: NONE, month: NONE },
  )
}
