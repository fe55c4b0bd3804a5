/** Saves an article for reading without a network, keeps what is saved up to date, and takes it out again. */
import { CACHE, forget, list, MOST, record, SAVED_PAGE, type Saved } from './keeping'

const KEPT = /^\/(_next\/static|assets|fonts|pictures|icons)\//
const OURS = { credentials: 'omit', cache: 'no-cache' } as const

/** What an answer must be to be kept: public, and the page that was asked for. */
const isPublic = ({ ok, redirected, headers }: Response) => ok && !redirected && !/private|no-store/.test(headers.get('Cache-Control') ?? '')

/** @throws when it cannot be had as every reader gets it, or there is no room (QuotaExceededError). */
export async function save(): Promise<void> {
  const path = location.pathname
  const answer = await fetch(path, OURS)
  if (!isPublic(answer)) throw new Error(`${path}: ${answer.status}`)
  const shelf = await caches.open(CACHE)
  if ((await list(shelf)).length >= MOST) throw new DOMException('', 'QuotaExceededError')
  await navigator.serviceWorker.register('/sw.js')
  // The tools of an article that is read without a network must be there too.
  await Promise.all([import('./reading'), import('./pass-on'), import('./listen'), import('./saved-list.element')])
  const parts = partsOfPage()
  const saved: Saved = {
    path,
    headline: document.querySelector('h1')?.textContent ?? document.title,
    byline: [...document.querySelectorAll<HTMLMetaElement>('meta[name="author"]')].map(({ content }) => content).join(', '),
    savedAt: Date.now(),
    parts,
  }
  try {
    // The record first: should the rest fail, it says what to take out again.
    await record(shelf, saved)
    await Promise.all(parts.map((part) => keep(shelf, part)))
    await shelf.put(path, answer)
  } catch (fault) {
    await unsave(path)
    throw fault
  }
}

/** Everything that this page has loaded of ours, and the pictures of the article that it has not come to yet. */
function partsOfPage(): readonly string[] {
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name)
  const pictures = [...document.querySelectorAll('article img')].map(
    (picture) => (picture as HTMLImageElement).currentSrc || (picture as HTMLImageElement).src,
  )
  return [SAVED_PAGE, ...named(document, [...loaded, ...pictures])]
}

/** Paths, each once: what a document names as its sheet, scripts and fonts, and others. */
function named(page: Document, others: readonly string[]): readonly string[] {
  const links = [...page.querySelectorAll('link[rel="stylesheet"], link[as="font"], script[src]')].flatMap((link) =>
    ['href', 'src', 'data-then'].flatMap((name) => link.getAttribute(name) ?? []),
  )
  const urls = [...links, ...others].map((address) => new URL(address, location.href))
  return [...new Set(urls.filter(({ origin, pathname }) => origin === location.origin && KEPT.test(pathname)).map(({ pathname }) => pathname))]
}

async function keep(shelf: Cache, part: string) {
  if (part !== SAVED_PAGE && (await shelf.match(part, { ignoreVary: true }))) return
  const answer = await fetch(part, { credentials: 'omit' })
  if (isPublic(answer)) await shelf.put(part, answer)
}

/** Takes an article out; with the last one the worker goes too, and nothing of ours is left. */
export async function unsave(path: string): Promise<void> {
  const shelf = await caches.open(CACHE)
  await forget(shelf, path)
  if ((await list(shelf)).length > 0) return
  await caches.delete(CACHE)
  await (await navigator.serviceWorker.getRegistration('/'))?.unregister()
}

/** Looks whether a saved article still stands in the paper: brings the copy up to date, or drops it. @returns false when it is gone. */
export async function renew(saved: Saved): Promise<boolean> {
  const answer = await fetch(saved.path, OURS)
  if (answer.status === 404 || answer.status === 410) {
    await unsave(saved.path)
    return false
  }
  const shelf = await caches.open(CACHE)
  const [now, before] = [await answer.clone().text(), await (await shelf.match(saved.path, { ignoreVary: true }))?.text()]
  if (isPublic(answer) && now !== before) {
    const parts = [...new Set([...saved.parts, ...named(new DOMParser().parseFromString(now, 'text/html'), [])])]
    await Promise.all(parts.map((part) => keep(shelf, part)))
    await record(shelf, { ...saved, parts })
    await shelf.put(saved.path, answer)
  }
  return true
}
