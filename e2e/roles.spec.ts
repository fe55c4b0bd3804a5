/** Roles: who comes in by an OpenID provider sees what their role lets them see, on every surface alike; for everybody else the rest has never existed. */

import type { BrowserContext } from '@playwright/test'
import { addressOf, kanary } from './facts'
import { freePort, type Server, serve } from './serve'
import { expect, PREVIEW, paper, post, SESSION, test } from './site'
import { CLIENT, startIdentity } from './upstreams/identity'
import { ask as askAt, fingerprint } from './wire'

const email = (name: string) => `${name}@id.example`
const PEOPLE = {
  editor: { email: email('editor'), email_verified: true, roles: ['staff', 'editor'] },
  ines: { email: email('ines'), email_verified: true, roles: ['author:ines-marrow'] },
  pell: { email: email('pell'), email_verified: true, roles: ['author:pell-tanner'] },
  listed: { email: email('listed'), email_verified: true, roles: ['editor'] },
  roleless: { email: email('roleless'), email_verified: true },
  chief: { email: email('chief'), email_verified: true, roles: ['chief', 'EDITOR'] },
  unproved: { email: email('unproved'), email_verified: false, roles: ['editor'] },
}
type Name = keyof typeof PEOPLE

let server: Server
let identity: Awaited<ReturnType<typeof startIdentity>>
test.beforeAll(async () => {
  const port = await freePort()
  identity = await startIdentity(`http://localhost:${port}/api/auth/callback/oidc`, PEOPLE)
  server = await serve(
    paper,
    {
      OIDC_ISSUER: identity.issuer,
      OIDC_ID: CLIENT.id,
      OIDC_SECRET: CLIENT.secret,
      OIDC_NAME: 'The House',
      OIDC_ROLE_CLAIM: 'roles',
      AUTHORS_ALLOWED: `${email('listed')}:author:pell-tanner`,
    },
    port,
  )
})
test.afterAll(async () => {
  await server.stop()
  await identity.stop()
})
// Pages of authors keep the framework's tags; the policy blocks them, and the browser notes it.
test.afterEach(({ faults }) => {
  const others = faults.filter((fault) => !/policy|Content Security Policy/i.test(fault))
  faults.splice(0, faults.length, ...others)
})

/** Through the provider and back, as a person goes. @returns whether the desk let them in. */
async function enter(context: BrowserContext, name: Name): Promise<boolean> {
  const page = await context.newPage()
  await page.goto(`${server.origin}/desk/sign-in`)
  await page.getByRole('button', { name: 'Sign in with The House' }).click()
  await page.getByLabel('Name').fill(name)
  await page.getByRole('button', { name: 'Enter' }).click()
  await page.waitForURL(`${server.origin}/desk**`)
  const isIn = new URL(page.url()).pathname === '/desk'
  if (isIn) {
    await page.getByRole('button', { name: 'Show drafts in the paper' }).click()
    await page.waitForURL(`${server.origin}/`)
  }
  await page.close()
  return isIn
}

const cookieOf = async (context: BrowserContext, ...names: string[]) =>
  (await context.cookies())
    .filter(({ name }) => names.length === 0 || names.includes(name))
    .map(({ name, value }) => `${name}=${value}`)
    .join('; ')

const ask = (path: string, headers: Record<string, string> = {}) => askAt(server.origin, path, { headers })

/** What an article itself shows: its picture whole, those in its text, recordings, and on the desk its card. Teasers and portraits are cut to a shape. */
const filesIn = (text: string) =>
  [...new Set(text.match(/\/(?:api\/desk\/pictures|pictures|media)\/[0-9a-f]{32}[\w-]*\.\w+/g) ?? [])].filter((file) => !/-\d+x\d/.test(file))

const SURFACES = [
  '/',
  '/wharf',
  '/authors',
  '/authors/ines-marrow',
  '/topics/ropes',
  '/archive',
  '/desk',
  '/desk?state=draft',
  '/desk?q=kanary',
  '/desk?state=published',
  '/desk/calendar',
  '/feed.xml',
  '/sitemap.xml',
]
const ALL = ['draft', 'scheduled', 'embargoed'] as const

test('an editor sees everything, an author their own and what is in review, on every surface; the list wins over the claim', async ({ browser }) => {
  const sees: Record<string, (state: (typeof ALL)[number] | 'review') => boolean> = {
    editor: () => true,
    ines: () => true, // her name stands on all of them
    pell: (state) => state === 'review',
    listed: (state) => state === 'review',
  }
  const never = fingerprint(await ask('/wharf/never-was'))
  // Pictures, recordings and the card of each article, as the editor finds them: the first to come in.
  const files = new Map<string, readonly string[]>()
  const familyOf = (file: string) => file.slice(0, file.lastIndexOf('/'))
  const nobodys = new Map<string, string>()
  for (const [name, may] of Object.entries(sees)) {
    const context = await browser.newContext()
    expect([name, await enter(context, name as Name)]).toEqual([name, true])
    const cookie = await cookieOf(context)
    const shown = new Map<string, string>()
    for (const path of SURFACES) shown.set(path, (await ask(path, { cookie })).text)
    for (const state of [...ALL, 'review'] as const) {
      const word = kanary(state, 'headline')
      for (const path of [addressOf(state), `/desk/article/${kanary(state, 'slug')}`]) {
        const answer = await ask(path, { cookie })
        expect([name, path, answer.status]).toEqual([name, path, may(state) ? 200 : 404])
        if (!may(state)) expect([name, path, fingerprint(answer)]).toEqual([name, path, never])
        else if (name === 'editor') files.set(state, [...(files.get(state) ?? []), ...filesIn(answer.text)])
      }
      if (!may(state))
        for (const action of ['make', 'revoke']) {
          const asked = (slug: string) => post('/api/review', { slug, action, days: '7' }, { cookie }, server.origin)
          expect([name, state, action, fingerprint(await asked(kanary(state, 'slug')))]).toEqual([
            name,
            state,
            action,
            fingerprint(await asked('never-was')),
          ])
        }
      const own = files.get(state) ?? []
      expect([name, state, new Set(own.map(familyOf)).size]).toEqual([name, state, 3])
      for (const file of own) {
        const answer = await ask(file, { cookie })
        expect([name, file, answer.status]).toEqual([name, file, may(state) ? 200 : 404])
        const nobody = file.replace(/[0-9a-f]{32}/, '0'.repeat(32))
        if (!nobodys.has(nobody)) nobodys.set(nobody, fingerprint(await ask(nobody)))
        if (!may(state)) expect([name, file, fingerprint(answer)]).toEqual([name, file, nobodys.get(nobody)])
      }
      for (const [path, text] of shown)
        if (!may(state) || path === '/desk') expect([name, path, text.includes(word)]).toEqual([name, path, may(state)])
    }
    await context.close()
  }
})
test('no role that we know, or an e-mail that nobody has proved, lets nobody in', async ({ browser }) => {
  for (const name of ['roleless', 'chief', 'unproved'] as const) {
    const context = await browser.newContext()
    expect([name, await enter(context, name)]).toEqual([name, false])
    expect([name, await cookieOf(context, SESSION)]).toEqual([name, ''])
    await context.close()
  }
})

test('signed out, every copy of the cookies is worthless, on another server that shares the folder too; no header and no prefetch gets past', async ({
  browser,
}) => {
  const context = await browser.newContext()
  await enter(context, 'editor')
  const cookie = await cookieOf(context)
  const secret = addressOf('draft')
  const secrets = [secret, '/desk', '/desk/calendar', `/desk/article/${kanary('draft', 'slug')}`]
  const never = fingerprint(await ask('/wharf/never-was'))
  expect((await ask(secret, { cookie })).status).toBe(200)

  for (const headers of [
    { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' },
    { 'x-middleware-subrequest': 'src/proxy:src/proxy:src/proxy:src/proxy:src/proxy' },
    { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https', 'x-forwarded-for': '127.0.0.1' },
    { 'x-forwarded-email': email('editor'), 'x-forwarded-user': 'editor' },
    { 'x-original-url': '/desk', 'x-rewrite-url': '/desk', 'x-matched-path': '/desk', 'x-invoke-path': '/desk' },
    { 'x-prerender-revalidate': '0'.repeat(32), 'x-next-revalidated-tags': 'all', 'x-nextjs-data': '1' },
    { purpose: 'prefetch', 'sec-purpose': 'prefetch' },
    { rsc: '1' },
    { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree', 'sec-purpose': 'prefetch' },
    { cookie: await cookieOf(context, PREVIEW) },
    { cookie: await cookieOf(context, SESSION) },
  ] as Record<string, string>[]) {
    const unknown = fingerprint(await ask('/wharf/never-was', headers))
    for (const path of secrets) {
      const answer = await ask(path, headers)
      // A session alone opens the desk, and no draft in the paper.
      if (headers.cookie?.startsWith(SESSION) && path !== secret) expect([path, answer.status]).toEqual([path, 200])
      else expect([headers, path, answer.status, fingerprint(answer)]).toEqual([headers, path, 404, unknown])
    }
  }

  const other = await serve(paper, {
    AUTHORS_ALLOWED: email('editor'),
    OIDC_ISSUER: identity.issuer,
    OIDC_ID: CLIENT.id,
    OIDC_SECRET: CLIENT.secret,
    OIDC_ROLE_CLAIM: 'roles',
  })
  try {
    expect((await askAt(other.origin, secret, { headers: { cookie } })).status).toBe(200)
    // Two windows of one browser: what is ended in one is over in the other.
    const [page, window] = [await context.newPage(), await context.newPage()]
    await window.goto(`${server.origin}${secret}`)
    await expect(window.getByRole('complementary', { name: 'Preview' })).toBeVisible()
    await page.goto(`${server.origin}/desk`)
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.waitForURL(`${server.origin}/`)
    expect((await window.reload())?.status()).toBe(404)
    await window.goto(`${server.origin}/wharf`)
    await expect(window.getByRole('complementary', { name: 'Preview' })).toHaveCount(0)
    await expect(window.locator('body')).not.toContainText(/q7v/i)
    expect(await cookieOf(context, SESSION, PREVIEW)).toBe('')
    for (const path of secrets) expect([path, fingerprint(await ask(path, { cookie }))]).toEqual([path, never])
    expect((await askAt(other.origin, secret, { headers: { cookie } })).status).toBe(404)
  } finally {
    await other.stop()
    await context.close()
  }
})
