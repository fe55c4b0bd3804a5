/** What stands before Next gives again exactly what Next gave, to readers alone, until its moment. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { request as ask, createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { READER_CACHE } from '../headers.mjs'
import { createFront } from './front.mjs'
import { seenPages } from './seen.mjs'

const index = path.join(mkdtempSync(path.join(tmpdir(), 'standfirst-front-')), 'index.json')
let editions = 0
const newEdition = () => writeFileSync(index, JSON.stringify(editions++))

/** What stands in for Next: says how often it was asked, and gives what a test wants. */
let asked = 0
let heard: IncomingHttpHeaders = {}
let given: { status: number; html: string; from: number; until: number; headers: Record<string, string> }
const front = createFront(index)
const server: Server = createServer((request, response) =>
  front(request, response, () => {
    asked++
    heard = { ...request.headers }
    const { status, html, from, until, headers } = given
    if (status === 200) seenPages.getStore()?.push({ html, from, until })
    const all = { 'Content-Type': 'text/html; charset=utf-8', ETag: `"${html.length}"`, Vary: 'rsc', 'X-Guard': 'on', ...headers }
    for (const [name, value] of Object.entries(all)) response.setHeader(name, value)
    response.statusCode = status
    response.end(html)
  }),
)
const port = await new Promise<number>((resolve) => server.listen(0, () => resolve((server.address() as AddressInfo).port)))
afterAll(() => void server.close())

beforeEach(() => {
  newEdition()
  asked = 0
  given = { status: 200, html: '<p>The bell</p>'.repeat(50), from: 0, until: Number.POSITIVE_INFINITY, headers: { 'Cache-Control': READER_CACHE } }
})
afterEach(() => void vi.useRealTimers())

const get = (at: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<{ status: number | undefined; headers: IncomingHttpHeaders; body: Buffer }>((resolve, reject) =>
    ask({ port, path: at, method, headers, agent: false }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) }))
    })
      .on('error', reject)
      .end(),
  )

/** Asks until the page is held: it is compressed after it has been sent. */
async function warmed(at: string) {
  await vi.waitFor(async () => {
    const before = asked
    await get(at)
    expect(asked).toBe(before)
  })
  asked = 0
}

describe('the front', () => {
  test('gives a page again as it was, plain and in each encoding, to GET and HEAD, with the same headers', async () => {
    const first = await get('/nature/bell')
    await warmed('/nature/bell')
    const plain = await get('/nature/bell')
    expect([plain.status, plain.body.toString()]).toEqual([200, given.html])
    for (const name of ['x-guard', 'cache-control', 'content-type']) expect(plain.headers[name]).toBe(first.headers[name])
    const zipped = await get('/nature/bell', { 'accept-encoding': 'gzip, deflate' })
    const brotli = await get('/nature/bell', { 'accept-encoding': 'gzip, deflate, br' })
    expect([zipped.headers['content-encoding'], gunzipSync(zipped.body).toString()]).toEqual(['gzip', given.html])
    expect([brotli.headers['content-encoding'], brotliDecompressSync(brotli.body).toString()]).toEqual(['br', given.html])
    expect(brotli.headers.vary).toMatch(/rsc.*accept-encoding/i)
    expect((await get('/nature/bell', { 'accept-encoding': 'br;q=0, gzip;q=0' })).headers['content-encoding']).toBeUndefined()
    const head = await get('/nature/bell', { 'accept-encoding': 'br' }, 'HEAD')
    expect([head.body.length, head.headers['content-length']]).toEqual([0, String(brotli.body.length)])
    const same = await get('/nature/bell', { 'if-none-match': `"x", ${plain.headers.etag}` })
    expect([same.status, same.body.length, same.headers['cache-control']]).toEqual([304, 0, READER_CACHE])
    // What is added to an address is for those who count visits.
    expect((await get('/nature/bell?utm_source=x')).body.toString()).toBe(given.html)
    expect(asked).toBe(0)
  })

  test.each<[what: string, headers: Record<string, string>, method?: string, at?: string]>([
    ['who has a cookie of ours', { cookie: 'a=b; __prerender_bypass=c' }],
    ['who is signed in', { cookie: '__Host-next-auth.session-token=c' }],
    ['who has a review link', { cookie: '__Secure-standfirst.review.bell=c' }],
    ['who wants a part', { range: 'bytes=0-1' }],
    ['who sends something', {}, 'POST'],
    ['who spells an address in another way', {}, 'GET', '/nature/bell/'],
    ['who comes by a way round', {}, 'GET', '/x/../nature/bell'],
    ['who stays where they are', {}, 'GET', '/nature/./bell'],
    ['who spells it with escapes', {}, 'GET', '/nature/b%65ll'],
  ])('leaves to Next %s', async (_what, headers, method = 'GET', at = '/nature/bell') => {
    await warmed('/nature/bell')
    await get(at, headers, method)
    await get(at, headers, method)
    expect(asked).toBe(2)
  })

  test.each<[what: string, headers: Record<string, string>]>([
    ['has other cookies than ours', { cookie: 'theme=dark; consent=__no; __cf_bm=x; __gads=y' }],
    ['offers another protocol', { connection: 'Upgrade, HTTP2-Settings', upgrade: 'h2c', 'http2-settings': 'x' }],
    [
      'comes with Chromium',
      {
        'cache-control': 'max-age=0',
        'sec-ch-ua': '"Chromium";v="156"',
        'sec-ch-ua-mobile': '?1',
        'sec-ch-ua-platform': '"Android"',
        'upgrade-insecure-requests': '1',
        accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
        'sec-fetch-site': 'none',
        'sec-fetch-mode': 'navigate',
        'sec-fetch-user': '?1',
        'sec-fetch-dest': 'document',
        'sec-purpose': 'prefetch',
        'accept-language': 'et',
        priority: 'u=0, i',
      },
    ],
    ['speaks as the framework’s own client', { rsc: '1', 'next-router-prefetch': '1', 'next-router-state-tree': '%', 'next-url': '/' }],
    ['speaks as the framework to itself', { 'x-middleware-subrequest': 'proxy', 'x-nextjs-data': '1', 'x-invoke-path': '/desk' }],
    ['comes with Firefox', { 'upgrade-insecure-requests': '1', dnt: '1', 'sec-gpc': '1', te: 'trailers', priority: 'u=0, i' }],
    [
      'comes through a balancer',
      { 'x-forwarded-for': '192.0.2.1', 'x-forwarded-proto': 'https', 'x-real-ip': '192.0.2.1', via: '1.1 edge', traceparent: '00-1' },
    ],
  ])('answers itself whoever %s', async (_what, headers) => {
    await warmed('/nature/bell')
    await get('/nature/bell', headers)
    expect(asked).toBe(0)
  })

  test('lets nothing through to the framework that only the framework says', async () => {
    await get('/nature/bell', { 'x-middleware-subrequest': 'proxy', rsc: '1', 'next-action': 'x', accept: 'text/html' }, 'POST')
    expect(asked).toBe(1)
    expect(Object.keys(heard)).toEqual(expect.arrayContaining(['accept', 'host']))
    for (const name of ['x-middleware-subrequest', 'rsc', 'next-action']) expect(heard).not.toHaveProperty(name)
  })

  test.each<[what: string, change: () => void]>([
    ['what is not there', () => Object.assign(given, { status: 404 })],
    ['what is gone', () => Object.assign(given, { status: 410 })],
    ['a fault', () => Object.assign(given, { status: 500 })],
    ['what is private', () => Object.assign(given, { headers: { 'Cache-Control': 'private, no-store' } })],
    ['what sets a cookie', () => Object.assign(given, { headers: { 'Cache-Control': READER_CACHE, 'Set-Cookie': 'a=b' } })],
  ])('keeps nothing of %s', async (_what, change) => {
    change()
    for (let n = 0; n < 5; n++) {
      await get('/nature/none')
      await new Promise((resolve) => setImmediate(resolve))
    }
    expect(asked).toBe(5)
  })

  test('gives a page to its very moment and not a millisecond longer', async () => {
    const until = Date.now() + 60_000
    given = { ...given, until }
    await warmed('/nature/bell')
    vi.useFakeTimers({ toFake: ['Date'], now: until - 1 })
    await get('/nature/bell')
    expect(asked).toBe(0)
    vi.setSystemTime(until)
    await get('/nature/bell')
    expect(asked).toBe(1)
  })

  test('holds in the end what many ask for at once, though it packs one after the other', async () => {
    const pages = Array.from({ length: 80 }, (_, n) => `/nature/bell-${n}`)
    const first = await Promise.all(pages.map((at) => get(at)))
    expect(first.map(({ status }) => status)).toEqual(pages.map(() => 200))
    for (const at of pages) await warmed(at)
    for (const at of pages) expect(gunzipSync((await get(at, { 'accept-encoding': 'gzip' })).body).toString()).toBe(given.html)
    expect(asked).toBe(0)
  })

  test('gives no page that a clock has made which was ahead', async () => {
    await warmed('/nature/bell')
    const [now] = [Date.now()]
    given = { ...given, from: now + 60_000 }
    vi.useFakeTimers({ now: now + 60_000, toFake: ['Date'] })
    newEdition()
    await warmed('/nature/bell')
    vi.setSystemTime(now)
    await get('/nature/bell')
    expect(asked).toBe(1)
  })

  test('tells its own copy from that of the framework, which is not packed', async () => {
    const first = await get('/nature/bell')
    await warmed('/nature/bell')
    const again = await get('/nature/bell', { 'if-none-match': String(first.headers.etag) })
    expect([again.status, again.headers.etag !== first.headers.etag]).toEqual([200, true])
    expect((await get('/nature/bell', { 'if-none-match': String(again.headers.etag) })).status).toBe(304)
  })

  test('forgets every page with another edition', async () => {
    await warmed('/nature/bell')
    newEdition()
    await get('/nature/bell')
    expect(asked).toBe(1)
  })
})
