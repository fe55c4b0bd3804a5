/** Review links: one draft for one holder, until it ends or is revoked; nothing else by it, and nothing of it elsewhere. */
import { addressOf, kanary, STATES } from './facts'
import { serve } from './serve'
import { ask, author, cookiesOf, expect, paper, post, test, told } from './site'
import { ask as askAt, fingerprint } from './wire'

const slug = kanary('draft', 'slug')

/** Makes a link on the desk. @returns its path. */
async function link(session: string, of = slug, days = '7'): Promise<string> {
  const made = await post('/api/review', { slug: of, action: 'make', days }, { cookie: session })
  const sheet = await ask(made.headers.location ?? '', { headers: { cookie: session } })
  const found = /value="https?:\/\/[^/"]+(\/review\/[^"]+)"/.exec(sheet.text)?.[1]
  if (!found) throw new Error(`No link was made: ${made.status} ${made.headers.location}`)
  return found
}

/** Follows a link once. @returns the cookie that the holder's browser keeps. */
const holder = async (path: string) => Object.values(cookiesOf(await ask(path))).join('; ')

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
  const pictures = [...new Set(page.text.match(/\/pictures\/[0-9a-f]{32}-[\w-]+\.\w+/g) ?? [])]
  expect(pictures.length).toBeGreaterThan(2)
  for (const picture of pictures) {
    expect([picture, (await ask(picture)).status]).toEqual([picture, 404])
    const own = await ask(picture, { headers: { cookie } })
    expect([picture, own.status, own.headers['cache-control']]).toEqual([picture, 200, 'private, no-store'])
  }
  for (const list of ['/', '/wharf', addressOf('draft'), '/desk', `/desk/article/${slug}`])
    expect([list, /q7v/.test((await ask(list, { headers: { cookie } })).text)]).toEqual([list, false])
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
