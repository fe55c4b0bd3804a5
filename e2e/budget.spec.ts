/** Budget: what a first view of each kind of page costs on the wire, compressed as the server sends it, pictures apart. */
import { statusOf } from './papers'
import { ask, expect, pages, test } from './site'

/** Kilobytes (1,000 bytes) of bodies: a change that goes over one wants a reason. */
const LIMITS = { html: 16, style: 10.3, script: 5.5, font: 38 } as const
/** Of an article without its pictures: without the fonts, and in all. */
const ARTICLE = { withoutFonts: 24, all: 60 } as const
/** More text than this, in compressed kilobytes, is a long read, whose words are what it weighs. */
const LONG = 8
/** Letters that the paper's own languages do not have come in fonts of their own. */
const RARE: Readonly<Record<string, number>> = { 'article in Estonian': 70, 'every block': 50 }

const KIND: Readonly<Record<string, keyof typeof LIMITS | undefined>> = { Document: 'html', Stylesheet: 'style', Script: 'script', Font: 'font' }

for (const [name, address] of Object.entries(pages)) {
  test(`${name}: within its bytes`, async ({ page }) => {
    const wire = await page.context().newCDPSession(page)
    await wire.send('Network.enable')
    const begun = new Map<string, { type: string; head: number }>()
    const spent = { html: 0, style: 0, script: 0, font: 0, other: 0 }
    wire.on('Network.responseReceived', ({ requestId, type, response }) => void begun.set(requestId, { type, head: response.encodedDataLength }))
    wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const { type, head } = begun.get(requestId) ?? { type: '', head: 0 }
      if (type !== 'Image') spent[KIND[type] ?? 'other'] += (encodedDataLength - head) / 1000
    })
    await page.setViewportSize({ width: 390, height: 844 })
    // From its second reader on a page is sent as it has been packed for the first.
    if (statusOf(name) === 200)
      await expect.poll(async () => (await ask(address, { headers: { 'accept-encoding': 'br' } })).headers['content-encoding']).toBe('br')
    const opened = await page.goto(address)
    if (statusOf(name) === 200) expect(opened?.headers()['content-encoding']).toBe('br')
    await page.evaluate(() => document.fonts.ready)
    await page.waitForLoadState('networkidle')
    const [seen, module] = await page.evaluate(() => [
      performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
      performance.getEntriesByType('resource').find(({ name }) => name.includes('/assets/elements-'))?.startTime,
    ])
    expect(module, 'words come first').toBeGreaterThan(seen ?? Number.POSITIVE_INFINITY)
    const limits = { ...LIMITS, font: RARE[name] ?? LIMITS.font }
    const over = Object.entries(limits).filter(([kind, limit]) => spent[kind as keyof typeof LIMITS] > limit)
    expect(over, JSON.stringify(spent)).toEqual([])
    // A page that loads nothing at all would be within any limit.
    expect(Math.min(spent.html, spent.style, spent.script, spent.font), JSON.stringify(spent)).toBeGreaterThan(0)
    if (/article|piece|interview|review|obituary/.test(name) && spent.html < LONG && RARE[name] === undefined) {
      const withoutFonts = spent.html + spent.style + spent.script + spent.other
      expect(withoutFonts, JSON.stringify(spent)).toBeLessThan(ARTICLE.withoutFonts)
      expect(withoutFonts + spent.font, JSON.stringify(spent)).toBeLessThan(ARTICLE.all)
    }
  })
}
