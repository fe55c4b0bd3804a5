/** Stands before every page. For readers it is the mask: what is hidden, unknown or malformed is answered alike and leaves nothing behind. The lock is the door (`lib/content/door.ts`). */
import { type NextRequest, NextResponse } from 'next/server'
import { standingOf } from '@/lib/content/addresses'
import { READER } from '@/lib/content/visibility'
import { policy } from '@/lib/headers.mjs'
import { type Look, lookOf, MOMENT_COOKIE } from '@/lib/preview/moment'
import { isPreviewId } from '@/lib/preview/preview-id'
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
  const look = await lookIn(request)
  const standing = standingOf(path, look?.viewer ?? READER, look?.now ?? Date.now())
  switch (standing.kind) {
    case 'page':
      return look ? forAuthor(NextResponse.next()) : NextResponse.next(asReader(request))
    case 'moved': {
      const answer = NextResponse.redirect(new URL(standing.to, request.url), 308)
      return look ? forAuthor(answer) : answer
    }
    case 'gone':
      return NextResponse.rewrite(new URL(urls.gone(), request.url), asReader(request))
    case 'missing':
      return missing(request)
  }
}

const missing = (request: NextRequest) => NextResponse.rewrite(new URL(NOWHERE, request.url), asReader(request))

async function atTheDesk(request: NextRequest, path: string): Promise<Response> {
  if (path === urls.signIn() || (path === urls.desk() && (await sessionOf(request)))) return forAuthor(NextResponse.next())
  // Signed out, the desk is not there either: the way in is the sign-in page alone.
  return missing(request)
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
function forAuthor(answer: NextResponse) {
  answer.headers.set('Cache-Control', 'private, no-cache, no-store, max-age=0, must-revalidate')
  answer.headers.set('X-Robots-Tag', 'noindex, nofollow')
  answer.headers.set('Referrer-Policy', 'no-referrer')
  // Nothing is fetched ahead for an author: whether a page may be seen is asked when it is.
  answer.headers.set('Speculation-Rules', '')
  answer.headers.set('Content-Security-Policy', policy(`${publication().url}/assets/`))
  return answer
}

export const config = {
  // Everything but the machine routes and public files that there are: a new one must be added. Anything else that has no page of ours is missing.
  matcher: [
    '/((?!_next/|api/|assets/|pictures/|icons/|feed\\.xml$|sitemap\\.xml$|robots\\.txt$|manifest\\.webmanifest$|speculation-rules\\.json$|sw\\.js$|favicon\\.ico$).*)',
  ],
}
