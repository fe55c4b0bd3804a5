/** What stands at an address for a viewer at a moment: the mask that answers alike for whatever is not to be seen. The lock is the door. */
import 'server-only'
import { publication } from '@/lib/publication'
import { PAGE_SIZE, urls } from '@/lib/urls'
import type { Instant } from './article'
import { type Door, openPaper, type Selection } from './door'
import { mayCarryAds } from './selections'
import { store } from './store'
import type { Viewer } from './visibility'

export type Standing =
  /** With the origins of the frames that it may open, where there are any: films and advertisements. */
  | { readonly kind: 'page'; readonly frames?: readonly string[] }
  /** An article that readers had once: 410. */
  | { readonly kind: 'gone' }
  /** 308 */
  | { readonly kind: 'moved'; readonly to: string }
  | { readonly kind: 'missing' }

const PAGE: Standing = { kind: 'page' }
const MISSING: Standing = { kind: 'missing' }

/** What follows a list's address for its feed; no slug has a dot. */
const FEED = 'feed.xml'

/** @param path as it came in the request, percent-encoded. */
export function standingOf(path: string, viewer: Viewer, now: Instant): Standing {
  // No address of ours needs an escape, so that none is decoded here, rightly or wrongly.
  if (!/^(?:\/[A-Za-z0-9._~-]+)+$|^\/$/.test(path)) return MISSING
  const door = openPaper(viewer, now)
  const parts = path.slice(1).split('/')
  const [first = '', second = '', third = ''] = parts
  const sections = publication().sections
  if (path === '/') return frontAt(door, 'front')
  switch (first) {
    case 'authors':
      if (parts.length === 1) return PAGE
      return listed(door, { author: second }, parts.slice(2), (page) => urls.author(second, page), !door.author(second))
    case 'saved':
      return parts.length === 1 ? PAGE : MISSING
    case 'topics':
      return listed(door, { topic: second }, parts.slice(2), (page) => urls.topic(second, page))
    case 'archive':
      if (parts.length === 1) return PAGE
      return listed(door, { month: `${second}-${third}` }, parts.slice(3), (page) => urls.month(`${second}-${third}`, page))
    case 'info':
      return parts.length === 2 && door.housePage(second) ? PAGE : MISSING
  }
  if (sections.some(({ key }) => key === first) && (parts.length === 1 || second === 'page' || second === FEED)) {
    if (parts.length === 1) return frontAt(door, first)
    return listed(door, { section: first }, parts.slice(1), (page) => urls.section(first, page), false, true)
  }
  if (parts.length === 2 && sections.some(({ key }) => key === first)) {
    const article = articleAt(door, second, path)
    if (article.kind !== 'missing') return article
  }
  const former = store().aliases.get(path)
  return former === undefined ? MISSING : articleAt(door, former, path)
}

function articleAt(door: Door, slug: string, path: string): Standing {
  const article = door.article(slug)
  if (article === undefined) return MISSING
  if (article === 'gone') return { kind: 'gone' }
  const to = urls.article(article)
  if (to !== path) return { kind: 'moved', to }
  return withFrames([...(article.frames ?? []), ...(mayCarryAds(article) ? adOrigins() : [])])
}

const frontAt = (door: Door, name: string): Standing => withFrames(door.front(name)?.some(({ block }) => block === 'ad') ? adOrigins() : [])

const withFrames = (frames: readonly string[]): Standing => (frames.length ? { kind: 'page', frames } : PAGE)

/** Where advertisements of other companies come from, whether it is their time or not: what a page may open does not change with the hour. */
function adOrigins(): string[] {
  const { publication: paper, ads } = store().index
  return paper.ads ? [...new Set(ads.flatMap((ad) => (ad.kind === 'external' ? [new URL(ad.tag).origin] : [])))] : []
}

/** @param rest what follows the list's own address: nothing, `page` and a number, or the name of its feed. */
function listed(
  door: Door,
  selection: Selection,
  rest: readonly string[],
  address: (page: number) => string,
  hidden = false,
  evenEmpty = false,
): Standing {
  const { count } = door.list(selection)
  if (hidden || (count === 0 && !evenEmpty)) return MISSING
  if (rest.length === 0) return PAGE
  if (rest.length === 1 && rest[0] === FEED) return count > 0 && !('month' in selection) ? PAGE : MISSING
  const [word, number = ''] = rest
  if (rest.length !== 2 || word !== 'page' || !/^[1-9]\d{0,6}$/.test(number)) return MISSING
  const page = Number(number)
  if (page === 1) return { kind: 'moved', to: address(1) }
  return page <= Math.ceil(count / PAGE_SIZE) ? PAGE : MISSING
}
