/** The reader's tools: each does what it says, keeps what it keeps in this browser alone, and is not there where it could not work. */
import type { Page } from '@playwright/test'
import { expect, pages, test, told } from './site'

const article = pages.article ?? '/'

const choose = (page: Page, name: string) => page.getByRole('radio', { name, exact: true }).check()

test.describe('colours and text', () => {
  test('chosen by keyboard, seen at once, remembered on every page, and given up again', async ({ page }) => {
    await page.goto(article)
    const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
    const size = () =>
      page
        .locator('.prose > p')
        .first()
        .evaluate((paragraph) => Number.parseFloat(getComputedStyle(paragraph).fontSize))
    const [light, usual] = [await ground(), await size()]
    const button = page.locator('header').getByRole('button', { name: 'Colours and text' })
    await button.focus()
    await page.keyboard.press('Enter')
    const sheet = page.getByRole('dialog', { name: 'Colours and text' })
    await expect(sheet.getByRole('radio', { name: 'System' })).toBeFocused()
    await expect(button).toHaveAttribute('aria-expanded', 'true')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await expect(page.locator('html')).toHaveAttribute('data-scheme', 'dark')
    const dark = await ground()
    expect(dark).not.toBe(light)
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowRight')
    expect(await size()).toBeGreaterThan(usual)
    await page.keyboard.press('Escape')
    await expect(sheet).toBeHidden()
    await expect(button).toBeFocused()
    await expect(button).toHaveAttribute('aria-expanded', 'false')

    for (const address of ['/', article]) {
      await page.goto(address)
      expect([address, await ground()]).toEqual([address, dark])
      await expect(page.locator('meta[name="theme-color"][media="all"]')).toHaveCount(1)
    }
    await button.click()
    await expect(sheet.getByRole('radio', { name: 'Dark' })).toBeChecked()
    await sheet.getByRole('button', { name: 'As usual' }).click()
    await expect(sheet.getByRole('radio', { name: 'System' })).toBeChecked()
    expect([await ground(), await size()]).toEqual([light, usual])
    expect(await page.evaluate(() => localStorage.length)).toBe(0)
  })

  test('a remembered scheme is there before anything is painted and before any module runs', async ({ page, faults }) => {
    await page.addInitScript(() => localStorage.setItem('reading', 'scheme=dark&size=5&leading=3&measure=1'))
    // Nothing but the document, its sheet and the classic script: whatever is right is so without the module.
    await page.route(/\/assets\/elements-/, (route) => route.abort())
    await page.addInitScript(() => {
      const seen: string[] = []
      Object.assign(window, { seen })
      const look = () => {
        if (document.body) seen.push(getComputedStyle(document.documentElement).backgroundColor)
        requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
    })
    await page.emulateMedia({ colorScheme: 'light' })
    await page.goto(article)
    const seen = await page.evaluate(
      () => new Promise<string[]>((resolve) => requestAnimationFrame(() => resolve((window as unknown as { seen: string[] }).seen))),
    )
    const now = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
    expect([...new Set(seen)], 'one ground from the first frame to the last').toEqual([now])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor), 'and it is the dark one').toBe(now)
    await expect(page.locator('html')).toHaveAttribute('data-size', '5')
    // The module that was kept away.
    faults.splice(0, faults.length, ...faults.filter((fault) => !/ERR_FAILED/.test(fault)))
  })

  test('where storage is blocked it holds for the page, and nothing throws', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('blocked', 'SecurityError')
        },
      })
    })
    await page.goto(article)
    await page.locator('header').getByRole('button', { name: 'Colours and text' }).click()
    await choose(page, 'Dark')
    await expect(page.locator('html')).toHaveAttribute('data-scheme', 'dark')
  })
})

test('without scripts there is no tool, and no gap where one would be', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: told().origin })
  const page = await context.newPage()
  await page.goto(article)
  for (const tools of await page.locator('.tools').all()) await expect(tools).toBeHidden()
  await context.close()
})
