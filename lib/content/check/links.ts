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
  /** Hosts that are the paper's own: an address copied from the browser is a path inside of it. */
  readonly hosts: ReadonlySet<string>
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

type Say = (says: string, mend: string) => void

/** @param from the moment from which readers see the text that links, but not before now; `Infinity` for one that they do not see yet. */
export function checkLink(address: string, at: Pick<Problem, 'file' | 'line'>, from: Instant, places: Places, problems: Problem[]): void {
  const say: Say = (says, mend) => void problems.push({ ...at, field: 'link', says, mend })
  if (schemeOf(address)) {
    if (!isSafe(address)) say(...unsafe(address))
    else if (isOwn(address, places)) checkPath(new URL(address).pathname, from, places, say)
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
  checkPath(address.split(/[?#]/)[0] ?? '', from, places, say)
}

const isOwn = (address: string, { hosts }: Places) => /^https?:/i.test(address) && URL.canParse(address) && hosts.has(new URL(address).host)

const WHOLE: Readonly<Record<string, string>> = {
  'http:': 'https://paper.example/page',
  'https:': 'https://paper.example/page',
  'mailto:': 'mailto:desk@paper.example',
  'tel:': 'tel:+3726000000',
}

function unsafe(address: string): Parameters<Say> {
  const whole = WHOLE[schemeOf(address)?.toLowerCase() ?? '']
  return whole
    ? [`${shown(address, 60)} is not whole.`, `Write it as in ${whole}, without a name and password in it.`]
    : [`${shown(address, 60)} is not a safe link.`, 'Links begin with https://, http://, mailto:, tel:, / or #.']
}

function checkPath(pathname: string, from: Instant, places: Places, say: Say): void {
  // The pages of a list come and go with what is in it.
  const path = pathname.replace(/(.)\/$/, '$1').replace(/\/page\/\d+$/, '')
  const target = places.articles.get(path)
  if (target !== undefined) {
    if (from !== Infinity && target > from)
      say(`"${path}" is not public when this text is: readers would find nothing, and learn of it.`, 'Link to it once it is published.')
    return
  }
  if (places.others.has(path) || places.unread.has(path.split('/').at(-1) ?? '') || places.families.some((family) => path.startsWith(`${family}/`)))
    return
  say(`"${path}" does not exist in this paper.`, meant(path, [...places.articles.keys(), ...places.others]))
}

/** What was meant: a path that is nearly this one, else those that end alike or are of the same kind, such as house pages. */
function meant(path: string, all: readonly string[]): string {
  const near = suggestion(path, all)
  const [kind, name] = [path.slice(0, path.indexOf('/', 1) + 1), path.slice(path.lastIndexOf('/'))]
  const alike = [...all.filter((other) => other.endsWith(name)), ...all.filter((other) => kind && other.startsWith(kind))]
  return near.startsWith('Did') || alike.length === 0 ? near : suggestion(path, [...new Set(alike)])
}
