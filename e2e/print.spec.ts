/** Print: an article on paper has its name, address, date and the credit of its picture, its text and page numbers; no furniture, no advertisement, nothing of the screen's night. */
import type { Page } from '@playwright/test'
import { extractText } from 'unpdf'
import { expect, pages, test } from './site'

/** What a reader would read on the sheets, one text a sheet, in single spaces. */
async function sheets(page: Page): Promise<string[]> {
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true })
  const { text } = await extractText(new Uint8Array(pdf), { mergePages: false })
  return text.map((sheet) => sheet.replace(/\s+/g, ' '))
}

/** Of a text that may have been hyphenated and set in columns: its letters only. */
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()

test('an article on paper: name, address, date, credit, whole text, page numbers, and nothing else', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto(pages.article ?? '/')
  const told = await page.evaluate(() => {
    // biome-ignore lint/performance/useDomNodeTextContent: of what is printed, not of what is hidden
    const text = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)].map(({ innerText }) => innerText.trim()).filter(Boolean)
    const [headline = ''] = text('h1')
    return {
      headline,
      date: text('article header time')[0] ?? '',
      credit: text('article header figcaption > :last-child')[0] ?? '',
      address: document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? '',
      paragraphs: [...document.querySelectorAll('.prose > p')].map(({ textContent }) => textContent ?? ''),
      sections: text('header nav a'),
      others: text('main > article ~ * h3'),
      advertisements: text('aside[aria-label^="Advertisement"]'),
    }
  })
  expect(told.paragraphs.length).toBeGreaterThan(3)
  expect(told.sections.length).toBeGreaterThan(2)
  const printed = await sheets(page)
  const whole = printed.join(' ')
  for (const wanted of [told.address, told.date, told.credit]) {
    expect(wanted).not.toBe('')
    expect(whole).toContain(wanted)
  }
  for (const paragraph of [told.headline, ...told.paragraphs]) expect(letters(whole)).toContain(letters(paragraph).slice(0, 40))
  printed.forEach((sheet, index) => {
    expect(sheet).toContain(`${index + 1} / ${printed.length}`)
  })
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  for (const gone of ['header nav', '#foot', 'standfirst-ear', 'aside[aria-label^="Advertisement"]', 'main > article ~ *'])
    for (const part of await page.locator(gone).all()) await expect(part).toBeHidden()
  for (const other of told.others) expect(whole).not.toContain(other)
  expect(
    await page
      .locator('.prose > p')
      .first()
      .evaluate((paragraph) => getComputedStyle(paragraph).color),
  ).toBe('rgb(18, 23, 29)')
})
