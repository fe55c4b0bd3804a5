/** What axe finds on a page as it stands. Its rules run in the page itself, all of them: asked through a driver, they take five times as long. */
import type { Page } from '@playwright/test'
import axeCore from 'axe-core'

/**
 * @param within where to look, as a selector; everywhere without it.
 * @returns a line for each rule that is broken, with the elements that break it.
 */
export async function axe(page: Page, within?: string): Promise<string[]> {
  // It looks into no frame, and would be silent about that.
  if (page.frames().length > 1) throw new Error(`${page.url()} has frames, into which axe does not look from here.`)
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeCore.source)
  const violations = await page.evaluate(
    (where) =>
      (window as unknown as { axe: typeof axeCore }).axe.run(where ?? document, { resultTypes: ['violations'] }).then((found) => found.violations),
    within,
  )
  return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join(', ')})`)
}
