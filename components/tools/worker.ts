/**
 * The service worker of readers who have saved something, and of nobody else: always asks the network, and answers with a saved
 * copy when there is none. It keeps nothing itself, so that no answer that is meant for one person can come into the cache.
 */
import { CACHE, copyOf, SAVED_PAGE } from './keeping'

interface Lasting extends Event {
  waitUntil(what: Promise<unknown>): void
}
interface Asking extends Lasting {
  readonly request: Request
  readonly preloadResponse: Promise<Response | undefined>
  respondWith(answer: Promise<Response>): void
}
interface Worker extends EventTarget {
  readonly registration: ServiceWorkerRegistration
  skipWaiting(): Promise<void>
}

const worker = self as unknown as Worker

/** What is made for one person or asked at the moment is none of its business. */
const NOT_OURS = /^\/(api|desk)(\/|$)/

worker.addEventListener('install', () => void worker.skipWaiting())

worker.addEventListener('activate', (event) => (event as Lasting).waitUntil(settle()))

worker.addEventListener('fetch', (event) => {
  const asking = event as Asking
  const { request } = asking
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin || NOT_OURS.test(pathname)) return
  asking.respondWith(answer(asking, pathname))
  if (request.mode === 'navigate') asking.waitUntil(retire())
})

/** Pages are asked for while the worker wakes, so that it makes nothing slower. Older forms of the cache go. */
async function settle() {
  await worker.registration.navigationPreload?.enable()
  for (const name of await caches.keys()) if (name.startsWith('saved-') && name !== CACHE) await caches.delete(name)
}

async function answer({ request, preloadResponse }: Asking, pathname: string): Promise<Response> {
  try {
    return (await preloadResponse) ?? (await fetch(request))
  } catch (fault) {
    const copy = (await caches.has(CACHE)) ? await copyOf(await caches.open(CACHE), pathname) : undefined
    if (copy) return copy
    // What is not saved cannot be had now; what is saved can.
    if (request.mode === 'navigate' && pathname !== SAVED_PAGE) return Response.redirect(SAVED_PAGE)
    throw fault
  }
}

/** With nothing saved there is nothing to do. */
async function retire() {
  if (!(await caches.has(CACHE))) await worker.registration.unregister()
}
