/** Preview: authors see what is not public where it would stand; for everybody else it has never existed. */

import { axe } from './axe'
import { addressOf, kanary, LISTED, STATES } from './facts'
import { serve, serveShared } from './serve'
import { PEOPLE, PASSWORD as RIGHT } from './setup'
import { ask, author, cookiesOf, expect, PREVIEW, paper, post, SESSION, test, told } from './site'
import { ask as askAt, fingerprint, substance } from './wire'

test.describe('in a browser', () => {
  // Pages of authors keep the framework's tags; the policy blocks them, and the browser notes it.
  test.afterEach(({ faults }) => {
    const others = faults.filter((fault) => !/policy|Content Security Policy/i.test(fault))
    faults.splice(0, faults.length, ...others)
  })

  test('in by the desk, through the paper, and out again', async ({ page }) => {
    expect((await page.goto('/desk'))?.status()).toBe(404)
    await page.goto('/desk/sign-in')
    await page.getByLabel('E-mail').fill(PEOPLE.ines)
    await page.getByLabel('Password').fill('not the password')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByText(/did not work/)).toBeVisible()
    await page.getByLabel('E-mail').fill(PEOPLE.ines)
    await page.getByLabel('Password').fill(RIGHT)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page).toHaveURL(/\/desk$/)

    await test.step('the desk lists what is not public, by state', async () => {
      for (const [state, title] of Object.entries({ draft: 'Draft', review: 'In review', scheduled: 'Scheduled', embargoed: 'Under embargo' })) {
        const pile = page.locator('section', { has: page.getByRole('heading', { name: new RegExp(`^${title}`) }) })
        await expect(pile).toContainText(kanary(state as 'draft', 'headline'))
      }
    })
    await test.step('before preview is on, a draft is nowhere, even for its author', async () => {
      expect((await page.request.get(addressOf('draft'))).status()).toBe(404)
    })
    await page.getByRole('button', { name: 'Show drafts in the paper' }).click()
    await page.goto('/')
    await expect(page.getByRole('complementary', { name: 'Preview' })).toBeVisible()

    await test.step('an article says its state and when it goes live', async () => {
      for (const state of STATES) {
        const answer = await page.goto(addressOf(state))
        expect([state, answer?.status()]).toEqual([state, 200])
        await expect(page.locator('h1')).toContainText(kanary(state, 'headline'))
        const bar = page.getByRole('complementary', { name: 'Preview' })
        await expect(bar).toContainText(
          { draft: 'Draft', review: 'In review', scheduled: 'Scheduled', embargoed: 'Under embargo', expired: 'Expired', withdrawn: 'Withdrawn' }[
            state
          ],
        )
        if (state === 'scheduled' || state === 'embargoed') await expect(bar.locator('time')).toBeVisible()
      }
    })
    await test.step('it stands where it would stand', async () => {
      for (const address of ['/', '/wharf', `/authors/${kanary('author', 'slug')}`, '/topics/kanarytopicq7v']) {
        await page.goto(address)
        const ways = (state: (typeof STATES)[number]) => page.locator(`main a[href="${addressOf(state)}"]`)
        for (const state of LISTED) expect([address, state, (await ways(state).count()) > 0]).toEqual([address, state, true])
        for (const state of ['expired', 'withdrawn'] as const) expect([address, state, await ways(state).count()]).toEqual([address, state, 0])
      }
    })
    await test.step('out of preview, by the bar', async () => {
      await page.goto(addressOf('draft'))
      await page.getByRole('button', { name: 'Leave the preview' }).click()
      await expect(page.getByRole('complementary', { name: 'Preview' })).toHaveCount(0)
      await expect(page.locator('main')).not.toContainText(kanary('draft', 'headline'))
      expect((await page.request.get(addressOf('draft'))).status()).toBe(404)
    })
    await test.step('from the desk straight to a draft, and out of the house', async () => {
      await page.goto('/desk')
      await page.getByRole('button', { name: new RegExp(kanary('review', 'headline')) }).click()
      await expect(page.locator('h1')).toContainText(kanary('review', 'headline'))
      await page.goto('/desk')
      await page.getByRole('button', { name: 'Sign out' }).click()
      await expect(page).toHaveURL(/\/$/)
      expect((await page.goto('/desk'))?.status()).toBe(404)
      await page.goBack()
      await expect(page.locator('body')).not.toContainText(kanary('draft', 'headline'))
      expect((await page.request.get(addressOf('draft'))).status()).toBe(404)
    })
  })

  test('nothing in an author’s way: the front and a draft in preview', async ({ page }) => {
    await page.goto('/desk/sign-in')
    await page.getByLabel('E-mail').fill(PEOPLE.ines)
    await page.getByLabel('Password').fill(RIGHT)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('button', { name: 'Show drafts in the paper' }).click()
    await expect(page.getByRole('complementary', { name: 'Preview' })).toBeVisible()
    for (const address of ['/', addressOf('draft')]) {
      expect([address, (await page.goto(address))?.status()]).toEqual([address, 200])
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        expect([address, colorScheme, await axe(page)]).toEqual([address, colorScheme, []])
      }
    }
  })

  test('without scripts too', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: told().origin })
    const page = await context.newPage()
    await page.goto('/desk/sign-in')
    await page.getByLabel('E-mail').fill(PEOPLE.ines)
    await page.getByLabel('Password').fill(RIGHT)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('button', { name: new RegExp(kanary('scheduled', 'headline')) }).click()
    await expect(page.locator('h1')).toContainText(kanary('scheduled', 'headline'))
    await context.close()
  })
})

test('a draft is answered as an address that never existed, unless preview cookie and session are both right', async () => {
  const good = await author()
  const over = await author()
  await post('/api/sign-out', {}, { cookie: over.both })
  const previews = { none: '', fake: `${PREVIEW}=${'0'.repeat(32)}`, right: good.preview }
  const middle = Math.floor(good.session.length / 2)
  const flipped = good.session[middle] === 'A' ? 'B' : 'A'
  const sessions = {
    none: '',
    tampered: good.session.slice(0, middle) + flipped + good.session.slice(middle + 1),
    replayed: over.session,
    valid: good.session,
  }
  for (const state of STATES) {
    const stranger = fingerprint(await ask(state === 'expired' || state === 'withdrawn' ? addressOf('withdrawn') : '/wharf/kanary-that-never-was'))
    for (const [previewName, preview] of Object.entries(previews)) {
      for (const [sessionName, session] of Object.entries(sessions)) {
        const cookie = [preview, session].filter(Boolean).join('; ')
        const answer = await ask(addressOf(state), { headers: cookie ? { cookie } : {} })
        const isAuthor = previewName === 'right' && sessionName === 'valid'
        expect([state, previewName, sessionName, answer.status]).toEqual([
          state,
          previewName,
          sessionName,
          isAuthor ? 200 : stranger.startsWith('410') ? 410 : 404,
        ])
        if (!isAuthor) expect([state, previewName, sessionName, fingerprint(answer) === stranger]).toEqual([state, previewName, sessionName, true])
      }
    }
  }
})

test('no list differs by a byte for whoever has the preview cookie alone, or a session alone', async () => {
  const { session, preview } = await author()
  for (const address of [
    '/',
    '/wharf',
    '/authors',
    '/archive',
    '/topics/ropes',
    '/feed.xml',
    '/sitemap.xml',
    `/authors/${kanary('author', 'slug')}`,
    '/topics/kanarytopicq7v',
  ]) {
    for (const cookie of [preview, session]) {
      // The ladder may change a list between two looks: then they are taken again.
      await expect(async () => {
        const [plain, asked] = [await ask(address), await ask(address, { headers: { cookie } })]
        expect([address, substance(asked) === substance(plain)]).toEqual([address, true])
      }).toPass({ intervals: [500], timeout: 20_000 })
    }
  }
})

test('a draft is kept by no cache, listed by no search engine, and told to no other site', async () => {
  const { both } = await author()
  for (const address of ['/', '/wharf', '/desk', addressOf('draft')]) {
    const { headers, text } = await ask(address, { headers: { cookie: both } })
    expect([address, headers['cache-control']]).toEqual([address, expect.stringMatching(/^private,.*no-store/)])
    expect([address, headers['x-robots-tag']]).toEqual([address, expect.stringMatching(/noindex/)])
    expect([address, headers['referrer-policy']]).toEqual([address, 'no-referrer'])
    expect([address, headers['content-security-policy']]).toEqual([address, expect.not.stringMatching(/unsafe/)])
    expect(text).not.toMatch(/x-nextjs-cache/i)
  }
})

test('preview is switched on by a form of this site and a session, and by nothing else', async () => {
  const { session } = await author()
  const sets = async (answer: Promise<{ headers: Record<string, unknown>; status: number }>) => {
    const { status, headers } = await answer
    return [status, String(headers['set-cookie'] ?? '').includes(`${PREVIEW}=`) && !/Max-Age=0/i.test(String(headers['set-cookie']))]
  }
  for (const method of ['GET', 'HEAD', 'PUT', 'DELETE'])
    expect([method, ...(await sets(ask('/api/preview?action=on&to=/', { method, headers: { cookie: session } })))]).toEqual([method, 405, false])
  for (const origin of ['https://evil.example', 'http://localhost.evil.example', 'null'])
    expect([origin, ...(await sets(post('/api/preview', { action: 'on' }, { cookie: session, origin, 'sec-fetch-site': 'cross-site' })))]).toEqual([
      origin,
      403,
      false,
    ])
  expect(
    await sets(
      ask('/api/preview', { method: 'POST', headers: { cookie: session, 'content-type': 'application/x-www-form-urlencoded' }, body: 'action=on' }),
    ),
  ).toEqual([403, false])
  const [status, isSet] = await sets(post('/api/preview', { action: 'on' }))
  expect([status, isSet]).toEqual([303, false])
  for (const action of ['', 'ON', 'toggle']) expect((await sets(post('/api/preview', { action }, { cookie: session })))[1]).toBe(false)
  for (const path of ['/api/sign-in', '/api/sign-out']) {
    expect([path, (await ask(path)).status]).toEqual([path, 405])
    expect([
      path,
      (await post(path, { email: PEOPLE.ines, password: RIGHT }, { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' })).status,
    ]).toEqual([path, 403])
  }
})

test('nobody is sent to another site', async () => {
  const { session } = await author()
  for (const to of [
    '//evil.example',
    'https://evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'javascript:alert(1)',
    '/%0d%0aLocation:%20https://evil.example',
    '',
    '@evil.example',
    '/\t/evil.example',
  ]) {
    for (const answer of [
      await post('/api/preview', { action: 'on', to }, { cookie: session }),
      await post('/api/preview', { action: 'off', to }, { cookie: session }),
      await post('/api/sign-in', { email: PEOPLE.ines, password: RIGHT, to }),
    ]) {
      expect([to, answer.status]).toEqual([to, 303])
      expect([to, new URL(answer.headers.location ?? '', told().origin).origin]).toEqual([to, told().origin])
    }
  }
})

test('cookies are for this host alone, unseen by scripts, and preview ends within the hour', async () => {
  const entered = await post('/api/sign-in', { email: PEOPLE.ines, password: RIGHT })
  const session = cookiesOf(entered)[SESSION] ?? ''
  const switched = await post('/api/preview', { action: 'on' }, { cookie: session })
  const all = [...(entered.headers['set-cookie'] ?? []), ...(switched.headers['set-cookie'] ?? [])]
  const last = (name: string) => all.filter((cookie) => cookie.startsWith(`${name}=`)).at(-1) ?? ''
  for (const cookie of [last(SESSION), last(PREVIEW)]) {
    for (const attribute of [/; Path=\/(;|$)/, /; Secure/i, /; HttpOnly/i, /; SameSite=lax/i])
      expect(cookie.replace(/=[^;]*/, '=…')).toMatch(attribute)
    expect(cookie).not.toMatch(/Domain=/i)
  }
  expect(Number(/Max-Age=(\d+)/i.exec(last(PREVIEW))?.[1])).toBeLessThanOrEqual(3600)
})

test('signing out clears preview even where the session is lost already, and what the browser kept', async () => {
  const { preview } = await author()
  const { headers, status } = await post('/api/sign-out', {}, { cookie: preview })
  expect(status).toBe(303)
  const last = (headers['set-cookie'] ?? []).filter((cookie) => cookie.startsWith(`${PREVIEW}=`)).at(-1)
  expect(last).toMatch(/^__prerender_bypass=;/)
  expect(last).toMatch(/Max-Age=0|Expires=Thu, 01 Jan 1970/i)
  expect(headers['clear-site-data']).toContain('"cache"')
})

test('guessing is slowed down: the sixth wrong password is not even looked at, nor is the right one after it', async () => {
  for (let attempt = 1; attempt <= 5; attempt++)
    expect((await post('/api/sign-in', { email: PEOPLE.hasty, password: `wrong ${attempt}` })).status).toBe(303)
  for (const password of ['wrong 6', RIGHT]) {
    const { status, headers } = await post('/api/sign-in', { email: PEOPLE.hasty.toUpperCase(), password }, { 'x-forwarded-for': '203.0.113.7' })
    expect(status).toBe(429)
    expect(Number(headers['retry-after'])).toBeGreaterThan(0)
  }
  expect((await post('/api/sign-in', { email: PEOPLE.ines, password: RIGHT })).headers.location).toBe('/desk')
})

test('whoever is struck off the list is out at once, session or not', async () => {
  const { both } = await author(PEOPLE.leaver)
  expect((await ask(addressOf('draft'), { headers: { cookie: both } })).status).toBe(200)
  const accounts = told()
    .accounts.split(' ')
    .filter((account) => !account.startsWith(PEOPLE.leaver))
    .join(' ')
  const later = await serve(paper, { AUTHORS_ACCOUNTS: accounts })
  try {
    expect((await askAt(later.origin, addressOf('draft'), { headers: { cookie: both } })).status).toBe(404)
    expect((await askAt(later.origin, '/desk', { headers: { cookie: both } })).status).toBe(404)
  } finally {
    await later.stop()
  }
})

test('a server that faces readers does not start without a secret, and says how to make one', async () => {
  for (const secret of [undefined, 'short']) {
    await expect(serveShared(paper, { NEXTAUTH_SECRET: secret })).rejects.toThrow(/NEXTAUTH_SECRET[\s\S]*openssl rand/)
  }
})
