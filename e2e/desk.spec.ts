/** The desk: found, filtered and planned by keyboard and on a phone; and the paper at any moment, as readers will have it. */

import type { Locator, Page } from '@playwright/test'
import { axe } from './axe'
import { addressOf, kanary } from './facts'
import { ask, author, cookiesOf, expect, PASSWORD, PEOPLE, post, test } from './site'

const DAY = 86_400_000
/** What a field for date and time holds, in the paper's zone. */
const wall = (at: number) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Tallinn', dateStyle: 'short', timeStyle: 'short' }).format(at).replace(' ', 'T')

test.afterEach(({ faults }) => {
  const others = faults.filter((fault) => !/policy|Content Security Policy/i.test(fault))
  faults.splice(0, faults.length, ...others)
})

/** Goes on by Tab until something has the focus, and sees that it shows it. */
async function reach(page: Page, target: Locator) {
  for (let step = 0; step < 150; step++) {
    await page.keyboard.press('Tab')
    if (!(await target.evaluate((element) => element === document.activeElement))) continue
    return expect(await target.evaluate((element) => Number.parseFloat(getComputedStyle(element).outlineWidth))).toBeGreaterThanOrEqual(2)
  }
  throw new Error(`${target} cannot be reached by keyboard`)
}
async function follow(page: Page, target: Locator, address: RegExp) {
  await reach(page, target)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(address)
}

test('search, states, checklist and calendar, by keyboard, in both schemes, on a phone', async ({ page }) => {
  await page.goto('/desk/sign-in')
  await page.getByLabel('E-mail').fill(PEOPLE.ines)
  await page.getByLabel('Password').fill(PASSWORD)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/desk$/)

  await reach(page, page.getByRole('searchbox', { name: 'Search' }))
  await page.keyboard.type(kanary('draft', 'headline').toUpperCase())
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/[?&]q=/)
  await expect(page.locator('main h3')).toHaveCount(1)
  await follow(page, page.getByRole('link', { name: 'Clear' }), /\/desk$/)
  await reach(page, page.getByLabel('Section'))
  await page.keyboard.type('Mead')
  await follow(page, page.getByRole('button', { name: 'Filter' }), /section=meadow/)
  await expect(page.getByText('Nothing here.')).toBeVisible()
  await follow(page, page.getByRole('link', { name: /^Published 45/ }), /state=published/)
  await expect(page.locator('main h3')).toHaveCount(45)
  await page.goto('/desk?state=scheduled&section=wharf')
  await follow(page, page.getByRole('link', { name: new RegExp(`^Checklist: .*${kanary('scheduled', 'headline')}`) }), /\/desk\/article\//)
  await expect(page.locator('h1')).toContainText(kanary('scheduled', 'headline'))
  await expect(page.getByRole('region', { name: 'As a shared link' })).toContainText(`Short ${kanary('scheduled', 'short')}`)
  await expect(page.getByRole('region', { name: 'As a shared link' }).getByRole('img')).toHaveJSProperty('naturalWidth', 900)
  await expect(page.getByRole('region', { name: 'In search results' })).toContainText(kanary('scheduled', 'standfirst'))
  const checklist = page.getByRole('region', { name: 'Checklist' })
  await expect(checklist).toContainText('The lead picture is 900 pixels wide; shared links and wide screens want 1200.')
  await expect(checklist).toContainText(`The picture ${kanary('scheduled', 'figure')}.png is 900 pixels wide; wide screens want 1200.`)
  const sheet = new URL(page.url()).pathname
  // Each place where it will stand is one press away.
  for (const [place, path] of [
    ['The article', addressOf('scheduled')],
    ['Wharf', '/wharf'],
    ['Ropes', '/topics/ropes'],
    ['Front page', '/'],
  ] as const) {
    await page.goto(sheet)
    await follow(page, page.getByRole('button', { name: place, exact: true }), new RegExp(`${path}$`))
    await expect(page.getByRole('complementary', { name: 'Preview' })).toContainText('As readers will see it on')
    await expect(page.locator('main')).toContainText(kanary('scheduled', 'headline'))
  }

  const planned = await page.request.get('/desk')
  const at = Date.parse(/datetime="([^"]+)"[^>]*>Goes live/i.exec(await planned.text())?.[1] ?? '')
  const month = wall(at).slice(0, 7)
  await page.goto(`/desk/calendar?month=${month}`)
  await expect(page.locator(`td:has(time[datetime="${wall(at).slice(0, 10)}"]) a`).first()).toBeVisible()
  await page.getByRole('link', { name: /→/ }).click()
  await expect(page).toHaveURL(/month=/)

  for (const address of ['/desk', sheet, `/desk/calendar?month=${month}`]) {
    await page.goto(address)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect([address, colorScheme, await axe(page)]).toEqual([address, colorScheme, []])
    }
    await page.setViewportSize({ width: 360, height: 740 })
    expect([address, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([address, 360])
    await page.setViewportSize({ width: 1280, height: 800 })
  }
})

test('the paper at a moment: what is ready by then is in its place, drafts are not; as readers have it now, neither is; and no cookie of another session chooses one', async () => {
  const { session } = await author()
  const first = Date.now()
  const looks = async (fields: Record<string, string>, cookie = session) => {
    const answer = await post('/api/preview', { to: '/', ...fields }, { cookie })
    expect([fields, answer.status]).toEqual([fields, 303])
    return [
      session,
      ...Object.entries(cookiesOf(answer))
        .filter(([, value]) => !value.endsWith('='))
        .map(([, value]) => value),
    ].join('; ')
  }
  const seen = async (cookie: string, path = '/') => {
    const { text, headers } = await ask(path, { headers: { cookie } })
    expect(headers['cache-control']).toMatch(/no-store/)
    return (['draft', 'review', 'scheduled', 'embargoed', 'expired'] as const).filter((state) => text.includes(kanary(state, 'headline')))
  }
  for (const path of ['/', '/wharf', '/topics/ropes', '/authors/ines-marrow']) {
    expect([path, await seen(await looks({ action: 'readers' }), path)]).toEqual([path, []])
    expect([path, await seen(await looks({ action: 'at', moment: wall(first + 31 * DAY) }), path)]).toEqual([path, ['scheduled']])
    expect([path, (await seen(await looks({ action: 'at', moment: wall(first + 41 * DAY) }), path)).includes('scheduled')]).toEqual([path, true])
    expect([path, (await seen(await looks({ action: 'on' }), path)).includes('draft')]).toEqual([path, true])
  }
  const then = await looks({ action: 'at', moment: wall(first + 31 * DAY) })
  expect((await ask(addressOf('scheduled'), { headers: { cookie: then } })).status).toBe(200)
  expect((await ask(addressOf('draft'), { headers: { cookie: then } })).status).toBe(404)
  // Another's cookie for a moment counts for nothing: everything is shown, as of now.
  const other = await author()
  const moment = /__Host-standfirst\.moment=[^;]+/.exec(then)?.[0] ?? ''
  expect(moment).not.toBe('')
  expect(await seen(`${other.both}; ${moment}`)).toContain('draft')
  // And for a reader it changes nothing at all.
  expect((await ask('/', { headers: { cookie: moment } })).text).not.toContain(kanary('scheduled', 'headline'))
  for (const wrong of ['', 'tomorrow', '2027-03-28T03:30', '2199-01-01T00:00'])
    expect([wrong, (await post('/api/preview', { action: 'at', moment: wrong }, { cookie: session })).status]).toEqual([wrong, 400])
})
