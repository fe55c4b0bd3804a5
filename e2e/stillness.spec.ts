/** Stillness: nothing on a page moves while its fonts, pictures, date and weather come. */
import { expect, pages, test } from './site'

for (const [name, address] of Object.entries(pages)) {
  test(`${name}: nothing shifts while fonts, pictures, date and weather come late`, async ({ page }) => {
    await page.addInitScript(() => {
      const shifts: string[] = []
      Object.assign(window, { shifts })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const { value, sources } = entry as unknown as { value: number; sources: { node: Element | null }[] }
          // Rounding, of a part of a pixel, is a shift without a source.
          if (value < 0.00005) continue
          shifts.push(`${value.toFixed(4)} ${sources.map(({ node }) => (node?.outerHTML ?? node?.textContent ?? '').slice(0, 80)).join(' | ')}`)
        }
      }).observe({ type: 'layout-shift', buffered: true })
    })
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      let release = () => {}
      const held = new Promise<void>((resolve) => {
        release = resolve
      })
      for (const late of ['**/*.woff2', '**/pictures/**', '**/api/masthead'])
        await page.route(late, async (route) => {
          await held
          await route.continue()
        })
      await page.goto(address, { waitUntil: 'domcontentloaded' })
      // The page has been drawn once without any of them.
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
      const before = await page.locator('main').boundingBox()
      release()
      await expect(page.locator('[data-ear=date]')).not.toBeEmpty()
      await page.evaluate(async () => {
        await document.fonts.ready
        for (const image of document.images) image.loading = 'eager'
        await Promise.all([...document.images].map((image) => image.decode().catch(() => {})))
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
      })
      expect([width, await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts)]).toEqual([width, []])
      // A tenth of a pixel is rounding.
      const after = await page.locator('main').boundingBox()
      expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(0.5)
      await page.unrouteAll({ behavior: 'wait' })
    }
  })
}

test('advertisements say what they are and keep their space; a piece that wants none has none', async ({ page }) => {
  await page.goto('/')
  const slots = page.getByRole('complementary', { name: /^(Advertisement|Reklaam)/ })
  // What stands in a slot for another company's is seen once the script has come.
  await expect(slots.first()).toBeVisible()
  for (const slot of await slots.all()) {
    await expect(slot).toContainText(/Advertisement|Reklaam/)
    expect((await slot.boundingBox())?.height).toBeGreaterThan(80)
  }
  await page.goto(pages.article ?? '/')
  await expect(slots).toHaveCount(1)
})
