/** Stands before every page. For readers it is the mask: what is hidden, unknown or malformed is answered alike and leaves nothing behind. The lock is the door (`lib/content/door.ts`). */
import { type NextRequest, NextResponse } from 'next/server'
import { standingOf } from '@/lib/content/addresses'
import { SLUG } from '@/lib/content/check/schema'
import { openPaper } from '@/lib/content/door'
import { READER } from '@/lib/content/visibility'
import { publicFiles } from '@/lib/env'
import { policy } from '@/lib/headers.mjs'
import { type Look, lookOf, MOMENT_COOKIE } from '@/lib/preview/moment'
import { isPreviewId } from '@/lib/preview/preview-id'
import { REVIEW_COOKIE, reviewUntil } from '@/lib/preview/review'
import { PREVIEW_COOKIE, readSession, SESSION_COOKIE } from '@/lib/preview/session'
import { publication } from '@/lib/publication'
import { urls } from '@/lib/urls'

/** Has more parts than any address of ours, so that Next answers with the page for what is not there. */
const NOWHERE = '/no/page/of/ours/has/as/many/parts/as/this'

export async function proxy(request: NextRequest): Promise<Response> {
  const path = request.nextUrl.pathname
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return new Response(null, { status: 405, headers: { Allow: 'GET, HEAD', 'Cache-Control': 'no-store' } })
  if (path === urls.desk() || path.startsWith(`${urls.desk()}/`)) return atTheDesk(request, path)
  if (path.startsWith(REVIEW)) return forReview(request, path.slice(REVIEW.length))
  // Machines are always readers.
  const look = path.endsWith(urls.feed()) ? undefined : await lookIn(request)
  const standing = standingOf(path, look?.viewer ?? READER, look?.now ?? Date.now())
  switch (standing.kind) {
    case 'page':
      return look ? forAuthor(NextResponse.next(), standing.frames) : withFrames(NextResponse.next(asReader(request)), standing.frames)
    case 'moved': {
      const answer = NextResponse.redirect(new URL(standing.to, request.url), 308)
      return look ? forAuthor(answer) : answer
    }
    case 'gone':
      return NextResponse.rewrite(new URL(urls.gone(), request.url), asReader(request))
    case 'missing':
      return PUBLIC_FILES.has(path) ? NextResponse.next() : missing(request)
  }
}

/** What the publisher has put into `public/`. A page of ours that is there comes before it. */
const PUBLIC_FILES: ReadonlySet<string> = new Set(publicFiles())

const missing = (request: NextRequest) => NextResponse.rewrite(new URL(NOWHERE, request.url), asReader(request))

async function atTheDesk(request: NextRequest, path: string): Promise<Response> {
  if (path === urls.signIn()) return forAuthor(NextResponse.next())
  const session = await sessionOf(request)
  if (session && isAtTheDesk(path, lookOf(session, undefined, Date.now()))) return forAuthor(NextResponse.next())
  // Signed out, the desk is not there either: the way in is the sign-in page alone.
  return missing(request)
}

const REVIEW = urls.review('')

/**
 * A link is changed for a cookie that goes to this article and to pictures only, so that the seal stays out of addresses from then on;
 * both lead to the article itself once readers have it, or had it. What is not good has never existed.
 * @param rest of the address: the slug, and in a link the seal.
 */
function forReview(request: NextRequest, rest: string): Response {
  const [slug = '', linked, ...more] = rest.split('/')
  const now = Date.now()
  const sealed = linked ?? request.cookies.get(REVIEW_COOKIE + slug)?.value
  const until = more.length === 0 && SLUG.test(slug) ? reviewUntil(slug, sealed, now) : undefined
  const article = until === undefined ? undefined : openPaper({ kind: 'guest', slug }, now).article(slug)
  if (until === undefined || sealed === undefined || typeof article !== 'object') return missing(request)
  const forReaders = openPaper(READER, now).article(slug)
  if (forReaders !== undefined) return forGuest(NextResponse.redirect(new URL(urls.article(article), request.url), 303))
  if (linked === undefined) return forGuest(NextResponse.next())
  const answer = NextResponse.redirect(new URL(urls.review(slug), request.url), 303)
  const maxAge = Math.floor((until - now) / 1000)
  // Several of one name: `cookies.set` would keep the last alone.
  for (const path of [urls.review(slug), urls.pictures(), urls.recordings()])
    answer.headers.append('Set-Cookie', `${REVIEW_COOKIE}${slug}=${sealed}; Path=${path}; Max-Age=${maxAge}; Secure; HttpOnly; SameSite=Lax`)
  return forGuest(answer)
}

/** As for authors, and no script at all. */
function forGuest(answer: NextResponse) {
  forAuthor(answer).headers.set('Content-Security-Policy', policy("'none'"))
  return answer
}

const SHEET = urls.deskArticle('')

/** Whether the desk has such a page for this viewer; of an article that they may not see it has none. */
function isAtTheDesk(path: string, { viewer, now }: Look): boolean {
  if (path === urls.desk() || path === urls.deskCalendar()) return true
  return path.startsWith(SHEET) && typeof openPaper(viewer, now).article(path.slice(SHEET.length)) === 'object'
}

const sessionOf = (request: NextRequest) => readSession(request.cookies.get(SESSION_COOKIE)?.value)

/** Somebody in preview only with this build's preview cookie and a session that counts now; pages ask both again. `undefined` for a reader. */
async function lookIn(request: NextRequest): Promise<Look | undefined> {
  if (!isPreviewId(request.cookies.get(PREVIEW_COOKIE)?.value)) return undefined
  const session = await sessionOf(request)
  return session && lookOf(session, request.cookies.get(MOMENT_COOKIE)?.value, Date.now())
}

/** Takes the cookies out of a request whose preview cookie proves nothing, so that its answer is the one that everybody gets. Reader pages ask for none. */
function asReader(request: NextRequest) {
  if (!request.cookies.has(PREVIEW_COOKIE)) return undefined
  const headers = new Headers(request.headers)
  headers.delete('cookie')
  return { request: { headers } }
}

/** No cache keeps it, no search engine lists it, no site it links to learns of it; of scripts only our own module runs. */
function forAuthor(answer: NextResponse, frames?: readonly string[]) {
  answer.headers.set('Cache-Control', 'private, no-cache, no-store, max-age=0, must-revalidate')
  answer.headers.set('X-Robots-Tag', 'noindex, nofollow')
  answer.headers.set('Referrer-Policy', 'no-referrer')
  answer.headers.set('Content-Security-Policy', policy(`${publication().url}/assets/`, frames))
  return answer
}

/** A page with a film of another site may open frames of that site; no other page may open any. */
function withFrames(answer: NextResponse, frames: readonly string[] | undefined) {
  if (frames) answer.headers.set('Content-Security-Policy', policy("'self'", frames))
  return answer
}

export const config = {
  // Everything but the machine routes and the marks of the site: a new one must be added. Anything else is a page, a file in `public/`, or missing.
  matcher: [
    '/((?!_next/static/|api/|assets/|pictures/|media/|feed\\.xml$|sitemap\\.xml$|news-sitemap\\.xml$|robots\\.txt$|manifest\\.webmanifest$|speculation-rules\\.json$|sw\\.js$|favicon\\.ico$).*)',
  ],
}
