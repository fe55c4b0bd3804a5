/** Stillness: nothing on a page moves while the ear is filled. */
import { expect, pages, test } from './site'

for (const width of [360, 768, 1024, 1440]) {
  for (const name of ['front', 'article', 'missing'] as const) {
    test(`${name}, ${width} wide: nothing shifts when date and weather come`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 })
      let release = () => {}
      const held = new Promise<void>((resolve) => {
        release = resolve
      })
      await page.route('**/api/masthead', async (route) => {
        await held
        await route.continue()
      })
      await page.addInitScript(() => {
        const shifts: number[] = []
        Object.assign(window, { shifts })
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value)
        }).observe({ type: 'layout-shift', buffered: true })
      })
      await page.goto(pages[name] ?? '/')
      // The page itself is at rest: fonts have come, pictures have their space.
      await page.evaluate(() => document.fonts.ready)
      await page.waitForLoadState('load')
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
      await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts.splice(0))
      const before = await page.locator('main').boundingBox()
      release()
      await expect(page.locator('[data-ear=date]')).not.toBeEmpty()
      await expect(page.locator('[data-ear=attribution]')).not.toBeEmpty()
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
      expect(await page.locator('main').boundingBox()).toEqual(before)
      expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([])
    })
  }
}
