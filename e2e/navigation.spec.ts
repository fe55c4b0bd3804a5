/** Navigation: the next page is on its way before the click, and the last one is still there on the way back. */
import { ask, expect, pages, test } from './site'

test('a link that is rested on is fetched ahead, by rules in a header, and nothing else is', async ({ page, context }) => {
  const rules = await ask('/speculation-rules.json')
  expect([rules.status, rules.headers['content-type']]).toEqual([200, 'application/speculationrules+json'])
  expect((await ask('/')).headers['speculation-rules']).toBe('"/speculation-rules.json"')
  for (const apart of ['/desk', '/desk/*', '/api/*']) expect(rules.text, 'nothing of the desk').toContain(`"${apart}"`)
  const ahead: string[] = []
  context.on('request', (request) => {
    if (/prefetch/.test(request.headers()['sec-purpose'] ?? '')) ahead.push(new URL(request.url()).pathname)
  })
  await page.goto(pages.article ?? '/')
  await page.waitForLoadState('networkidle')
  expect(ahead, 'nothing before somebody rests on a link').toEqual([])
  const link = page.locator('nav a').first()
  const target = await link.getAttribute('href')
  await link.hover()
  await expect
    .poll(() =>
      page
        .evaluate((href) => performance.getEntriesByType('resource').some(({ name }) => name.endsWith(href ?? '')), target)
        .then((seen) => seen || ahead.includes(target ?? '')),
    )
    .toBe(true)
})

test('a page that one comes back to is as it was left', async ({ page }) => {
  await page.goto(pages.article ?? '/')
  await page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted }))
    Object.assign(window, { mine: true })
  })
  await page.locator('nav a').first().click()
  await page.waitForLoadState('load')
  await page.goBack()
  const back = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation') as (PerformanceNavigationTiming & {
      notRestoredReasons?: { reasons?: { reason: string }[] }
    })[]
    const { persisted, mine } = window as unknown as { persisted?: boolean; mine?: boolean }
    return { persisted, mine, reasons: navigation?.notRestoredReasons?.reasons?.map(({ reason }) => reason) ?? [] }
  })
  // A browser that is being driven may have the cache off; then nothing of ours may be the reason.
  if (!back.persisted) expect(back.reasons.filter((reason) => /unload|no-store|listener|lock|channel|worker/i.test(reason))).toEqual([])
  else expect(back.mine).toBe(true)
})
