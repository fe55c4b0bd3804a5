/** How long a reader waits for the answer to a click, a key or a choice, on a processor four times as slow: the browser's own Event Timing. */
import { chromium, type Locator, type Page } from '@playwright/test'
import { launchOptions } from '@/e2e/browser.mjs'
import type { Bench } from './paper'
import { median } from './report'
import { site } from './servers'

const SLOWER = 4
const TIMES = 3
/** Whatever a reader can press or change. Links lead to another page, which is another measure. */
const CONTROLS = ':is(button, summary, select, input, label:has(input)):visible'
/** What was on the page before something was opened. */
const SEEN = 'data-seen'

export async function pressing({ corpus, env, note, skip }: Bench): Promise<void> {
  const browser = await chromium.launch(launchOptions).catch(() => undefined)
  if (!browser) return skip('no browser starts: npx playwright install chromium')
  const server = await site(env)
  try {
    const slowest = new Map<string, number>()
    const inside = new Set<string>()
    for (const at of [corpus.pages.front, corpus.pages.article, corpus.pages['article with picture']]) {
      if (at === undefined) continue
      const context = await browser.newContext({ viewport: { width: 412, height: 900 }, hasTouch: true })
      const page = await context.newPage()
      const cdp = await context.newCDPSession(page)
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
      await page.goto(server.origin + at, { waitUntil: 'networkidle' })
      const measure = async (first: number, within?: number) => {
        const taken: number[] = []
        let name = ''
        let opened = 0
        for (let time = 0; time < TIMES; time++) {
          await page.goto(server.origin + at, { waitUntil: 'networkidle' })
          await page.locator(CONTROLS).evaluateAll((all, seen) => all.map((each) => each.setAttribute(seen, '')), SEEN)
          const outer = page.locator(CONTROLS).nth(first)
          const inner = page.locator(`${CONTROLS}:not([${SEEN}])`)
          if (within !== undefined) {
            await outer.click({ timeout: 5000 })
            await inner.nth(within).waitFor()
          }
          const control = within === undefined ? outer : inner.nth(within)
          name = await nameOf(control)
          taken.push(await timeOf(page, () => control.click({ timeout: 5000 })))
          if (within === undefined) opened = await inner.count()
        }
        slowest.set(name, Math.max(slowest.get(name) ?? 0, median(taken)))
        return { name, opened }
      }
      const count = await page.locator(CONTROLS).count()
      for (let n = 0; n < count; n++) {
        const { name, opened } = await measure(n)
        // What opens is the same on every page.
        if (inside.has(name)) continue
        inside.add(name)
        for (let m = 0; m < opened; m++) await measure(n, m)
      }
      await context.close()
    }
    for (const [name, milliseconds] of slowest) note(`pressing “${name}”`, milliseconds, 'ms', '< 50')
  } finally {
    await server.stop()
    await browser.close()
  }
}

const nameOf = async (control: Locator) =>
  ((await control.getAttribute('aria-label')) || (await control.textContent()) || (await control.getAttribute('value')) || '')
    .trim()
    .replace(/\s+/g, ' ')
    .slice(0, 40)

/** The longest event of what is done: from the press to the paint after it, in steps of 8 ms, as browsers tell it. */
async function timeOf(page: Page, act: () => Promise<unknown>): Promise<number> {
  const watch = await page.evaluateHandle(() => {
    const times: number[] = []
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if ((entry as PerformanceEventTiming).interactionId) times.push(entry.duration)
    })
    observer.observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
    return { times }
  })
  await act()
  return watch.evaluate(
    ({ times }) =>
      new Promise<number>((resolve) =>
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(Math.max(0, ...times)), 300))),
      ),
  )
}
