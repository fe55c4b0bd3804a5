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
    const button = page.locator('standfirst-masthead-tools').getByRole('button')
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
    await page.locator('standfirst-masthead-tools').getByRole('button').click()
    await choose(page, 'Dark')
    await expect(page.locator('html')).toHaveAttribute('data-scheme', 'dark')
  })
})

test.describe('in an article', () => {
  test('cited and shared: copied, said politely, by plain links where the system has no sheet', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto(article)
    const tools = page.locator('standfirst-article-tools')
    const headline = (await page.locator('h1').textContent()) ?? ''
    const copied = () => page.evaluate(() => navigator.clipboard.readText())
    await tools.getByRole('button', { name: 'Cite' }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: 'Copy: Citation' })).toBeVisible()
    await page.getByRole('button', { name: 'Copy: Citation' }).click()
    await expect(tools.getByRole('status')).toHaveText('Copied')
    expect(await copied()).toContain(headline)
    expect(await copied()).toMatch(new RegExp(`20\\d\\d, http.*${article}$`))
    await page.getByRole('button', { name: 'Copy: BibTeX' }).click()
    await expect.poll(copied).toMatch(/^@article\{[a-z]+\d{4},/)
    await page.keyboard.press('Escape')
    await expect(tools.getByRole('button', { name: 'Cite' })).toBeFocused()

    await tools.getByRole('button', { name: 'Share' }).click()
    const sheet = page.getByRole('dialog', { name: 'Share' })
    await sheet.getByRole('button', { name: 'Copy the address' }).click()
    await expect.poll(copied).toMatch(new RegExp(`^http.*${article}$`))
    await expect(sheet.getByRole('link', { name: 'By e-mail' })).toHaveAttribute('href', /^mailto:\?subject=.+&body=http/)
  })

  test('read aloud where there is a voice of its language: headline first, sentence by sentence, marked, nothing of the page changed', async ({
    page,
  }) => {
    await page.goto(article)
    await expect(page.locator('standfirst-article-tools').getByRole('button', { name: 'Cite' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Listen' }), 'no voice, no tool').toHaveCount(0)
    await page.addInitScript(() => {
      const said: { text: string; onend?: () => void }[] = []
      const voices = Object.assign(new EventTarget(), {
        getVoices: () => [
          { name: 'Kalju', lang: 'et-EE' },
          { name: 'Ada', lang: 'en-GB' },
        ],
        speak: (utterance: { text: string }) => said.push(utterance),
        cancel: () => {},
      })
      Object.defineProperty(window, 'speechSynthesis', { value: voices })
      Object.defineProperty(window, 'SpeechSynthesisUtterance', {
        value: class {
          constructor(readonly text: string) {}
        },
      })
      Object.assign(window, { said })
    })
    await page.reload()
    const before = await page.locator('.prose').innerHTML()
    await page.getByRole('button', { name: 'Listen' }).click()
    const player = page.getByRole('region', { name: 'Listen' })
    await expect(player.getByRole('button', { name: 'Pause' })).toBeFocused()
    await expect(player.getByRole('combobox', { name: 'Voice' }).getByRole('option')).toHaveText(['Ada'])
    const heard = await page.evaluate(() => {
      const { said } = window as unknown as { said: { text: string; onend: () => void }[] }
      for (let n = 0; n < 6; n++) said.at(-1)?.onend()
      return said.map(({ text }) => text)
    })
    expect(heard[0]).toBe(await page.locator('h1').textContent())
    expect(heard).toHaveLength(7)
    const marked = () => page.evaluate(() => [...(CSS.highlights.get('spoken') ?? [])].map(String).join(''))
    expect(await marked()).toBe(heard.at(-1))
    expect(await page.locator('.prose').innerHTML()).toBe(before)
    await player.getByRole('button', { name: 'Stop' }).click()
    await expect(player).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'Listen' })).toBeFocused()
    expect(await marked()).toBe('')
  })

  test('left half read: the way back is offered, not taken', async ({ page }) => {
    await page.goto(article)
    await expect(page.locator('standfirst-article-tools').getByRole('button', { name: 'Cite' })).toBeVisible()
    await page
      .locator('.prose > p')
      .nth(8)
      .evaluate((part) => part.scrollIntoView())
    await page.goto('/')
    await page.goto(article)
    const way = page.getByRole('button', { name: 'Continue where you left' })
    await expect(way).toBeVisible()
    expect(await page.evaluate(() => scrollY)).toBe(0)
    await way.click()
    await expect(page.locator('.prose > p').nth(8)).toBeFocused()
    await expect(page.locator('.prose > p').nth(8)).toBeInViewport()
    await expect(way).toHaveCount(0)
  })
})

test.describe('saved', () => {
  test.use({ serviceWorkers: 'allow' })

  test('read without a network, dropped when it has gone from the paper, and nothing left behind', async ({ page, context, faults }) => {
    await page.goto(article)
    const workers = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)
    expect(await workers(), 'no worker before something is saved').toBe(0)
    const save = page.locator('standfirst-article-tools').getByRole('button', { name: 'Save', exact: true })
    await save.click()
    await expect(page.locator('standfirst-article-tools').getByRole('status')).toHaveText('Saved')
    await expect(save).toHaveAttribute('aria-pressed', 'true')
    await page.evaluate(async () => void (await navigator.serviceWorker.ready))
    const headline = (await page.locator('h1').textContent()) ?? ''

    await context.setOffline(true)
    await page.goto(pages.section ?? '/')
    await expect(page, 'what is not saved leads to what is').toHaveURL(/\/saved$/)
    await expect(page.getByRole('status')).toContainText('There is no network')
    await page.locator('standfirst-saved').getByRole('link', { name: headline }).click()
    await expect(page.locator('h1')).toHaveText(headline)
    const shown = () =>
      page
        .locator('article header img')
        .first()
        .evaluate((picture) => (picture as HTMLImageElement).complete && (picture as HTMLImageElement).naturalWidth > 0)
    await expect.poll(shown, 'with its picture').toBe(true)
    expect(await page.evaluate(() => document.styleSheets.length), 'and its sheet').toBe(1)
    await page.locator('standfirst-article-tools').getByRole('button', { name: 'Cite' }).click()
    await expect(page.getByRole('dialog', { name: 'Cite' })).toBeVisible()
    await context.setOffline(false)

    const kept = await page.evaluate(async () => (await (await caches.open('saved-1')).keys()).map(({ url }) => new URL(url).pathname))
    expect(kept.filter((path) => /^\/(api|desk)/.test(path))).toEqual([])
    await context.route(`**${article}`, (route) => route.fulfill({ status: 410, contentType: 'text/html', body: 'gone' }))
    await page.goto('/saved')
    await expect(page.getByRole('status')).toContainText(headline)
    await expect(page.locator('standfirst-saved').getByRole('link')).toHaveCount(0)
    expect(await page.evaluate(() => caches.keys())).toEqual([])
    expect(await workers()).toBe(0)
    // What cannot be had without a network is noted by the browser.
    faults.splice(0, faults.length, ...faults.filter((fault) => !/Failed to load resource|ERR_|Failed to fetch|navigation preload/i.test(fault)))
  })
})

test('without scripts there is no tool, and no gap where one would be', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: told().origin })
  const page = await context.newPage()
  await page.goto(article)
  expect(await page.locator('.tools').count()).toBeGreaterThan(1)
  for (const tools of await page.locator('.tools').all()) await expect(tools).toBeHidden()
  await page.goto('/saved')
  await expect(page.locator('main noscript p')).toHaveText(/^Saving needs scripts/)
  await expect(page.locator('main noscript p')).toBeVisible()
  await context.close()
})
