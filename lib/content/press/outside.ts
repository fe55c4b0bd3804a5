/** Asks other sites whether the pages that the paper links to are there: on command alone, few at a time, never inside a private network. */
import { type LookupAddress, lookup } from 'node:dns'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { request as http } from 'node:http'
import { request as https } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import path from 'node:path'
import type { Asked, LinkFault } from '../advice/outside'
import type { Instant } from '../article'
import { isPublic } from './networks'

/** Hosts asked at a time; of one host, one page after the other. */
const HOSTS = 8
/** Addresses asked in one run, those that were asked longest ago first. */
const MOST = 500
const REDIRECTS = 5
/** Milliseconds for which what was found good is believed. What was not is asked again in each run. */
const GOOD_FOR = 7 * 86_400_000
const NAME = 'Standfirst link check'
const FILE = 'links.json'

/** Addresses of other sites, without the places on their pages, and what was found there. */
export type Outside = Readonly<Record<string, Asked>>

export interface Manners {
  /** Milliseconds that an answer may take, redirects and all. */
  readonly patience: number
  /** Whether a machine of this IP address may be asked. */
  readonly allows: (ip: string) => boolean
}
const MANNERS: Manners = { patience: 10_000, allows: isPublic }

export const readOutside = (editionDir: string): Promise<Outside> =>
  readFile(path.join(editionDir, FILE), 'utf8').then(
    (text) => JSON.parse(text) as Outside,
    () => ({}),
  )

export async function writeOutside(editionDir: string, found: Outside): Promise<void> {
  const file = path.join(editionDir, FILE)
  await writeFile(`${file}.part`, JSON.stringify(found))
  await rename(`${file}.part`, file)
}

/** The page that a link leads to on another site; `undefined` for every other link. */
export function pageOf(link: string): string | undefined {
  if (!/^https?:/i.test(link) || !URL.canParse(link)) return undefined
  const url = new URL(link)
  url.hash = ''
  return url.href
}

/**
 * @param known from earlier runs.
 * @returns what is known now of all of `links`, and of nothing else; how many were asked, and whether anybody answered: a machine
 * without a way out finds every page missing, which says nothing of the pages.
 */
export async function askOutside(
  links: Iterable<string>,
  known: Outside,
  now: Instant,
  manners: Manners = MANNERS,
): Promise<{ readonly found: Outside; readonly asked: number; readonly isOffline: boolean }> {
  const pages = [...new Set([...links].map(pageOf).filter((page) => page !== undefined))]
  const isStale = ({ at, fault }: Asked) => fault !== undefined || at <= now - GOOD_FOR
  const due = pages
    .filter((page) => !known[page] || isStale(known[page]))
    .sort((one, other) => (known[one]?.at ?? 0) - (known[other]?.at ?? 0))
    .slice(0, MOST)
  const found = new Map(pages.flatMap((page) => (known[page] ? [[page, known[page]] as const] : [])))
  const byHost = new Map<string, string[]>()
  for (const page of due) {
    const { host } = new URL(page)
    byHost.set(host, [...(byHost.get(host) ?? []), page])
  }
  const queues = byHost.values()
  let answers = 0
  const work = async () => {
    for (const queue of queues)
      for (const page of queue) {
        const fault = await faultAt(page, manners)
        if (fault !== 'no-host' && fault !== 'refused' && fault !== 'silent') answers++
        found.set(page, { at: now, ...(fault && { fault }) })
      }
  }
  await Promise.all(Array.from({ length: HOSTS }, work))
  return { found: Object.fromEntries(found), asked: due.length, isOffline: due.length > 0 && answers === 0 }
}

/** What is wrong with a page; that it is closed to programs, or that its server has a bad day, is not. */
async function faultAt(page: string, { patience, allows }: Manners): Promise<LinkFault | undefined> {
  const signal = AbortSignal.timeout(patience)
  let at = new URL(page)
  try {
    for (let hop = 0; hop <= REDIRECTS; hop++) {
      let answer = await statusOf(at, 'HEAD', allows, signal)
      // Many servers know no HEAD, or say anything to it.
      if (answer.status >= 400) answer = await statusOf(at, 'GET', allows, signal)
      const { status, to } = answer
      if (status < 300 || status >= 400 || to === undefined) return status === 404 || status === 410 ? `${status}` : undefined
      const next = URL.canParse(to, at.href) ? new URL(to, at) : undefined
      if (!next || !/^https?:$/.test(next.protocol)) return undefined
      at = next
    }
    return 'circles'
  } catch (error) {
    return signal.aborted ? 'silent' : faultIn((error as NodeJS.ErrnoException).code ?? '')
  }
}

function statusOf(at: URL, method: 'HEAD' | 'GET', allows: Manners['allows'], signal: AbortSignal) {
  const host = at.hostname.replace(/^\[|\]$/g, '')
  return new Promise<{ readonly status: number; readonly to: string | undefined }>((resolve, reject) => {
    // Node looks up no host that is an IP address already.
    if (isIP(host) && !allows(host)) return reject(PRIVATE)
    const ask = at.protocol === 'https:' ? https : http
    ask(at, { method, signal, agent: false, lookup: only(allows), headers: { 'User-Agent': NAME, Accept: 'text/html, */*;q=0.5' } }, (answer) => {
      resolve({ status: answer.statusCode ?? 0, to: answer.headers.location })
      // Nothing of the page is read.
      answer.destroy()
    })
      .on('error', reject)
      .end()
  })
}

const PRIVATE = Object.assign(new Error('A private address'), { code: 'PRIVATE' })

/** Judged by the address that is connected to, so that a name cannot mean one machine when it is judged and another when it is asked. */
const only =
  (allows: Manners['allows']): LookupFunction =>
  (host, options, done) =>
    lookup(host, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      const [first] = addresses ?? []
      if (error || !first) return done(error ?? PRIVATE, '')
      if (!addresses.every(({ address }) => allows(address))) return done(PRIVATE, '')
      if (options.all) done(null, addresses)
      else done(null, first.address, first.family)
    })

function faultIn(code: string): LinkFault | undefined {
  if (code === 'PRIVATE') return 'private'
  if (code === 'ENOTFOUND') return 'no-host'
  if (code === 'ECONNREFUSED' || code === 'EHOSTUNREACH' || code === 'ENETUNREACH') return 'refused'
  if (/CERT|SIGNED|ISSUER|ALTNAME/.test(code)) return 'certificate'
  return /ETIMEDOUT|EAI_AGAIN/.test(code) ? 'silent' : undefined
}
