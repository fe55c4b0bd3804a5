/** Masks: an address that leads nowhere is answered alike, safely, and leaves nothing behind. */
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { root } from './papers'
import { ask, expect, paper, test, told } from './site'
import { each, fingerprint } from './wire'

const LONG = 'a'.repeat(300)
const ODD = [
  '/%',
  '/%E0%A4%A',
  '/%00',
  '/wharf/%2f',
  '/wharf%2fevery-part',
  '//x',
  '//evil.example/',
  '///',
  '/\\evil.example',
  '/.',
  '/..',
  '/wharf/../../etc/passwd',
  '/wharf/%2e%2e/%2e%2e/etc',
  `/${LONG}`,
  `/wharf/${LONG}`,
  `/wharf/${'a'.repeat(8000)}`,
  `/wharf/x?${'q'.repeat(10_000)}`,
  '/__proto__',
  '/wharf/__proto__',
  '/constructor',
  '/wharf/constructor',
  '/authors/__proto__',
  '/topics/toString',
  '/archive/__proto__/01',
  '/archive/2024/13',
  '/archive/2024/3',
  '/archive/0000/00',
  '/archive/2024',
  '/wharf/page/0',
  '/wharf/page/1e3',
  '/wharf/page/-1',
  '/wharf/page/99999999999',
  '/wharf/page/2/3',
  '/info',
  '/info/none',
  '/authors/none',
  '/topics/none',
  '/none',
  '/none/none/none/none/none',
  '/wharf/-',
  '/-/-',
  '/wharf/EVERY-PART',
  '/Wharf',
  '/wharf/every-part.rsc',
  '/wharf/every-part.txt',
  '/wharf/every-part/extra',
  '/gone',
  '/gone/x',
  '/_next',
  '/_next/data/x.json',
  '/_next/image',
  '/_next/image?url=%2Ffavicon.ico&w=64&q=75',
  '/api',
  '/api/none',
  '/api/auth/none',
  '/assets/none.js',
  '/pictures/none.webp',
  '/pictures/%2e%2e',
  '/index',
  '/index.html',
  '/[section]/[slug]',
  '/%5Bsection%5D/%5Bslug%5D',
  '/404',
  '/500',
  '/_error',
  '/_not-found',
  '/_global-error',
  '/opengraph-image',
  '/\u0001'.replace('\u0001', '%01'),
  '/😀'.replace('😀', '%F0%9F%98%80'),
  '/õ'.replace('õ', '%C3%B5'),
]

test('malformed, absurd and hostile addresses never break anything', async () => {
  const found: string[] = []
  for (const address of ODD) {
    for (const [method, headers] of [
      ['GET', {}],
      ['HEAD', {}],
      ['GET', { rsc: '1' }],
      ['GET', { rsc: '1', 'next-router-state-tree': '%', 'next-router-prefetch': 'x' }],
    ] as const) {
      const { status, text } = await ask(address, { method, headers })
      expect([address.slice(0, 60), method, status < 500]).toEqual([address.slice(0, 60), method, true])
      // Some are the front page, spelt oddly (WHATWG URL, 4.4: single-dot and double-dot segments).
      if (status === 200 && new URL(address, told().origin).pathname !== '/') found.push(address)
      expect(text).not.toMatch(/node_modules|\/tmp\/|at \w+ \(|Error:|ENOENT|webpack|turbopack/)
    }
  }
  expect([...new Set(found)], 'addresses at which there should be nothing').toEqual([])
})

test('methods and headers that nobody uses never break anything', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND']) {
    for (const address of ['/', '/wharf/every-part', '/api/masthead', '/feed.xml', '/none', '/pictures/x', '/desk'])
      expect([method, address, (await ask(address, { method })).status < 500]).toEqual([method, address, true])
  }
  for (const headers of [
    { 'next-action': 'x' },
    { 'accept-language': '%%%' },
    { range: 'bytes=9-1' },
    { 'content-type': 'multipart/form-data' },
    { cookie: '=;;;%; __prerender_bypass' },
    { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'gopher' },
    { host: 'evil.example' },
    { 'if-none-match': '*' },
    { 'accept-encoding': 'none' },
  ]) {
    for (const address of ['/', '/wharf/every-part', '/api/masthead', '/feed.xml', '/sitemap.xml', '/none', '/wharf/all-the-parts']) {
      const answer = await ask(address, { headers: headers as unknown as Record<string, string> })
      expect([Object.keys(headers), address, answer.status < 500]).toEqual([Object.keys(headers), address, true])
      expect([Object.keys(headers), address, (answer.text + answer.rawHeaders.join()).includes('evil.example')]).toEqual([
        Object.keys(headers),
        address,
        false,
      ])
    }
  }
  expect((await ask('/', { headers: { cookie: 'a'.repeat(30_000) } })).status).toBe(431)
})

test('unknown addresses of every shape are answered alike, to the byte', async () => {
  const plain = fingerprint(await ask('/wharf/nothing-here'))
  expect(plain.startsWith('404')).toBe(true)
  for (const address of [
    '/nothing',
    '/wharf/nothing-else',
    '/nothing/nothing',
    '/authors/nothing',
    '/topics/nothing',
    '/nothing/feed.xml',
    '/authors/nothing/feed.xml',
    '/topics/nothing/feed.xml',
    '/archive/1999/01',
    '/info/nothing',
    '/wharf/page/77',
    '/a/b/c/d/e',
    '/%C3%B5',
  ])
    expect([address, fingerprint(await ask(address)) === plain]).toEqual([address, true])
})

test('a thousand addresses that lead nowhere leave nothing on the disk', async () => {
  const token = 'leavenotrace'
  const shapes = [
    (n: number) => `/${token}${n}`,
    (n: number) => `/wharf/${token}${n}`,
    (n: number) => `/authors/${token}${n}`,
    (n: number) => `/topics/${token}${n}`,
    (n: number) => `/${token}/${n}/${n}`,
    (n: number) => `/wharf/page/${token}${n}`,
    (n: number) => `/pictures/${token}${n}.webp`,
    (n: number) => `/info/${token}${n}`,
  ]
  const all = Array.from({ length: 1000 }, (_, n) => (shapes[n % shapes.length] as (n: number) => string)(n))
  const kept = async () => (await readdir(path.join(root, paper.buildDir), { recursive: true })).length
  const before = await kept()
  const statuses = await each(all, async (address) => (await ask(address)).status, 8)
  expect([...new Set(statuses)]).toEqual([404])
  const files = await readdir(path.join(root, paper.buildDir), { recursive: true })
  expect(files.filter((file) => file.includes(token))).toEqual([])
  // Other specs make pages at the same time; a thousand would show.
  expect((await kept()) - before).toBeLessThan(300)
})

test('former and mistaken addresses lead on to the right one', async () => {
  for (const [from, to] of [
    ['/wharf/all-the-parts', '/wharf/every-part'],
    ['/meadow/every-part', '/wharf/every-part'],
    ['/meadow/page/1', '/meadow'],
    ['/wharf/every-part/', '/wharf/every-part'],
    ['/authors/ines-marrow/page/1', '/authors/ines-marrow'],
  ] as const) {
    const { status, headers } = await ask(from)
    expect([from, status, new URL(headers.location ?? '', 'http://x').pathname]).toEqual([from, 308, to])
  }
})
