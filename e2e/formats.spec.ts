/** Formats: each kind of article looks and reads as what it is; long ones can be found through, and any language stands its own way round. */
import type { Page } from '@playwright/test'
import { axe } from './axe'
import { structuredData } from './html'
import { ask, expect, test } from './site'

const at = (slug: string) => `/voices/${slug}`
const dataOf = async (slug: string) => structuredData((await ask(at(slug))).text).find((data) => 'headline' in data) ?? {}
const topOf = async (page: Page, what: string) => (await page.locator(what).first().boundingBox())?.y ?? Number.NaN

test('an interview sets its questions apart, and nothing that is only partly bold', async ({ page }) => {
  await page.goto(at('talk-of-knots'))
  await expect(page.locator('.question')).toHaveText(['What is a knot?', 'Who taught you that?'])
  const colours = await page.locator('.prose > p').evaluateAll((all) => all.map((paragraph) => getComputedStyle(paragraph).color))
  expect(new Set(colours).size).toBe(2)
})

test('a review shows what it is of and its stars, in words too and to search engines', async ({ page }) => {
  await page.goto(at('bells-reviewed'))
  await expect(page.getByRole('img', { name: '3.5 out of 5 stars' })).toBeVisible()
  await expect(page.locator('header cite')).toHaveText('Bells & Whistles')
  expect(await dataOf('bells-reviewed')).toMatchObject({
    '@type': expect.arrayContaining(['ReviewNewsArticle']),
    itemReviewed: { '@type': 'ExhibitionEvent', name: 'Bells & Whistles' },
    reviewRating: { ratingValue: 3.5, bestRating: 5 },
  })
})

test('an obituary says who is remembered before its headline, and carries no advertisement', async ({ page }) => {
  await page.goto(at('lamp-remembered'))
  await expect(page.getByText('The quay lamp')).toContainText('1899–1976')
  expect(await topOf(page, '.remembered')).toBeLessThan(await topOf(page, 'h1'))
  await expect(page.getByRole('complementary', { name: 'Advertisement' })).toHaveCount(0)
})

test('an opinion and a letter begin with who speaks; an editorial is the paper’s', async ({ page }) => {
  for (const slug of ['in-my-view', 'dear-editor']) {
    await page.goto(at(slug))
    expect(await topOf(page, 'a[rel=author]')).toBeLessThan(await topOf(page, 'h1'))
    await expect(page.locator('h1')).toHaveCSS('font-style', 'italic')
  }
  await expect(page.locator('header').filter({ has: page.locator('h1') })).toContainText('writes from the pier')
  await page.goto(at('our-view'))
  await expect(page.locator('article a[rel=author]')).toHaveCount(0)
  await expect(page.locator('.signed')).toContainText('By The Lantern Post')
  expect(await dataOf('our-view')).toMatchObject({ author: { name: 'The Lantern Post' } })
  await expect(page.locator('meta[property="article:author"]')).toHaveAttribute('content', /^https?:\/\/[^/]+\/?$/)
  expect(await page.locator('head').innerHTML()).not.toContain('ines-marrow')
})

test('what was paid for says so first and last, on a ground of its own', async ({ page }) => {
  await page.goto('/wharf/paid-for')
  const label = page.locator('article').getByText('Paid for by Oakum & Sons')
  await expect(label).toHaveCount(2)
  const tops = await label.evaluateAll((all) => all.map((element) => element.getBoundingClientRect().top))
  expect(tops[0]).toBeLessThan(await topOf(page, 'h1'))
  expect(tops[1]).toBeGreaterThan(await topOf(page, '.prose'))
  const grounds = await page.evaluate(() =>
    ['article', 'html'].map((name) => getComputedStyle(document.querySelector(name) as Element).backgroundColor),
  )
  expect(new Set(grounds).size).toBe(2)
})

test('a live piece says whether it still is, and lists its updates with their times', async ({ page }) => {
  await page.goto(at('watch-that-goes-on'))
  await expect(page.locator('.kicker').first()).toContainText('Live')
  await page.goto(at('watch-that-ended'))
  await expect(page.locator('.kicker').first()).toContainText('As it happened')
  await expect(page.locator('.signed')).toContainText('Last update June 1, 2022 at 10:15')
  const list = page.getByRole('navigation', { name: 'What happened when' })
  await expect(list.getByRole('listitem')).toHaveText([/^10:15.PM The tide turns$/, /^8:00.PM The tide comes$/])
  await list.getByRole('link', { name: 'The tide comes' }).click()
  await expect(page.locator(':target')).toContainText('It came.')
  const data = await dataOf('watch-that-ended')
  expect(data).toMatchObject({
    '@type': expect.arrayContaining(['LiveBlogPosting']),
    coverageEndTime: '2022-06-02T12:00:00+03:00',
    liveBlogUpdate: [{ headline: 'The tide turns', datePublished: '2022-06-01T22:15:00+03:00' }, { headline: 'The tide comes' }],
  })
  for (const { url } of data.liveBlogUpdate as { url: string }[]) await expect(page.locator(`[id="${url.split('#')[1]}"]`)).toHaveCount(1)
})

test('a long piece has a list of what stands where: beside the text and in sight on a wide screen, before it on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto(at('how-tides-work'))
  const list = page.getByRole('navigation', { name: 'In this article' })
  await expect(list.getByRole('link')).toHaveText(['Why it rises', 'Why it falls', 'What nobody knows'])
  const text = await page.locator('.prose > p').first().boundingBox()
  const beside = await list.boundingBox()
  expect((beside?.x ?? 0) + (beside?.width ?? 0)).toBeLessThan(text?.x ?? 0)
  await list.getByRole('link', { name: 'Why it falls' }).click()
  await expect(page.locator(':target')).toHaveText('Why it falls')
  await expect(page.locator(':target')).toBeInViewport()
  await expect(list.getByRole('link', { name: 'Why it rises' })).toBeInViewport()
  await page.setViewportSize({ width: 360, height: 800 })
  expect(await topOf(page, '.overview')).toBeLessThan(await topOf(page, '.prose > p'))
  for (const link of await list.getByRole('link').all()) expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(24)
  await page.goto(at('how-ropes-hold'))
  await expect(page.locator('.overview')).toHaveCount(0)
})

test('every subhead is the link to itself, by keyboard too, unless it holds another', async ({ page }) => {
  await page.goto(at('how-tides-work'))
  const anchor = page.getByRole('heading', { name: 'Why it rises' }).getByRole('link')
  await anchor.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#why-it-rises$/)
  expect((await anchor.boundingBox())?.height).toBeGreaterThanOrEqual(24)
  await expect(page.getByRole('heading', { name: 'What nobody knows' }).getByRole('link')).toHaveAttribute('href', '/voices')
})

test('notes have a name, a way there and a way back', async ({ page }) => {
  await page.goto(at('how-tides-work'))
  await page.getByRole('link', { name: 'Note 2' }).click()
  await expect(page.locator(':target')).toContainText('The second note.')
  const back = page.getByRole('link', { name: 'Back to the text 2' })
  const box = await back.boundingBox()
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24)
  await back.click()
  await expect(page.locator(':target')).toHaveText('2')
})

test('the parts of a series lead to each other, as far as they are public', async ({ page }) => {
  await page.goto(at('how-tides-work'))
  const parts = page.locator('details.series')
  await parts.locator('summary').filter({ hasText: 'Part 1 of 2 · How it works' }).click()
  await expect(parts.getByRole('listitem')).toHaveText(['Headline of how-tides-work', 'Headline of how-ropes-hold'])
  await expect(parts.locator('[aria-current=page]')).toHaveText('Headline of how-tides-work')
  const ways = page.getByRole('navigation', { name: 'Series: How it works' })
  await ways.getByRole('link', { name: 'Next part Headline of how-ropes-hold' }).click()
  await expect(page).toHaveURL(/how-ropes-hold$/)
  await expect(ways.getByRole('link')).toHaveCount(1)
  expect((await page.content()).toLowerCase()).not.toContain('kanarypartthree')
})

test('an old piece says how old it is', async ({ page }) => {
  const years = () => {
    const now = new Date()
    return now.getUTCFullYear() - 2022 - (now < new Date(`${now.getUTCFullYear()}-06-02T09:00:00Z`) ? 1 : 0)
  }
  await page.goto(at('how-tides-work'))
  await expect(page.locator('article > header')).toContainText(`This article is ${years()} years old`)
})

test('an article from right to left stands so, in lists too; what the paper says around it keeps its own way', async ({ page }) => {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    await page.goto(at('sea-in-the-morning'))
    for (const what of ['h1', '.standfirst', '.prose', '.prose > ul > li']) {
      await expect(page.locator(what).first()).toHaveCSS('direction', 'rtl')
      expect(
        await page
          .locator(what)
          .first()
          .evaluate((element) => element.closest('[lang]')?.getAttribute('lang')),
      ).toBe('ar')
    }
    const [text, sign] = [
      await page.locator('.prose > blockquote').boundingBox(),
      await page.locator('.prose > blockquote').evaluate((quote) => getComputedStyle(quote).borderRightWidth),
    ]
    expect([text !== null, sign]).toEqual([true, '3px'])
    for (const what of ['.signed', '.kicker', 'article > footer']) {
      await expect(page.locator(what).first()).toHaveCSS('direction', 'ltr')
      expect(
        await page
          .locator(what)
          .first()
          .evaluate((element) => element.closest('[lang]')?.getAttribute('lang')),
      ).toMatch(/^en/)
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  }
  await page.goto('/voices')
  const headline = page.getByRole('heading', { name: 'البحر في الصباح' })
  await expect(headline).toHaveAttribute('lang', 'ar')
  await expect(headline).toHaveCSS('direction', 'rtl')
})

test('an article in a language that the paper has words for is signed and dated in it', async ({ page }) => {
  await page.goto(at('meri-hommikul'))
  await expect(page.locator('.signed')).toContainText('Ilmunud 1. juuni 2022')
  const credential = page.getByText('harbour writer, member of the Guild of Ropes').first()
  expect(await credential.evaluate((element) => element.closest('[lang]')?.getAttribute('lang'))).toMatch(/^en/)
})

test('no format stands in anybody’s way', async ({ page }) => {
  const found: string[] = []
  for (const slug of [
    'talk-of-knots',
    'bells-reviewed',
    'lamp-remembered',
    'dear-editor',
    'watch-that-ended',
    'how-tides-work',
    'sea-in-the-morning',
  ]) {
    await page.goto(at(slug))
    for (const [width, colorScheme] of [
      [360, 'light'],
      [1280, 'dark'],
    ] as const) {
      await page.setViewportSize({ width, height: 800 })
      await page.emulateMedia({ colorScheme })
      found.push(...(await axe(page)).map((fault) => `${slug} ${width} ${colorScheme}: ${fault}`))
      expect(await page.evaluate(() => document.documentElement.scrollWidth), slug).toBeLessThanOrEqual(width)
    }
  }
  expect(found).toEqual([])
})
