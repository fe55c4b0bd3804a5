/** Tells safe links from unsafe ones, and links inside the paper that lead somewhere from those that do not. */
import type { Instant } from '../article'
import { shown } from './invisible'
import { type Problem, suggestion } from './problem'

/** What an address inside the paper may lead to. */
export interface Places {
  /** Path of each article, and the moment from which readers find it there (`Infinity`: never, as things stand). */
  readonly articles: ReadonlyMap<string, Instant>
  /** Every other path: sections, authors, topics, house pages, feeds. */
  readonly others: ReadonlySet<string>
  /** The first parts of addresses that are the site's own and vary: `/archive`. */
  readonly families: readonly string[]
  /** Slugs of articles that are there but have faults of their own, reported elsewhere. */
  readonly unread: ReadonlySet<string>
}

const SAFE = /^(https?:\/\/[^\s@/]+(\/|$|[?#])|mailto:[^\s]+@[^\s]+|tel:\+?[\d\s-]+$)/i

/** Whether a browser may be sent there: by a scheme of the list, to a place on the page, or inside the paper and nowhere else. */
export function isSafe(address: string): boolean {
  return schemeOf(address) ? SAFE.test(address) : /^(#|\/(?!\/))/.test(bare(address)) && !address.includes('\\')
}

// Browsers drop tabs and line ends inside a scheme, so that "java\nscript:" runs (WHATWG URL, 4.4).
const bare = (address: string) => (/^[!-~]*$/.test(address) ? address : [...address].filter((letter) => letter > ' ').join(''))
const schemeOf = (address: string) => /^[a-z][a-z0-9+.-]*:/i.exec(bare(address))?.[0]

/** @param from the moment from which readers see the text that links, but not before now; `Infinity` for one that they do not see yet. */
export function checkLink(address: string, at: Pick<Problem, 'file' | 'line'>, from: Instant, places: Places, problems: Problem[]): void {
  const say = (says: string, mend: string) => void problems.push({ ...at, field: 'link', says, mend })
  if (schemeOf(address)) {
    if (!isSafe(address)) say(`${shown(address, 60)} is not a safe link.`, 'Links begin with https://, http://, mailto:, tel:, / or #.')
    return
  }
  if (address.startsWith('#')) return
  if (!isSafe(address)) {
    say(
      `${shown(address, 60)} leads nowhere certain.`,
      'Write the whole address with https://, or the path inside the paper beginning with one slash.',
    )
    return
  }
  const path = (address.split(/[?#]/)[0] ?? '').replace(/(.)\/$/, '$1')
  const target = places.articles.get(path)
  if (target !== undefined) {
    if (from !== Infinity && target > from)
      say(`"${path}" is not public when this text is: readers would find nothing, and learn of it.`, 'Link to it once it is published.')
    return
  }
  if (places.others.has(path) || places.unread.has(path.split('/').at(-1) ?? '') || places.families.some((family) => path.startsWith(`${family}/`)))
    return
  say(`"${path}" does not exist in this paper.`, suggestion(path, [...places.articles.keys(), ...places.others]))
}
