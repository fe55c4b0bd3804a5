/** What each page of the paper asks through the door. Pure in viewer and moment: the same door gives the same answer. */
import 'server-only'
import { publication } from '@/lib/publication'
import { PAGE_SIZE } from '@/lib/urls'
import { ageOf } from './age'
import type { Ad, Author, Body, HousePage } from './article'
import { type Door, openPaper, type Selection, type Teaser } from './door'
import { articlesOf, type FilledFront, fillFront } from './fronts'
import { type Outline, openingOf, outlineOf } from './outline'
import { store } from './store'
import { READER } from './visibility'

export interface ListPage {
  readonly articles: readonly Teaser[]
  readonly page: number
  readonly pages: number
  readonly count: number
  /** Whether readers find anything in it, so that there is a feed of it. */
  readonly isPublic: boolean
}

/** Of what there are feeds. */
export type FeedOf = Extract<Selection, { all: true } | { section: string } | { author: string } | { topic: string }>

/** A page of a section: the first may be laid out as a front, on which the list goes on with what the blocks do not show. */
export interface SectionPage extends ListPage {
  readonly front?: FilledFront | undefined
}

export interface ArticlePage {
  readonly article: Teaser
  readonly body: Body
  readonly authors: readonly Author[]
  /** How each author's biography begins, by slug. */
  readonly lives: Readonly<Record<string, string>>
  readonly outline: Outline
  /** Whole years since it was published. */
  readonly years: number
  /** What this viewer finds of its series, first part first; nothing outside of one. */
  readonly parts: readonly Teaser[]
  readonly related: readonly Teaser[]
  readonly home: readonly Teaser[]
  readonly translations: readonly Teaser[]
  readonly ad?: Ad | undefined
  /** For the places inside the text, in turns: others than the one at the foot. */
  readonly adsInText: Readonly<Record<Ad['size'], readonly Ad[]>>
}

const RELATED = 4
const HOME = 3

export const selections = {
  front: (door: Door): FilledFront => fillFront(door, 'front') ?? { blocks: [], voices: {}, today: { from: 0, until: 0 } },

  section(door: Door, section: string, page: number): SectionPage | undefined {
    const list = publication().sections.some(({ key }) => key === section) ? paginate(door, { section }, page, true) : undefined
    const front = list && page === 1 ? fillFront(door, section) : undefined
    if (!list || !front?.blocks.length) return list
    const shown = new Set(front.blocks.flatMap(articlesOf).map(({ slug }) => slug))
    return { ...list, front, articles: list.articles.filter(({ slug }) => !shown.has(slug)) }
  },

  async author(door: Door, slug: string, page: number): Promise<{ author: Author; biography: Body; list: ListPage } | undefined> {
    const author = door.author(slug)
    const list = paginate(door, { author: slug }, page, false)
    return author && list && { author, biography: await door.biography(author), list }
  },

  topic: (door: Door, topic: string, page: number): ListPage | undefined => paginate(door, { topic }, page, false),

  /** @param month `yyyy-mm` */
  month: (door: Door, month: string, page: number): ListPage | undefined => paginate(door, { month }, page, false),

  authors: (door: Door): readonly Author[] => door.authors(),

  /** Months of the paper's calendar that hold something, newest first, as `yyyy-mm`. */
  months: (door: Door): readonly string[] =>
    [...store().groups.keys()]
      .filter((key) => key.startsWith('month:'))
      .map((key) => key.slice('month:'.length))
      .filter((month) => door.holds({ month }))
      .sort()
      .reverse(),

  async article(door: Door, slug: string): Promise<ArticlePage | undefined> {
    const article = door.article(slug)
    if (article === undefined || article === 'gone') return undefined
    const home = publication().homeSection
    const carriesAds = mayCarryAds(article)
    const shown = new Set([slug])
    const others = (section: string, count: number) => {
      const found = door
        .list({ section })
        .slice(0, count + shown.size)
        .filter((other) => !shown.has(other.slug))
        .slice(0, count)
      for (const other of found) shown.add(other.slug)
      return found
    }
    const body = await door.body(article)
    const authors = peopleOf(door, article)
    const lives = authors.map(async (author) => [author.slug, openingOf((await door.biography(author)).tree)] as const)
    return {
      article,
      body,
      authors,
      lives: Object.fromEntries(await Promise.all(lives)),
      outline: outlineOf(body.tree),
      years: yearsOf(door, article),
      parts: partsOf(door, article),
      related: others(article.section, RELATED),
      home: home && home !== article.section ? others(home, HOME) : [],
      translations: translationsOf(door, article),
      ad: carriesAds ? door.ads('rectangle')[0] : undefined,
      // From the last: the first are those of the front.
      adsInText: carriesAds
        ? { banner: door.ads('banner').toReversed(), rectangle: door.ads('rectangle').slice(1).toReversed() }
        : { banner: [], rectangle: [] },
    }
  },

  async housePage(door: Door, slug: string): Promise<{ page: HousePage; body: Body } | undefined> {
    const page = door.housePage(slug)
    return page && { page, body: await door.houseText(page) }
  },

  /** The newest articles with their bodies, for feeds. */
  latest: (door: Door, count: number, of: FeedOf = { all: true }): Promise<readonly { article: Teaser; body: Body }[]> =>
    Promise.all(
      door
        .list(of)
        .slice(0, count)
        .map(async (article) => ({ article, body: await door.body(article) })),
    ),

  /** The newest articles, as far as none is older than `age`, in milliseconds; the answer ends when the first of them is. */
  recent: (door: Door, age: number, count: number): readonly Teaser[] =>
    door
      .list({ all: true })
      .slice(0, count)
      .filter(({ publishedAt }) => publishedAt !== undefined && door.isWithin({ until: publishedAt + age })),

  /** Everything that has an address, for the sitemap. */
  addresses: (
    door: Door,
  ): {
    articles: readonly Teaser[]
    authors: readonly string[]
    topics: readonly string[]
    months: readonly string[]
    pages: readonly HousePage[]
  } => {
    const all = door.list({ all: true })
    return {
      articles: all.slice(0, all.count),
      authors: door.authors().map(({ slug }) => slug),
      topics: Object.keys(publication().topics).filter((topic) => door.holds({ topic })),
      months: selections.months(door),
      pages: door.housePages(),
    }
  },
}

/** A page of a list; `undefined` for one that does not exist. An empty first page exists only where `evenEmpty` says so. */
function paginate(door: Door, selection: Selection, page: number, evenEmpty: boolean): ListPage | undefined {
  const listing = door.list(selection)
  const pages = Math.max(1, Math.ceil(listing.count / PAGE_SIZE))
  if (!Number.isInteger(page) || page < 1 || page > pages || (listing.count === 0 && !evenEmpty)) return undefined
  const isPublic = door.viewer.kind === 'reader' ? listing.count > 0 : openPaper(READER, door.now).holds(selection)
  return { articles: listing.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE), page, pages, count: listing.count, isPublic }
}

const peopleOf = (door: Door, { authors }: Teaser): Author[] =>
  [...new Set(authors)].map((slug) => door.author(slug)).filter((author) => author !== undefined)

/** The answer ends with the day on which it is a year older, so that what the page says of its age stays true. */
function yearsOf(door: Door, { publishedAt }: Teaser): number {
  if (publishedAt === undefined) return 0
  const { years, turnsAt } = ageOf(publishedAt, door.now)
  door.isWithin({ until: turnsAt })
  return years
}

function partsOf(door: Door, { series }: Teaser): readonly Teaser[] {
  if (series === undefined) return []
  const listing = door.list({ series })
  return listing.slice(0, listing.count).toReversed()
}

/** The same piece in other languages: the original, its translations, and not itself. */
function translationsOf(door: Door, article: Teaser): readonly Teaser[] {
  const original = article.translationOf === undefined ? article : door.article(article.translationOf)
  if (original === undefined || original === 'gone') return []
  const listing = door.list({ translationOf: original.slug })
  return [original, ...listing.slice(0, listing.count)].filter(({ slug }) => slug !== article.slug)
}

/** Nothing is sold beside grief, nor beside what has been sold itself. */
export const mayCarryAds = ({ ads, sensitive, format }: Teaser) => ads && !sensitive && format !== 'obituary' && format !== 'sponsored'
