/**
 * Answers readers from memory, before Next is asked: pages that the page store has given once, compressed once, until the very
 * moment at which they would be others. Whatever is not plainly a reader's request for a page goes to Next, and its mask and lock.
 */
import { statSync } from 'node:fs'
import { promisify } from 'node:util'
import { brotliCompress, constants, gunzipSync, gzip } from 'node:zlib'
import { READER_CACHE } from '../headers.mjs'
import { seenPages } from './seen.mjs'

/**
 * @typedef {import('node:http').IncomingMessage} Request
 * @typedef {import('node:http').ServerResponse} Response
 * @typedef {object} Kept
 * @property {number} from
 * @property {number} until
 * @property {string[]} headers names and values, one after the other
 * @property {string} tag
 * @property {Buffer} gzip
 * @property {Buffer} br
 */

/** Bytes of compressed pages that are held; those that nobody asks for any more leave first. */
const AT_MOST = 24 * 1024 * 1024
const PLAIN = /^\/(?:[\w.~-]+(?:\/[\w.~-]+)*)?(?=\?|$)/
/** Headers that make a request for a page another one, or seem to. */
const SPECIAL = /^(?:rsc$|next-|x-(?:next|middleware-|prerender-|matched-|invoke-|now-)|range$|expect$|content-|transfer-)/
/** Of these, what Next, its client and its platforms say to each other: nothing of ours sends any, and from outside nobody has a say in them. */
const FRAMEWORKS = /^(?:rsc|next-|x-)/
/** All cookies of ours have a name like this, and few of others: whoever has one may be somebody. */
const OURS = /(?:^|;\s*)__(?:Host-|Secure-|prerender_bypass|next_preview)/
/** What belongs to one answer, or to one way of sending it. */
const OF_THE_SENDING = /^(?:content-(?:encoding|length)|transfer-encoding|connection|keep-alive|date|etag|vary|set-cookie|x-nextjs-.*)$/
/** As a power of two: more than nearly any page, and a sixteenth of the memory that is taken by itself. */
const WINDOW = 18
/** Of Brotli: a tenth smaller than at 9, in the same time; at 11 a fiftieth more, in three times that. */
const QUALITY = 10
const packed = promisify(gzip)
const brotli = promisify(brotliCompress)

/** @type {Map<string, Kept>} */
const kept = new Map()
let bytes = 0
let edition = ''

/** @param {string} index file of the edition's index: another one, and nothing is held any more */
export function createFront(index) {
  /** @returns {string} */
  const stamp = () => {
    const { ino, mtimeMs } = statSync(index, { throwIfNoEntry: false }) ?? { ino: 0, mtimeMs: 0 }
    return `${ino}-${mtimeMs}`
  }
  /**
   * @param {Request} request
   * @param {Response} response
   * @param {() => void} next hands the request to Next
   */
  return (request, response, next) => {
    const isPlain = readPlain(request)
    const page = isPlain ? PLAIN.exec(request.url ?? '')?.[0] : undefined
    if (page === undefined) return next()
    const now = stamp()
    if (now !== edition) forgetAll(now)
    const found = kept.get(page)
    const at = Date.now()
    if (found && at >= found.from && at < found.until) {
      // Last used, last to leave.
      kept.delete(page)
      kept.set(page, found)
      return send(request, response, found)
    }
    if (found) forget(page, found)
    /** @type {import('./seen.mjs').SeenPage[]} */
    const seen = []
    response.once('finish', () => keep(page, now, response, seen))
    seenPages.run(seen, next)
  }
}

/**
 * Whether it is plainly a reader's. Takes out what only the framework says.
 * @param {Request} request
 */
function readPlain({ method, url = '', headers }) {
  // By `.` and `..` between slashes one page would have any number of addresses.
  let isPlain = (method === 'GET' || method === 'HEAD') && !url.includes('/.')
  for (const name in headers) {
    if (!SPECIAL.test(name)) continue
    if (FRAMEWORKS.test(name)) delete headers[name]
    else isPlain = false
  }
  return isPlain && (headers.cookie === undefined || !OURS.test(headers.cookie))
}

/** Pages that wait to be packed, one after the other: each takes megabytes while it is. Past these, a page is packed when it is next asked for. */
const IN_LINE = 64
let waiting = 0
/** @type {Promise<void>} */
let line = Promise.resolve()

/** @param {string} page @param {string} of the edition @param {Response} response @param {import('./seen.mjs').SeenPage[]} seen */
function keep(page, of, response, seen) {
  const [only, ...others] = seen
  const isReaders = response.statusCode === 200 && response.getHeader('cache-control') === READER_CACHE && !response.hasHeader('set-cookie')
  if (!isReaders || !only || others.some(({ html }) => html !== only.html)) return
  const from = Math.max(...seen.map((each) => each.from))
  const until = Math.min(...seen.map((each) => each.until))
  const headers = Object.entries(response.getHeaders()).flatMap(([name, value]) =>
    OF_THE_SENDING.test(name) ? [] : [name, once(Array.isArray(value) ? value.join(', ') : String(value))],
  )
  const [, given] = /^(?:W\/)?"(.*)"$/.exec(String(response.getHeader('etag') ?? '')) ?? []
  if (given === undefined || waiting >= IN_LINE) return
  // Not Next's own, whose answers are not packed: caches that have one of those get this in its place.
  const tag = `W/"${given}-p"`
  headers.push('vary', varyOf(response))
  waiting++
  line = line
    .then(() => pack(page, of, only.html, { from, until, headers, tag }))
    .catch((error) => console.error(error))
    .finally(() => waiting--)
}

/** @param {string} page @param {string} of the edition @param {string} html @param {Pick<Kept, 'from' | 'until' | 'headers' | 'tag'>} head */
async function pack(page, of, html, head) {
  if (of !== edition || kept.has(page)) return
  const body = Buffer.from(html)
  const gzipped = await packed(body, { level: 9 })
  const br = await brotli(body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: body.length, [constants.BROTLI_PARAM_LGWIN]: WINDOW },
  })
  if (of !== edition) return
  kept.set(page, { ...head, gzip: exact(gzipped), br: exact(br) })
  bytes += gzipped.length + br.length
  for (const [oldest, least] of kept) {
    if (bytes <= AT_MOST) break
    forget(oldest, least)
  }
}

/** What is packed comes in a piece of memory of 16 kB, whatever its length. @param {Buffer} found */
function exact(found) {
  const copy = Buffer.allocUnsafeSlow(found.length)
  found.copy(copy)
  return copy
}

/** Next names what is to be fetched ahead once for each of its parts (`Link`). @param {string} value */
const once = (value) => [...new Set(value.split(/, (?=<)/))].join(', ')

/** @param {Response} response */
const varyOf = (response) => {
  const vary = String(response.getHeader('vary') ?? '')
  return /accept-encoding/i.test(vary) ? vary : [vary, 'Accept-Encoding'].filter(Boolean).join(', ')
}

/** @param {Request} request @param {Response} response @param {Kept} page */
function send({ method, headers: asked }, response, page) {
  const headers = [...page.headers, 'ETag', page.tag]
  const same = asked['if-none-match']
  if (same !== undefined && (same.trim() === '*' || same.split(',').some((tag) => tag.trim().replace(/^W\//, '') === page.tag.slice(2))))
    return response.writeHead(304, headers).end()
  const accepted = asked['accept-encoding'] ?? ''
  const encoding = takes(accepted, 'br') ? 'br' : takes(accepted, 'gzip') ? 'gzip' : undefined
  const body = encoding ? page[encoding] : gunzipSync(page.gzip)
  if (encoding) headers.push('Content-Encoding', encoding)
  headers.push('Content-Length', String(body.length))
  response.writeHead(200, headers).end(method === 'HEAD' ? undefined : body)
}

/** Whether an encoding is accepted, and not at weight 0 (RFC 9110, 12.5.3). @param {string} accepted @param {string} encoding */
const takes = (accepted, encoding) => accepted.includes(encoding) && !new RegExp(`\\b${encoding}\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$)`).test(accepted)

/** @param {string} page @param {Kept} held */
function forget(page, held) {
  kept.delete(page)
  bytes -= held.gzip.length + held.br.length
}

/** @param {string} now */
function forgetAll(now) {
  kept.clear()
  bytes = 0
  edition = now
}
