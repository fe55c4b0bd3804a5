/** What lies on the desk: every article that its viewer may see before readers do, and what is live; filtered, counted and paged. By the same rule as everything else. */
import 'server-only'
import type { Author, Instant, Row } from '@/lib/content/article'
import type { Problem } from '@/lib/content/check/problem'
import { openPaper, type Teaser } from '@/lib/content/door'
import { store } from '@/lib/content/store'
import { publicFrom, publicUntil, STATES, type State, stateOf, type Timed, type Viewer, visibility } from '@/lib/content/visibility'
import { deskFacts } from './desk-facts'

/** Entries on a page. */
const PAGE = 50
/** Soonest to be public first; what is over, and what is live, come last. */
const ORDER: readonly State[] = ['embargoed', 'scheduled', 'review', 'draft', 'expired', 'withdrawn', 'published']

export interface Wanted {
  readonly q?: string | undefined
  readonly author?: string | undefined
  readonly section?: string | undefined
  /** Without it, everything that is not live. */
  readonly state?: State | undefined
  readonly page: number
}

export interface Entry {
  readonly article: Teaser
  /** Since when it has its state, as far as it is known. */
  readonly since: Instant | undefined
  /** When readers get it if nothing changes. */
  readonly live: Instant | undefined
  readonly touched: { readonly by: string; readonly at: Instant } | undefined
  /** Problems that block the next edition, and pieces of advice. */
  readonly problems: number
  readonly advice: number
}

export interface DeskPage {
  readonly entries: readonly Entry[]
  readonly count: number
  readonly page: number
  readonly pages: number
  /** Of what fits the other filters, by state. */
  readonly counts: Readonly<Record<State, number>>
  /** Slugs of authors of whatever lies on this viewer's desk. */
  readonly authors: readonly string[]
}

/** @returns nothing at all for a reader. A page that does not exist is the nearest one. */
export function deskOf(viewer: Viewer, now: Instant, { q = '', author, section, state, page }: Wanted): DeskPage {
  const theirs = rowsOf(viewer, now)
  const words = fold(q).split(/\s+/).filter(Boolean)
  const { authors: names } = store()
  const fitting = theirs.filter(
    ({ row }) =>
      (!author || row.authors.includes(author)) &&
      (!section || row.section === section) &&
      (words.length === 0 || words.every((word) => textOf(row, names).includes(word))),
  )
  const counts = Object.fromEntries(STATES.map((each) => [each, 0])) as Record<State, number>
  for (const { state: its } of fitting) counts[its]++
  const lying = fitting.filter(({ state: its }) => (state ? its === state : its !== 'published')).sort(inOrder)
  const pages = Math.max(1, Math.ceil(lying.length / PAGE))
  const at = Math.min(Math.max(1, Math.trunc(page) || 1), pages)
  const door = openPaper(viewer, now)
  const entries = lying
    .slice((at - 1) * PAGE, at * PAGE)
    .map(({ row }) => door.article(row.slug))
    .filter((article) => typeof article === 'object')
    .map((article) => entryOf(article, now))
  return { entries, count: lying.length, page: at, pages, counts, authors: [...new Set(theirs.flatMap(({ row }) => row.authors))].sort() }
}

/** What is on the desk at all, before anything of it is opened. */
interface Lying {
  readonly row: Row
  readonly state: State
}

export function rowsOf(viewer: Viewer, now: Instant): readonly Lying[] {
  if (viewer.kind === 'reader' || viewer.kind === 'guest') return []
  return store().index.rows.flatMap((row) => {
    const seen = visibility(row, viewer, now)
    return seen === 'public' || seen === 'preview' ? [{ row, state: stateOf(row, now) }] : []
  })
}

export function entryOf(article: Teaser, now: Instant): Entry {
  const { files, history, advice, problems } = deskFacts()
  const file = files[article.slug] ?? ''
  return {
    article,
    since: sinceOf(article, history?.statusSince[file], now),
    live: goesLiveAt(article),
    touched: history?.touched[file],
    problems: problems.filter((problem) => problem.file === file).length,
    advice: advice[article.slug]?.length ?? 0,
  }
}

/** When readers get it if nothing changes; `undefined` for what they have, what is over and what is not ready. */
export function goesLiveAt(article: Teaser): Instant | undefined {
  if (article.state !== 'scheduled' && article.state !== 'embargoed') return undefined
  const at = publicFrom({ ...article, status: 'ready' })
  return Number.isFinite(at) ? at : undefined
}

function sinceOf(article: Teaser, written: Instant | undefined, now: Instant): Instant | undefined {
  if (article.state === 'published') return publicFrom({ ...article, status: 'ready' })
  if (article.state === 'expired') return publicUntil({ ...article, status: 'ready' } as Timed)
  return written !== undefined && written <= now ? written : undefined
}

function inOrder(a: Lying, b: Lying): number {
  if (a.state !== b.state) return ORDER.indexOf(a.state) - ORDER.indexOf(b.state)
  const [one, other] = [publicFrom(a.row), publicFrom(b.row)]
  // What is coming: soonest first. What is over or live: newest first. Drafts have no moment, and go by name.
  const isComing = a.state === 'scheduled' || a.state === 'embargoed'
  if (one !== other) return isComing ? one - other : other - one
  return a.row.slug < b.row.slug ? -1 : 1
}

/** Small letters without accents, so that "kopu" finds "Kõpu". */
const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const texts = new WeakMap<Row, string>()
/** What is searched of an article; kept as long as its row is. */
function textOf(row: Row, authors: ReadonlyMap<string, Pick<Author, 'name'>>): string {
  let text = texts.get(row)
  if (text === undefined) {
    const names = row.authors.map((slug) => authors.get(slug)?.name ?? slug)
    text = fold([row.slug, row.headline, row.shortHeadline, row.kicker, row.standfirst, ...row.topics, ...names].filter(Boolean).join(' '))
    texts.set(row, text)
  }
  return text
}

/** Authors by name, for the filter. */
export const namesOf = (slugs: readonly string[]) =>
  slugs.map((slug) => ({ slug, name: store().authors.get(slug)?.name ?? slug })).sort((a, b) => a.name.localeCompare(b.name))

/** What the last check found, as far as it is this viewer's: a problem may quote the text that it is in. */
export function problemsFor(viewer: Viewer, now: Instant): readonly Problem[] {
  const { problems, files } = deskFacts()
  if (viewer.kind === 'editor' || problems.length === 0) return problems
  const theirs = new Set(rowsOf(viewer, now).map(({ row }) => files[row.slug]))
  return problems.filter(({ file }) => theirs.has(file))
}
