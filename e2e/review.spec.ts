/** Review links: one draft for one holder, until it ends or is revoked; nothing else by it, and nothing of it elsewhere. */
import { readFile } from 'node:fs/promises'
import { addressOf, KANARIES, kanary, STATES } from './facts'
import { root, work } from './papers'
import { serve } from './serve'
import { ask, author, cookiesOf, expect, PEOPLE, paper, post, test, told } from './site'
import { ask as askAt, fingerprint } from './wire'

const slug = kanary('draft', 'slug')
const DAY = 86_400_000
const MINUTE = 60_000

/** Makes a link on the desk. @returns its path. */
async function link(session: string, of = slug, days = '7', origin = told().origin): Promise<string> {
  const made = await post('/api/review', { slug: of, action: 'make', days }, { cookie: session }, origin)
  const sheet = await askAt(origin, made.headers.location ?? '', { headers: { cookie: session } })
  const found = /value="https?:\/\/[^/"]+(\/review\/[^"]+)"/.exec(sheet.text)?.[1]
  if (!found) throw new Error(`No link was made: ${made.status} ${made.headers.location}`)
  return found
}

/** Follows a link once. @returns the cookie that the holder's browser keeps. */
const holder = async (path: string, origin = told().origin) => Object.values(cookiesOf(await askAt(origin, path))).join('; ')

/** Addresses of the pictures and recordings of a page. */
const filesIn = (text: string) => [...new Set(text.match(/\/(?:pictures|media)\/[0-9a-f]{32}[\w-]*\.\w+/g) ?? [])]

test('a link opens its article and pictures, kept by no cache, told to no site, without a script; and nothing else', async () => {
  const { session } = await author()
  const path = await link(session)
  const exchanged = await ask(path)
  expect([exchanged.status, exchanged.headers.location]).toEqual([303, expect.stringMatching(new RegExp(`/review/${slug}$`))])
  for (const cookie of exchanged.headers['set-cookie'] ?? [])
    for (const attribute of [/; Path=\/(review\/|pictures|media)/, /; Secure/, /; HttpOnly/, /; SameSite=Lax/, /; Max-Age=\d+/])
      expect(cookie).toMatch(attribute)
  const cookie = Object.values(cookiesOf(exchanged)).join('; ')
  const page = await ask(`/review/${slug}`, { headers: { cookie } })
  expect(page.status).toBe(200)
  expect(page.text).toContain(kanary('draft', 'body'))
  for (const answer of [exchanged, page]) {
    expect(answer.headers['cache-control']).toMatch(/^private,.*no-store/)
    expect(answer.headers['x-robots-tag']).toMatch(/noindex/)
    expect(answer.headers['referrer-policy']).toBe('no-referrer')
  }
  expect(page.headers['content-security-policy']).toContain("script-src 'none'")
  expect(page.text).not.toContain(path)
  for (const state of STATES.filter((each) => each !== 'draft'))
    expect([state, page.text.includes(kanary(state, 'headline'))]).toEqual([state, false])
  const files = filesIn(page.text)
  expect([files.filter((file) => file.startsWith('/pictures/')).length > 2, files.some((file) => file.endsWith('.mp3'))]).toEqual([true, true])
  // What is no file of anybody's has the same answer as what is somebody else's.
  const none = { pictures: `/pictures/${'0'.repeat(32)}-800.avif`, media: `/media/${'0'.repeat(32)}.mp3` }
  const nobodys = { pictures: fingerprint(await ask(none.pictures)), media: fingerprint(await ask(none.media)) }
  const familyOf = (file: string) => (file.startsWith('/media/') ? 'media' : 'pictures')
  for (const file of files) {
    expect([file, fingerprint(await ask(file))]).toEqual([file, nobodys[familyOf(file)]])
    const own = await ask(file, { headers: { cookie } })
    expect([file, own.status, own.headers['cache-control']]).toEqual([file, 200, 'private, no-store'])
  }
  const recording = files.find((file) => file.endsWith('.mp3')) ?? ''
  const part = await ask(recording, { headers: { cookie, range: 'bytes=0-2' } })
  expect([part.status, part.text, part.headers['cache-control']]).toEqual([206, 'ID3', 'private, no-store'])
  const { both } = await author()
  // Not the portrait, in some shape: the author of both is the same.
  const others = filesIn((await ask(addressOf('review'), { headers: { cookie: both } })).text).filter((file) => !/-\d+x\d/.test(file))
  expect(others.length).toBeGreaterThan(2)
  for (const file of others) expect([file, fingerprint(await ask(file, { headers: { cookie } }))]).toEqual([file, nobodys[familyOf(file)]])
  for (const list of ['/', '/wharf', addressOf('draft'), '/desk', `/desk/article/${slug}`])
    expect([list, /q7v/.test((await ask(list, { headers: { cookie } })).text)]).toEqual([list, false])

  // The log has a line for each reading: which article, in which state, by whom; no word of it, no e-mail, nothing that opens anything.
  const log = () => readFile(told().log, 'utf8')
  await expect
    .poll(async () =>
      (await log())
        .split('\n')
        .filter((line) => line.includes('"draft-read"') && line.includes(slug))
        .map((line) => JSON.parse(line).as),
    )
    .toEqual(expect.arrayContaining(['guest', 'editor']))
  const said = await log()
  const entry = said.split('\n').find((line) => line.includes('"draft-read"') && line.includes('"guest"')) ?? ''
  expect(Object.keys(JSON.parse(entry)).sort()).toEqual(['as', 'at', 'event', 'slug', 'state'])
  // And one for each file of a draft, by the hash of its bytes.
  const hash = /[0-9a-f]{32}/.exec(recording)?.[0] ?? 'none'
  const file = said.split('\n').find((line) => line.includes('"draft-file"') && line.includes('"guest"') && line.includes(hash)) ?? '{}'
  expect(Object.keys(JSON.parse(file)).sort()).toEqual(['as', 'at', 'event', 'file'])
  const seal = cookie.split(';')[0]?.split('=').slice(1).join('=') ?? ''
  const words = KANARIES.filter((word) => !word.includes('slug'))
  for (const secret of [...words, PEOPLE.ines, seal, session.split('=')[1] ?? '']) expect([secret, said.includes(secret)]).toEqual([secret, false])
})

test('what is not good has never existed: another article, touched, without the cookie, revoked; a later link is good', async () => {
  const { session } = await author()
  const path = await link(session)
  const cookie = await holder(path)
  const never = fingerprint(await ask('/wharf/never-was'))
  const other = kanary('review', 'slug')
  for (const [what, answer] of [
    ['another article by the cookie', await ask(`/review/${other}`, { headers: { cookie: cookie.replaceAll(slug, other) } })],
    ['another article by the link', await ask(path.replace(slug, other))],
    ['a touched link', await ask(`${path.slice(0, -2)}AA`)],
    ['a later end', await ask(path.replace(/-[0-9a-z]+\./, '-zzzzzzzz.'))],
    ['no cookie', await ask(`/review/${slug}`)],
    ['a forged header', await ask(`/review/${slug}`, { headers: { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' } })],
    ['no slug', await ask('/review')],
  ] as const)
    expect([what, fingerprint(answer)]).toEqual([what, never])

  expect(
    (await post('/api/review', { slug, action: 'revoke' }, { cookie: session, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }))
      .status,
  ).toBe(403)
  expect((await post('/api/review', { slug, action: 'revoke' })).status).toBe(400)
  expect((await ask(`/review/${slug}`, { headers: { cookie } })).status).toBe(200)
  expect((await post('/api/review', { slug, action: 'revoke' }, { cookie: session })).status).toBe(303)
  // A server started afterwards: revocation survives a restart, and holds on every server that shares the folder.
  const later = await serve(paper, { AUTHORS_ACCOUNTS: told().accounts })
  try {
    for (const answer of [await ask(path), await ask(`/review/${slug}`, { headers: { cookie } })]) expect(fingerprint(answer)).toBe(never)
    for (const address of [path, `/review/${slug}`]) expect((await askAt(later.origin, address, { headers: { cookie } })).status).toBe(404)
    const next = await holder(await link(session))
    expect((await askAt(later.origin, `/review/${slug}`, { headers: { cookie: next } })).status).toBe(200)
  } finally {
    await later.stop()
  }
})

test('a link that is over has never existed, nor has a session of yesterday; once the article is live, the link leads to it', async () => {
  const { both, session } = await author()
  const path = await link(session)
  const cookie = await holder(path)
  const slugToCome = kanary('scheduled', 'slug')
  // Six minutes before its moment, which is in thirty days; then twelve minutes on.
  const clock = new Date((told().facts?.firstRung ?? 0) + 30 * DAY - 6 * MINUTE).toISOString()
  const then = await serve(paper, {
    AUTHORS_ACCOUNTS: told().accounts,
    DESK_DIR: `${work}/desk-then`,
    NODE_OPTIONS: `--import ${root}/e2e/clock.mjs`,
    CLOCK_AT: clock,
  })
  const askThen = (at: string, cookies = '') => askAt(then.origin, at, cookies ? { headers: { cookie: cookies } } : {})
  try {
    const never = fingerprint(await askThen('/wharf/never-was'))
    for (const [what, answer] of [
      ['a link that is over', await askThen(path)],
      ['its cookie', await askThen(`/review/${slug}`, cookie)],
      ['a session that is over, on the desk', await askThen('/desk', both)],
      ['a session that is over, at a draft', await askThen(addressOf('draft'), both)],
      ['a session that is over, at its checklist', await askThen(`/desk/article/${slug}`, both)],
    ] as const)
      expect([what, fingerprint(answer)]).toEqual([what, never])

    const { session: later } = await author(PEOPLE.ines, then.origin)
    const toCome = await link(later, slugToCome, '7', then.origin)
    const held = await holder(toCome, then.origin)
    expect((await askThen(`/review/${slugToCome}`, held)).text).toContain(kanary('scheduled', 'body'))
    process.kill(then.pid, 'SIGUSR2')
    // A signal is heard when the process comes to it.
    await expect.poll(async () => (await askThen(addressOf('scheduled'))).status).toBe(200)
    for (const answer of [await askThen(toCome), await askThen(`/review/${slugToCome}`, held)])
      expect([answer.status, new URL(answer.headers.location ?? '', then.origin).pathname]).toEqual([303, addressOf('scheduled')])
  } finally {
    await then.stop()
  }
})

test('there are links to drafts alone, and only for spans that the desk offers', async () => {
  const { session } = await author()
  for (const fields of [
    { slug: 'every-part', action: 'make', days: '7' },
    { slug: 'never-was', action: 'make', days: '7' },
    { slug, action: 'make', days: '365' },
    { slug, action: 'give', days: '7' },
  ])
    expect([fields, (await post('/api/review', fields, { cookie: session })).status]).toEqual([fields, 400])
})
