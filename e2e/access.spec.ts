/** Access: everyone can read every kind of page, in light and dark, on a phone and at a desk (WCAG 2.2 AA, as far as axe can see). */
import AxeBuilder from '@axe-core/playwright'
import { expect, pages, test } from './site'

for (const [name, address] of Object.entries({ ...pages, 'sign-in': '/desk/sign-in' })) {
  test(`${name}: nothing in anybody's way, on a phone and at a desk, in light and dark`, async ({ page, faults }) => {
    await page.goto(address)
    if (name !== 'sign-in') await expect(page.locator('[data-ear=date]')).not.toBeEmpty()
    const found: string[] = []
    for (const width of [360, 1280]) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.setViewportSize({ width, height: 800 })
        await page.emulateMedia({ colorScheme })
        const { violations } = await new AxeBuilder({ page }).analyze()
        for (const { id, help, nodes } of violations)
          found.push(`${colorScheme} ${width} ${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join(', ')})`)
        expect(await page.evaluate(() => document.documentElement.scrollWidth), 'no sideways scrolling').toBeLessThanOrEqual(width)
      }
    }
    expect(found).toEqual([])
    // The desk blocks the framework's scripts, and the browser notes it.
    if (name === 'sign-in') faults.length = 0
  })
}
