/** The door: whoever asks for articles says who is asking and when, and gets what that viewer may see at that moment. */
import 'server-only'
import type { Ad, Author, Block, Body, HousePage, Instant, Row, Span } from './article'
import { emptinessChangesAt, groupChangesAt, listedIn, sliceChangesAt } from './listed'
import { EMPTY, openBody, publicAuthorsOf, store } from './store'
import { type State, stateOf, type Viewer, visibility } from './visibility'

/** An article that has passed the door: what lists, heads and feeds are made of. */
export interface Teaser extends Omit<Row, 'body' | 'status' | 'pictures'> {
  readonly state: State
  /** Of the byline, in its order; nobody where the paper speaks: who wrote that is nowhere public. */
  readonly authors: readonly string[]
  /** Their names; the paper's own where the paper speaks. */
  readonly byline: readonly string[]
  /** A live article, until it ends. */
  readonly isLive: boolean
}

declare const passed: unique symbol
/** A teaser whose body may be opened. Only the door makes one. */
export type Passed = Teaser & { readonly [passed]: true }

/** What articles are asked for by. */
export type Selection =
  | { readonly all: true }
  | { readonly section: string }
  | { readonly author: string }
  | { readonly topic: string }
  | { readonly series: string }
  /** `yyyy-mm` on the paper's calendar. */
  | { readonly month: string }
  | { readonly translationOf: string }

/**
 * What a question for articles finds: counted at once, opened by the slice, so that a long list costs no more than its page.
 * An answer hangs on as much as was asked: who has only the newest four need not be told of the fifth.
 */
export interface Listing {
  readonly count: number
  slice(from: number, to: number): readonly Passed[]
}

export interface Door {
  readonly viewer: Viewer
  readonly now: Instant
  /** Listed articles, newest first; drafts without a date before them. */
  list(selection: Selection): Listing
  /** Whether the list holds anything. */
  holds(selection: Selection): boolean
  /** One article by its slug; `gone` when readers had it once. */
  article(slug: string): Passed | 'gone' | undefined
  body(article: Passed): Promise<Body>
  /** An author with at least one article that this viewer finds in lists: a name can give a draft away. */
  author(slug: string): Author | undefined
  authors(): readonly Author[]
  biography(author: Author): Promise<Body>
  housePage(slug: string): HousePage | undefined
  housePages(): readonly HousePage[]
  houseText(page: HousePage): Promise<Body>
  /** The blocks of a front as its file has them; `undefined` when there is no such file. */
  front(name: string): readonly Block[] | undefined
  /** Whether the moment lies in a span; the answer ends where the span begins or ends. */
  isWithin(span: Span): boolean
  /** Those whose time it is; each of another company with one of the house in its place. */
  ads(size: Ad['size']): readonly Ad[]
  /** Whether a picture, by its hash, belongs to something this viewer may see. */
  showsPicture(hash: string): boolean
  /** The next moment at which any answer given so far would be another for readers; `Infinity` when none would. */
  changesAt(): Instant
}

/** Opens the paper for a viewer at a moment. Keep a door for one answer, not longer. */
export function openPaper(viewer: Viewer, now: Instant): Door {
  const { index, groups, bySlug, authors, pages, pictureOwners } = store()
  let changesAt = Infinity
  const watch = (...moments: readonly (Instant | undefined)[]) => {
    for (const at of moments) if (at !== undefined && at > now && at < changesAt) changesAt = at
  }
  const pass = ({ body: _body, status: _status, pictures: _pictures, ...row }: Row): Passed =>
    ({
      ...row,
      // Where readers have it, it is published: who may not know of its end does not learn of it here.
      state: visibility(bySlug.get(row.slug) as Row, viewer, now) === 'public' ? 'published' : stateOf(bySlug.get(row.slug) as Row, now),
      authors: publicAuthorsOf(row),
      byline: row.format === 'editorial' ? [index.publication.name] : row.authors.map((slug) => authors.get(slug)?.name ?? slug),
      isLive: row.format === 'live' && now < (row.liveUntil ?? Infinity),
    }) as unknown as Passed

  const groupOf = (selection: Selection) => groups.get(keyOf(selection)) ?? EMPTY
  const list = (selection: Selection): Listing => {
    const group = groupOf(selection)
    const rows = listedIn(group, viewer, now)
    return {
      get count() {
        watch(groupChangesAt(group, now))
        return rows.length
      },
      slice(from, to) {
        watch(sliceChangesAt(group, to, now))
        return rows.slice(from, to).map(pass)
      },
    }
  }
  const holds = (selection: Selection) => {
    const group = groupOf(selection)
    watch(emptinessChangesAt(group, now))
    return listedIn(group, viewer, now).length > 0
  }
  const author = (slug: string) => (holds({ author: slug }) ? authors.get(slug) : undefined)
  const isWithin = ({ from = -Infinity, until = Infinity }: Span) => {
    watch(from, until)
    return from <= now && now < until
  }

  return {
    viewer,
    now,
    list,
    holds,
    article(slug) {
      const row = bySlug.get(slug)
      if (!row) return undefined
      watch(row.publishedAt, row.embargoedUntil, row.expiresAt, row.liveUntil)
      const seen = visibility(row, viewer, now)
      if (seen === 'gone') return 'gone'
      return seen === 'hidden' ? undefined : pass(row)
    },
    body: ({ slug }) => openBody((bySlug.get(slug) as Row).body),
    author,
    authors: () => index.authors.filter(({ slug }) => author(slug)),
    biography: ({ body }) => openBody(body),
    housePage: (slug) => pages.get(slug),
    housePages: () => index.pages,
    houseText: ({ body }) => openBody(body),
    front: (name) => index.fronts[name],
    isWithin,
    ads(size) {
      const running = index.publication.ads ? index.ads.filter((ad) => ad.size === size && isWithin(ad)) : []
      const ofTheHouse = running.filter((ad) => ad.kind === 'house')
      return running.map((ad, n) => (ad.kind === 'external' ? { ...ad, instead: ofTheHouse[n % ofTheHouse.length] } : ad))
    },
    showsPicture(hash) {
      const owners = pictureOwners.get(hash)
      if (!owners)
        return index.ads.some((ad) => ad.kind === 'picture' && ad.image.picture.hash === hash && (viewer.kind !== 'reader' || isWithin(ad)))
      return owners.some((slug) => ['public', 'preview'].includes(visibility(bySlug.get(slug) as Row, viewer, now)))
    },
    changesAt: () => changesAt,
  }
}

function keyOf(selection: Selection): string {
  if ('section' in selection) return `section:${selection.section}`
  if ('author' in selection) return `author:${selection.author}`
  if ('topic' in selection) return `topic:${selection.topic}`
  if ('series' in selection) return `series:${selection.series}`
  if ('month' in selection) return `month:${selection.month}`
  if ('translationOf' in selection) return `translation:${selection.translationOf}`
  return 'all'
}
