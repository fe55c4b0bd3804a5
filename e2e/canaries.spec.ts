/** Canaries: nothing of what is unpublished gets out, in whatever form, on whatever way; and those who may see it, see it. */
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { type Crawled, crawl } from './crawl'
import { base64Of, disguisesOf, searcher } from './disguises'
import { addressOf, KANARIES, kanary, NEVER_SHOWN, STATES } from './facts'
import { root } from './papers'
import { ask, author, expect, own, PREVIEW, paper, post, SESSION, test, told } from './site'
import { type Answer, each } from './wire'

const search = searcher(KANARIES)

/** Canaries in an answer, headers too, without those that the asker put into the question. */
function leaksIn(answer: Answer, asked: string = answer.address): string[] {
  const given = asked.toLowerCase()
  return search(Buffer.concat([answer.bytes, Buffer.from(`\n${answer.rawHeaders.join('\n')}`)])).filter((word) => !given.includes(word))
}

/** Where a stranger would begin. */
const STARTS = [
  '/',
  '/sitemap.xml',
  '/news-sitemap.xml',
  '/feed.xml',
  '/robots.txt',
  '/manifest.webmanifest',
  '/api/masthead',
  '/api/health',
  '/desk',
  '/desk/sign-in',
  '/gone',
  '/none',
]

/** Addresses that only somebody who knows the desk's secrets would try. */
const GUESSES = [
  ...STATES.flatMap((state) => [
    addressOf(state),
    `/meadow/${kanary(state, 'slug')}`,
    `/wharf/${kanary(state, 'alias')}`,
    `${addressOf(state)}/opengraph-image`,
  ]),
  `/authors/${kanary('author', 'slug')}`,
  `/authors/${kanary('author', 'slug')}/feed.xml`,
  '/topics/kanarytopicq7v',
  '/topics/kanarytopicq7v/feed.xml',
  '/archive/2099/01',
]

/** A page's other shapes: what Next's own client asks for, and what has opened doors before. */
const VARIANTS: readonly (readonly [name: string, suffix: string, method: string, headers: Record<string, string>])[] = [
  ['HEAD', '', 'HEAD', {}],
  ['RSC', '', 'GET', { rsc: '1' }],
  ['RSC with its query', '?_rsc=1r34m', 'GET', { rsc: '1' }],
  ['prefetch', '?_rsc=1r34m', 'GET', { rsc: '1', 'next-router-prefetch': '1' }],
  ['segment prefetch', '?_rsc=1r34m', 'GET', { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' }],
  ['.rsc', '.rsc', 'GET', {}],
  ['segments', '.segments/_tree.segment.rsc', 'GET', {}],
  ['full segments', '.segments/_full.segment.rsc', 'GET', {}],
  ['JSON', '', 'GET', { accept: 'application/json' }],
  ['preview query', '?preview=1&draft=1', 'GET', {}],
  ['revalidation', '', 'GET', { 'x-prerender-revalidate': 'guess', 'x-prerender-revalidate-if-generated': '1' }],
  ['subrequest', '', 'GET', { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy', 'x-middleware-next': '1' }],
  [
    'internal headers',
    '',
    'GET',
    { 'x-matched-path': '/[section]/[slug]', 'x-invoke-path': '/wharf/x', 'x-now-route-matches': '1=wharf', 'x-nextjs-data': '1' },
  ],
  ['fake preview', '', 'GET', { cookie: `${PREVIEW}=guess; ${SESSION}=guess; __next_preview_data=guess` }],
]

async function files(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
}

interface Row {
  readonly slug: string
  readonly pictures: readonly string[]
}
/** The pictures and recordings of what is unpublished, as only the edition on disk knows them. */
async function secretPictures(): Promise<{ addresses: string[]; bytes: Set<string> }> {
  const { rows, authors } = JSON.parse(await readFile(path.join(paper.editionDir, 'index.json'), 'utf8'))
  const hashes = [
    ...rows.filter(({ slug }: Row) => slug.startsWith('kanary')).flatMap(({ pictures }: Row) => pictures),
    authors.find(({ slug }: { slug: string }) => slug.startsWith('kanary')).image.picture.hash,
  ]
  const made: [address: string, bytes: string][] = []
  for (const folder of ['pictures', 'media'])
    for (const name of await readdir(path.join(paper.editionDir, folder)))
      if (hashes.some((hash: string) => name.startsWith(hash)))
        made.push([`/${folder}/${name}`, (await readFile(path.join(paper.editionDir, folder, name))).toString('base64')])
  expect(made.filter(([address]) => address.startsWith('/media/'))).toHaveLength(STATES.length)
  return { addresses: made.map(([address]) => address), bytes: new Set(made.map(([, bytes]) => bytes)) }
}

test('the search finds a word in every disguise', () => {
  const word = kanary('draft', 'headline')
  for (const form of disguisesOf(word)) expect([form, search(Buffer.from(`before ${form} after`))]).toEqual([form, [word]])
  for (const before of ['', 'a', 'ab']) expect(search(Buffer.from(Buffer.from(`${before}${word} and more`).toString('base64')))).toEqual([word])
  expect(base64Of(word)[0]?.length).toBeGreaterThan(20)
  for (const order of ['utf16le', 'latin1'] as const) expect(search(Buffer.from(word.toUpperCase(), order))).toEqual([word])
  expect(search(Buffer.from('kanary in a mine'))).toEqual([])
})

test.describe
  .serial('nobody who is signed out gets a word of it', () => {
    let site: Crawled
    let visited: string[] = []

    test('on any page, feed, picture or file that can be reached', async () => {
      site = await crawl(own(), [...STARTS, ...GUESSES])
      visited = [...site.answers.keys()].filter((address) => !address.startsWith('/_next/') && !/^\/(pictures|media)\//.test(address))
      expect(visited.length).toBeGreaterThan(90)
      const { bytes } = await secretPictures()
      expect(bytes.size).toBeGreaterThan(20)
      for (const [address, answer] of site.answers) {
        expect([address, leaksIn(answer)]).toEqual([address, []])
        if (/^\/(pictures|media)\//.test(address)) expect([address, bytes.has(answer.bytes.toString('base64'))]).toEqual([address, false])
      }
      for (const address of GUESSES) expect([address, [404, 410].includes(site.answers.get(address)?.status ?? 0)]).toEqual([address, true])
    })

    for (const [name, suffix, method, headers] of VARIANTS) {
      test(`asked as ${name}`, async () => {
        const pages = visited.filter((address) => !address.includes('?') && !/^\/meadow\/blade/.test(address))
        await each(pages, async (address) => {
          const answer = await ask((suffix.startsWith('.') && address === '/' ? '/index' : address) + suffix, { method, headers })
          expect([address, leaksIn(answer)]).toEqual([address, []])
          expect([address, answer.status]).toEqual([address, expect.any(Number)])
          expect([address, answer.status < 500]).toEqual([address, true])
        })
      })
    }

    test('by the addresses of its pictures and recordings', async () => {
      const { addresses } = await secretPictures()
      for (const address of addresses)
        for (const headers of [{ accept: '*/*' }, { range: 'bytes=0-9' }] as Record<string, string>[])
          expect([address, (await ask(address, { headers })).status]).toEqual([address, 404])
      for (const address of addresses.slice(0, 3)) {
        const query = new URLSearchParams({ url: address, w: '640', q: '75' })
        expect((await ask(`/_next/image?${query}`)).status).toBeGreaterThanOrEqual(400)
      }
    })
  })

test('readers are told the number of what they can read, and no moment of what they cannot', async () => {
  // Two pieces that are public carry this topic, and six that are not.
  expect((await ask('/topics/ropes')).text).toContain('2 articles')
  const { text } = await ask('/feed.xml')
  expect(Date.parse(/<lastBuildDate>([^<]+)/.exec(text)?.[1] ?? '')).toBeLessThanOrEqual(Date.now())
  expect((await ask('/archive')).text).not.toContain('2099')
})

test('the public files of the build hold no word of it, no source map, and name no server file', async () => {
  const found = [
    ...(await files(path.join(root, paper.buildDir, 'static'))),
    ...(await files(path.join(root, 'public'))),
    ...(await files(path.join(paper.editionDir, 'assets'))),
  ]
  expect(found.length).toBeGreaterThan(5)
  for (const file of found) {
    expect([file, search(Buffer.concat([Buffer.from(file), await readFile(file)]))]).toEqual([file, []])
    expect(file).not.toMatch(/\.map$/)
    const inside = path.relative(path.join(root, paper.buildDir), file)
    if (!inside.startsWith('..')) expect([inside, (await ask(`/_next/${inside}`)).status]).toEqual([inside, 200])
  }
})

test('the build’s own files, with the key to preview among them, cannot be fetched', async () => {
  for (const address of [
    '/.next/prerender-manifest.json',
    `/${paper.buildDir}/prerender-manifest.json`,
    '/_next/../prerender-manifest.json',
    '/_next/static/../../prerender-manifest.json',
    '/_next/static/%2e%2e/%2e%2e/prerender-manifest.json',
    '/.edition/index.json',
    '/assets/..%2findex.json',
    '/pictures/..%2f..%2findex.json',
    '/.env',
    '/package.json',
    '/content/publication.yaml',
  ]) {
    const answer = await ask(address)
    expect([address, answer.status >= 300 && answer.status < 500]).toEqual([address, true])
    expect([address, leaksIn(answer), /previewModeId|encryptionKey/.test(answer.text)]).toEqual([address, [], false])
  }
})

test('pages that the build made ahead hold no word of it', async () => {
  const made = (await files(path.join(root, paper.buildDir, 'server/app'))).filter((file) => /\.(html|rsc|meta|body|json)$/.test(file))
  expect(made.length).toBeGreaterThan(90)
  for (const file of made) expect([file, search(Buffer.concat([Buffer.from(file), await readFile(file)]))]).toEqual([file, []])
})

test('an author in preview finds every word of it, its pictures and its recordings', async () => {
  const { both } = await author()
  const asked = { headers: { cookie: both } }
  const starts = ['/', '/desk', ...STATES.map(addressOf), `/authors/${kanary('author', 'slug')}`]
  // Each page is made for this one reader: those that only fill lists, and the months of the calendar, which go on for ever, are left out.
  const { answers } = await crawl(own(), starts, asked, /^\/meadow\/blade|^\/desk\/calendar\?/)
  const seen = new Set<string>()
  for (const answer of answers.values()) for (const word of search(answer.bytes)) seen.add(word)
  expect(KANARIES.filter((word) => !seen.has(word) && !NEVER_SHOWN.has(word))).toEqual([])
  const { addresses } = await secretPictures()
  for (const address of addresses) {
    const { status, headers } = await ask(address, asked)
    expect([address, status, headers['cache-control']]).toEqual([address, 200, 'private, no-store'])
  }
})

test('signed out with the old cookies, an author finds none', async () => {
  const { both, session } = await author()
  await post('/api/sign-out', {}, { cookie: both })
  for (const cookie of [both, session, both.split('; ')[1] ?? '']) {
    const { answers } = await crawl(own(), ['/', '/wharf', '/authors', '/archive', '/desk', ...GUESSES], { headers: { cookie } })
    for (const [address, answer] of answers) expect([address, leaksIn(answer)]).toEqual([address, []])
    for (const address of GUESSES) expect([address, [404, 410].includes(answers.get(address)?.status ?? 0)]).toEqual([address, true])
  }
  const { addresses } = await secretPictures()
  for (const address of addresses) expect((await ask(address, { headers: { cookie: both } })).status).toBe(404)
})

test('what authors did leaves no word of it in stored pages, and no cookie in the log', async () => {
  const { session, preview, both } = await author()
  for (const address of ['/', '/wharf', ...STATES.map(addressOf)]) await ask(address, { headers: { cookie: both } })
  const stored = (await files(path.join(root, paper.buildDir, 'server'))).filter((file) => file.includes('route-cache'))
  for (const file of stored) {
    const bytes = await readFile(file)
    const words = file.endsWith('.page') ? gunzipSync(bytes) : bytes
    expect([file, search(Buffer.concat([Buffer.from(file), words]))]).toEqual([file, []])
  }
  expect(stored.some((file) => file.endsWith('.page'))).toBe(true)
  const log = await readFile(told().log, 'utf8')
  for (const cookie of [session, preview]) expect(log.includes(cookie.split('=')[1] ?? '?')).toBe(false)
})
