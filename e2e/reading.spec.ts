/** Reading: a person opens the paper, reads, and goes on, with scripts and without. */
import { statusOf } from './papers'
import { expect, pages, test } from './site'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'with scripts off', () => {
    test.use({ javaScriptEnabled })

    for (const [name, address] of Object.entries(pages)) {
      test(`${name}: opens whole, with nameplate, one headline, and a foot`, async ({ page }) => {
        const answer = await page.goto(address)
        expect(answer?.status()).toBe(statusOf(name))
        await expect(page.locator('h1')).toHaveCount(1)
        await expect(page.locator('h1')).toBeVisible()
        await expect(page.locator('body > header').first()).toBeVisible()
        await expect(page.getByRole('contentinfo')).toBeVisible()
        await expect(page).toHaveTitle(/\S/)
        expect((await page.locator('main').textContent())?.length).toBeGreaterThan(20)
      })
    }

    test('from the front to an article, its author, a topic, the archive and back', async ({ page }) => {
      await page.goto('/')
      const story = page.locator('main h2 a').first()
      const headline = (await story.textContent()) ?? ''
      await story.click()
      await expect(page.locator('h1')).toHaveText(headline)
      await page.locator('a[rel=author]').first().click()
      await expect(page).toHaveURL(/\/authors\//)
      await page.goto(pages.article ?? '/')
      await page.locator('main a[href^="/topics/"]').first().click()
      await expect(page).toHaveURL(/\/topics\//)
      await page.locator('footer a[href="/archive"]').click()
      await page.locator('main a[href^="/archive/"]').first().click()
      await expect(page.locator('main article').first()).toBeVisible()
      await page.locator('body > header a[href="/"]').click()
      await expect(page).toHaveURL(/\/$/)
    })

    test('the keyboard comes past the masthead to the text first', async ({ page }) => {
      await page.goto(pages.article ?? '/')
      await page.keyboard.press('Tab')
      await expect(page.locator(':focus')).toHaveAttribute('href', '#text')
      await page.keyboard.press('Enter')
      await expect(page.locator('#text')).toBeFocused()
    })
  })
}

test('excerpts are cut at a word', async ({ page }) => {
  await page.goto('/')
  for (const text of await page.locator('main article > p').allTextContents()) {
    if (text.endsWith('…')) expect(text).toMatch(/[\p{L}\p{N})’'”"]…$/u)
  }
})
