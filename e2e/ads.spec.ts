/** Advertisements of another company: nothing is asked of it without a yes, nothing moves whatever it does, and it reaches nothing of ours. */
import type { BrowserContext, Page } from '@playwright/test'
import { axe } from './axe'
import { expect, test, told } from './site'
import { type AdServer, MODES, startAds } from './upstreams/ads'

const ADDRESS = '/wharf/with-places'
const HOST = () => told().facts?.adHost ?? ''
/** The first question on the page, in a banner; then a political rectangle; and one at the foot, below the screen. */
const BANNER = 'standfirst-ad:has(.banner)'
const POLITICAL = '.prose standfirst-ad:has(.rectangle)'
const FOOT = 'main > div > standfirst-ad'

let ads: AdServer
test.beforeAll(async () => {
  ads = await startAds(HOST())
})
test.afterAll(() => ads.close())
test.beforeEach(() => void ads.asked.splice(0))

/** Notes every shift of a page, those after a click too. */
const noteShifts = (context: BrowserContext) =>
  context.addInitScript(() => {
    const shifts: string[] = []
    Object.assign(window, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, sources } = entry as unknown as { value: number; sources: { node: Element | null }[] }
        // In the head a name in the type of a stand-in may be wider by a little, until the fonts come: what stands below it may not move.
        if (sources.length > 0 && sources.every(({ node }) => node?.parentElement?.closest('body > header'))) continue
        // Rounding, of a part of a pixel, is a shift without a source.
        if (value < 0.00005) continue
        shifts.push(`${value.toFixed(4)} ${sources.map(({ node }) => (node?.outerHTML ?? node?.textContent ?? '').slice(0, 80)).join(' | ')}`)
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
const shiftsOf = (page: Page) => page.evaluate(() => (window as unknown as { shifts: string[] }).shifts)
const stateOf = (page: Page, place: string) => page.locator(place).getAttribute('data-state')

/** Goes down the whole page, a screen at a time, as a reader does, and waits for what that brings. */
const readThrough = (page: Page) =>
  page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight / 2) {
      scrollTo(0, top)
      await frame()
    }
  })

async function allow(page: Page) {
  await page.goto(ADDRESS)
  await page.locator(BANNER).getByRole('button', { name: 'Allow' }).click()
  await expect.poll(() => stateOf(page, BANNER)).toBe('filled')
}

for (const width of [360, 1280])
  test(`${width} wide: nothing moves, whether a tag is filled, empty, late, too large, broken or silent`, async ({ context, page, faults }) => {
    await noteShifts(context)
    await page.setViewportSize({ width, height: 700 })
    await allow(page)
    expect(await shiftsOf(page), 'at the click').toEqual([])
    await Promise.all(
      MODES.map(async (mode) => {
        const own = await context.newPage()
        await own.setViewportSize({ width, height: 700 })
        await own.setExtraHTTPHeaders({ 'x-mode': mode })
        await own.goto(ADDRESS, { waitUntil: 'commit' })
        await own.locator(FOOT).waitFor({ state: 'attached' })
        const heights = () => own.locator(BANNER).evaluateAll((all) => all.map((place) => place.getBoundingClientRect().height))
        const before = await heights()
        const isFilled = ['filled', 'late', 'oversized', 'prying'].includes(mode)
        await expect.poll(() => stateOf(own, BANNER), mode).toBe(isFilled ? 'filled' : 'instead')
        // In view: an empty one keeps its place, and one of the house stands in it.
        if (!isFilled) await expect(own.locator(BANNER).getByText('Row a boat')).toBeVisible()
        await expect(own.locator(`${BANNER} iframe`)).toHaveCount(isFilled ? 1 : 0)
        await readThrough(own)
        await expect.poll(() => stateOf(own, FOOT), mode).toBe(isFilled ? 'filled' : 'instead')
        await readThrough(own)
        expect([mode, await shiftsOf(own)]).toEqual([mode, []])
        expect([mode, await heights()]).toEqual([mode, before])
        expect(await own.evaluate(() => document.documentElement.scrollWidth), mode).toBeLessThanOrEqual(width)
        await own.close()
      }),
    )
    expect(new Set(ads.asked.map(({ path }) => path))).toEqual(new Set(['/a-banner', '/z-political', '/a-rectangle']))
    expect(ads.asked.filter(({ headers }) => headers.referer !== undefined)).toEqual([])
    // What the browser says of tags that are broken, or want what is not theirs.
    const expected = /status of 500|ERR_(EMPTY_RESPONSE|CONNECTION_RESET)|Unsafe attempt to initiate navigation|sandbox/
    expect(faults.filter((fault) => !expected.test(fault))).toEqual([])
    faults.length = 0
  })

test('an empty place closes while it is below the screen, and only there', async ({ page }) => {
  const height = 1200
  await page.setViewportSize({ width: 1280, height })
  await allow(page)
  await page.setExtraHTTPHeaders({ 'x-mode': 'empty' })
  await page.goto(ADDRESS)
  const [seen, unseen] = [page.locator(POLITICAL), page.locator(FOOT)]
  await expect.poll(() => stateOf(page, POLITICAL)).toBe('instead')
  expect((await seen.boundingBox())?.y, 'it begins on the screen').toBeLessThan(height)
  expect((await seen.boundingBox())?.height).toBeGreaterThanOrEqual(300)
  await expect(unseen).toBeVisible()
  const near = (await unseen.boundingBox())?.y ?? 0
  await page.evaluate((top) => scrollTo(0, top), near - 2.5 * height)
  await expect(unseen).toBeHidden()
  expect(await page.evaluate(() => document.querySelector('main > div:has(standfirst-ad)')?.getBoundingClientRect().height)).toBe(0)
})

test('nothing is asked of it before a yes, and with a yes only when the page has been painted and has loaded', async ({ page }) => {
  for (const address of ['/', ADDRESS]) {
    await page.goto(address, { waitUntil: 'networkidle' })
    await readThrough(page)
    await expect(page.locator('standfirst-ad').first().getByRole('button', { name: 'Allow' })).toBeVisible()
  }
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
  expect(ads.asked).toEqual([])
  await allow(page)
  await page.reload()
  await expect.poll(() => stateOf(page, BANNER)).toBe('filled')
  const times = await page.evaluate(() => ({
    painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity,
    loaded: (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).loadEventStart,
    asked: performance.getEntriesByType('resource').find(({ name }) => name.endsWith('/a-banner'))?.startTime ?? 0,
  }))
  expect(times.asked).toBeGreaterThan(times.painted)
  expect(times.asked).toBeGreaterThanOrEqual(times.loaded)
})

test('a no is kept as a yes is; the page on privacy takes either back, here and in another window', async ({ context, page }) => {
  await page.goto(ADDRESS)
  const banner = page.locator(BANNER)
  await banner.getByRole('button', { name: 'No, thank you' }).click()
  await expect(banner.getByRole('complementary', { name: 'Advertisement: Row a boat' })).toBeFocused()
  await page.goto(ADDRESS, { waitUntil: 'networkidle' })
  await readThrough(page)
  await expect(page.getByRole('button', { name: 'Allow' })).toHaveCount(0)
  await expect(banner.getByText('Row a boat')).toBeVisible()
  expect(ads.asked).toEqual([])

  const other = await context.newPage()
  await other.goto(ADDRESS)
  await page.goto('/info/privacy#ad-choice')
  await expect(page.getByText('You have refused them.')).toBeVisible()
  await page.getByRole('button', { name: 'Allow' }).click()
  await expect(page.getByText('You have allowed them.')).toBeVisible()
  await expect.poll(() => stateOf(other, BANNER)).toBe('filled')
  await page.getByRole('button', { name: 'No, thank you' }).click()
  await expect(page.getByText('You have refused them.')).toBeVisible()
  await expect(other.locator('iframe')).toHaveCount(0)
  ads.asked.length = 0
  await other.reload({ waitUntil: 'networkidle' })
  await readThrough(other)
  expect(ads.asked).toEqual([])
})

test('it is asked again after a year, and when the hosts are others', async ({ page }) => {
  const ask = page.locator(BANNER).getByRole('button', { name: 'Allow' })
  await allow(page)
  const kept = await page.evaluate(() => localStorage.getItem('ads') ?? '')
  expect([...new URLSearchParams(kept).keys()]).toEqual(['answer', 'hosts', 'at'])
  for (const [name, value] of [
    ['at', String(Date.now() - 366 * 86_400_000)],
    ['hosts', 'other.example'],
  ] as const) {
    const changed = new URLSearchParams(kept)
    changed.set(name, value)
    await page.evaluate((text) => localStorage.setItem('ads', text), String(changed))
    ads.asked.length = 0
    await page.reload({ waitUntil: 'networkidle' })
    await expect(ask).toBeVisible()
    expect([name, ads.asked]).toEqual([name, []])
  }
})

test('a browser that refuses for its reader is not asked', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'globalPrivacyControl', { value: true }))
  await page.goto(ADDRESS, { waitUntil: 'networkidle' })
  await readThrough(page)
  await expect(page.getByRole('button', { name: 'Allow' })).toHaveCount(0)
  await expect(page.locator(BANNER).getByText('Row a boat')).toBeVisible()
  await page.goto('/info/privacy')
  await expect(page.getByText('Your browser refuses them for you')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Allow' })).toBeDisabled()
  expect(ads.asked).toEqual([])
})

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false })
  test('one of the house stands there, or nothing, and nothing is asked', async ({ page }) => {
    await page.goto(ADDRESS)
    await expect(page.locator(BANNER).getByText('Row a boat')).toBeVisible()
    await expect(page.locator(FOOT)).toHaveJSProperty('offsetHeight', 0)
    await expect(page.getByRole('button', { name: 'Allow' })).toHaveCount(0)
    await page.goto('/info/privacy')
    await expect(page.locator('main noscript p')).toHaveText(/^Without scripts/)
    await expect(page.getByRole('button', { name: 'Allow' })).toHaveCount(0)
    expect(ads.asked).toEqual([])
  })
})

test('none in print, on grief, or on what was paid for', async ({ page }) => {
  await allow(page)
  ads.asked.length = 0
  await page.emulateMedia({ media: 'print' })
  await page.goto(ADDRESS, { waitUntil: 'networkidle' })
  await readThrough(page)
  for (const place of await page.locator('.ad').all()) await expect(place).toBeHidden()
  for (const address of ['/wharf/with-grief', '/wharf/with-money']) {
    await page.goto(address, { waitUntil: 'networkidle' })
    await page.emulateMedia({ media: null })
    await readThrough(page)
    await expect(page.locator('.ad')).toHaveCount(0)
  }
  expect(ads.asked).toEqual([])
})

test('two places of a size hold two advertisements; a political one says what it is and who pays, before and after a yes', async ({ page }) => {
  await page.goto(ADDRESS)
  await expect(page.locator('.prose .ad.banner').first().getByText('Row a boat')).toBeVisible()
  const political = page.locator(POLITICAL)
  const isTold = async () => {
    await expect(political.getByText('Political advertisement. Paid for by The Oar Party.')).toBeVisible()
    await expect(political.getByRole('link', { name: 'Transparency notice' })).toHaveAttribute('href', '/info/about')
  }
  await isTold()
  await political.getByRole('button', { name: 'Allow' }).click()
  await expect.poll(() => stateOf(page, POLITICAL)).toBe('filled')
  await isTold()
})

test('a tag reaches nothing of ours and nothing of its own past', async ({ page, faults }) => {
  await allow(page)
  await page.setExtraHTTPHeaders({ 'x-mode': 'prying' })
  await page.goto(ADDRESS)
  await expect.poll(() => stateOf(page, BANNER)).toBe('filled')
  const frame = page.frames().find((each) => each.url().endsWith('/a-banner'))
  expect(JSON.parse((await frame?.locator('html').getAttribute('data-tried')) ?? '{}')).toEqual({
    ...{ cookie: 'SecurityError', storage: 'SecurityError', page: 'SecurityError', frame: 'TypeError', top: 'SecurityError' },
    ...{ referrer: '', origin: 'null' },
  })
  await expect(page).toHaveURL(new RegExp(`${ADDRESS}$`))
  // Frames of one page may share what the first was given; it goes with the page.
  expect([ads.asked.length > 0, ads.asked[0]?.headers.cookie]).toEqual([true, undefined])
  ads.asked.splice(0)
  // What others say into the page counts for nothing.
  await page.setExtraHTTPHeaders({ 'x-mode': 'hanging' })
  await page.goto(ADDRESS, { waitUntil: 'commit' })
  await expect.poll(() => stateOf(page, BANNER)).toBe('open')
  await expect.poll(() => [ads.asked.length > 0, ads.asked[0]?.headers.cookie]).toEqual([true, undefined])
  await page.evaluate(() => postMessage({ standfirst: 'filled' }, '*'))
  await expect.poll(() => stateOf(page, BANNER)).toBe('instead')
  expect(faults.filter((fault) => !/Unsafe attempt to initiate navigation|sandbox/.test(fault))).toEqual([])
  faults.length = 0
})

test('the question can be read and answered by everyone: no finding in light and dark, targets, keyboard', async ({ page }) => {
  await page.goto(ADDRESS)
  const buttons = page.locator(BANNER).getByRole('button')
  await expect(buttons).toHaveCount(2)
  for (const width of [320, 1280])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height: 800 })
      await page.emulateMedia({ colorScheme })
      expect([colorScheme, await axe(page)]).toEqual([colorScheme, []])
      const [yes, no] = await Promise.all((await buttons.all()).map((button) => button.boundingBox()))
      expect([yes?.width, yes?.height]).toEqual([no?.width, no?.height])
      expect(Math.min(yes?.width ?? 0, yes?.height ?? 0)).toBeGreaterThanOrEqual(24)
      const looks = await buttons.evaluateAll((all) =>
        all.map((each) => [getComputedStyle(each).backgroundColor, getComputedStyle(each).color].join()),
      )
      expect(new Set(looks).size, 'both look alike').toBe(1)
    }
  await page.locator(BANNER).getByRole('link', { name: 'Your choice' }).focus()
  await page.keyboard.press('Tab')
  await expect(buttons.first()).toBeFocused()
  expect(await buttons.first().evaluate((button) => getComputedStyle(button).outlineStyle)).toBe('solid')
  await page.keyboard.press('Tab')
  await expect(buttons.last()).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')
  await expect.poll(() => stateOf(page, BANNER)).toBe('filled')
  await expect(page.locator(BANNER).locator('section')).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(page.locator(`${BANNER} iframe`)).toBeFocused()
  await expect(page.frameLocator(`${BANNER} iframe`).getByRole('link', { name: 'To the oars' })).toBeVisible()
  await page.goto('/info/privacy')
  await expect(page.getByText('You have allowed them.')).toBeVisible()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect([colorScheme, await axe(page)]).toEqual([colorScheme, []])
  }
})
