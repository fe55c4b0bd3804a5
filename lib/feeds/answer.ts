/** Answers a machine over HTTP: with the document, or with 304 when it has it already. */
import { matches } from '@/lib/matches'
import type { Kept } from './kept'

/**
 * Caches between us and the reader keep a document for half a minute and no longer, so that nothing is later than that. Not
 * until its very moment: seconds that count down would tell of a piece before its time.
 */
const CACHE = 'public, max-age=0, s-maxage=30'

/**
 * By entity tag only: Last-Modified cannot say that an article was taken down or a word mended, so that whoever asked by it
 * would be told that nothing has changed. @param type media type of the document.
 */
export function answer(request: Request, { text, tag }: Pick<Kept, 'text' | 'tag'>, type: string): Response {
  const headers: Record<string, string> = { 'Cache-Control': CACHE, 'Cross-Origin-Resource-Policy': 'cross-origin' }
  if (text === undefined)
    return new Response('There is nothing at this address.\n', {
      status: 404,
      headers: { ...headers, 'Cache-Control': 'no-store', 'Content-Type': 'text/plain; charset=utf-8' },
    })
  headers.ETag = tag
  return matches(request.headers.get('If-None-Match'), tag)
    ? new Response(null, { status: 304, headers })
    : new Response(text, { headers: { ...headers, 'Content-Type': type } })
}
