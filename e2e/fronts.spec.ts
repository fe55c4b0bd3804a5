/** Fronts: what is set by hand leaves and comes at its second, no story stands twice, what is empty is not there, and columns end together. */
import type { Page } from '@playwright/test'
import { atAMoment } from './ladder'
import { ask, expect, paper, test, told } from './site'
import type { Answer } from './wire'

const FRONTS = paper.name === 'test' ? ['/', '/voices'] : ['/', '/nature']

/** Addresses of the stories in the order of the page. */
const stories = (page: Page) =>
  page.locator('main article :is(h2, h3) a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))

// First, while the moments lie ahead.
if (paper.name === 'test')
  test('at its second one story that is set by hand leaves, another comes, and a note goes: at the first request, without a rebuild', async () => {
    await atAMoment(async ({ at }, n) => {
      const [going, coming, note] = [`/meadow/blade-1${n}"`, `/meadow/blade-2${n}"`, `Kanarynote${n}.`]
      const holds = ({ text }: Answer) => [going, coming, note].map((words) => text.includes(words))
      const looks: Answer[] = []
      do looks.push(await ask('/voices'))
      while ((looks.at(-1)?.sentAt ?? 0) < at)
      if (looks.filter(({ cameAt }) => cameAt < at).length < 3) return false
      for (const look of looks) {
        if (look.cameAt < at) expect([look.cameAt - at, holds(look)]).toEqual([look.cameAt - at, [true, false, true]])
        if (look.sentAt >= at) expect([look.sentAt - at, holds(look)]).toEqual([look.sentAt - at, [false, true, false]])
      }
      return true
    })
  })

for (const front of FRONTS)
  test(`${front}: no story stands twice, every block has something in it, and headings follow each other`, async ({ page }) => {
    await page.goto(front)
    const shown = await stories(page)
    expect(shown.length).toBeGreaterThan(3)
    expect([...new Set(shown)]).toEqual(shown)
    for (const block of await page.locator('main section').all()) expect((await block.locator('article, p').count()) > 0).toBe(true)
    const levels = await page.locator('h1, h2, h3').evaluateAll((all) => all.map(({ tagName }) => Number(tagName[1])))
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([])
  })

if (paper.name === 'sample') {
  for (const width of [1280, 1920])
    test(`${width} wide: the width is used, columns stand side by side and end together`, async ({ page }) => {
      await page.setViewportSize({ width, height: 1000 })
      await page.goto('/')
      const feet = await page.locator('.lead-spread > .stack, .pair > .half, .essay > :nth-child(2n+1)').evaluateAll((columns) =>
        columns.map((column) => {
          const last = [...column.querySelectorAll('*')].map((each) => each.getBoundingClientRect().bottom)
          return { row: `${column.parentElement?.className} at ${column.parentElement?.getBoundingClientRect().top}`, foot: Math.max(...last) }
        }),
      )
      for (const row of new Set(feet.map(({ row: name }) => name))) {
        const columns = feet.filter((each) => each.row === row)
        expect([row, columns.length > 1]).toEqual([row, true])
        for (const { foot } of columns) expect(Math.abs(foot - (columns[0]?.foot ?? 0))).toBeLessThan(12)
      }
      const lead = await page.locator('main article').first().boundingBox()
      const rail = await page.locator('.rail').boundingBox()
      expect((lead?.width ?? 0) / width).toBeGreaterThan(width > 1600 ? 0.4 : 0.55)
      // On the widest pages what is narrow stands beside the lead, else under it.
      expect((rail?.y ?? 0) < (lead?.y ?? 0) + (lead?.height ?? 0)).toBe(width > 1600)
      await page.goto('/nature')
      const tops = await page.locator('.as-duo > .twelve > *').evaluateAll((two) => two.map((each) => Math.round(each.getBoundingClientRect().top)))
      expect([tops.length, new Set(tops).size]).toEqual([2, 1])
    })

  test('360 wide: one column, second rank first, without scripts', async ({ browser }) => {
    const page = await browser.newPage({ viewport: { width: 360, height: 800 }, javaScriptEnabled: false })
    await page.goto(`${told().origin}/`)
    const lefts = await page
      .locator('main article :is(h2, h3)')
      .evaluateAll((all) => all.map((each) => Math.round(each.getBoundingClientRect().left)))
    expect(Math.max(...lefts)).toBeLessThan(140)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await page.close()
  })

  test('the front of a section leaves nothing of its list out', async ({ page }) => {
    await page.goto('/nature')
    const { text } = await ask('/sitemap.xml')
    const all = [...text.matchAll(/<loc>[^<]*?(\/nature\/[^<]+)<\/loc>/g)].map(([, path]) => path ?? '')
    const shown = await stories(page)
    expect(all.length).toBeGreaterThan(2)
    expect(all.filter((path) => !shown.includes(path))).toEqual([])
  })

  test('what was paid for says so on the front, before its headline', async ({ page }) => {
    await page.goto('/')
    const paid = page.locator('article', { has: page.locator('a[href="/food/a-loaf-that-is-gone-by-nine"]') })
    await expect(paid).toContainText(/Paid for by .*The round rye loaf/s)
  })
}

if (paper.name === 'test') {
  test('blocks with nothing in them are not there, one voice stands alone with its sentence, and the list goes on below', async ({ page }) => {
    await page.goto('/voices')
    await expect(page.locator('main h2')).toHaveText(['Chosen by hand', 'From the wharf', 'Voices', 'Earlier'])
    const voice = page.locator('section', { has: page.getByRole('heading', { name: 'Voices' }) }).locator('article')
    await expect(voice).toHaveCount(1)
    await expect(voice).toContainText(/Ines Marrow.*In my view.*A view\./s)
    // Set by hand here, it stands nowhere above, and before what the block takes by itself.
    expect(await page.locator('main article a[href="/meadow/blade-30"]').count()).toBe(1)
  })
}
