/** Pictures: in AVIF, as wide as they are shown and not much wider, the first at once and the others late, each fetched once. */
import { ask, expect, pages, test } from './site'

const SCREENS = [
  { width: 360, scale: 3 },
  { width: 768, scale: 2 },
  { width: 1280, scale: 1 },
  { width: 1920, scale: 1 },
]
const PAGES = ['front', 'section', 'article', 'authors', 'author', 'topic'] as const

interface Shown {
  readonly src: string
  readonly isFirst: boolean
  /** CSS pixels: what `sizes` promises, and how wide it stands. */
  readonly promised: number
  readonly wide: number
  /** Pixels of width: what the browser took, and the least and most that there is. */
  readonly taken: number
  readonly least: number
  readonly most: number
}

for (const { width, scale } of SCREENS)
  test.describe(`${width} wide, ${scale} dots a pixel`, () => {
    test.use({ viewport: { width, height: 900 }, deviceScaleFactor: scale })

    for (const name of PAGES)
      test(`${name}: what is fetched fits what is shown`, async ({ page }) => {
        const fetched: string[] = []
        page.on('request', (request) => {
          if (request.url().includes('/pictures/')) fetched.push(new URL(request.url()).pathname)
        })
        await page.goto(pages[name] ?? '/')
        const first = page.locator('img[fetchpriority=high]')
        expect(await first.count()).toBeLessThanOrEqual(1)
        expect(await page.locator('img:not([loading=lazy]):not([fetchpriority=high])').count()).toBe(0)
        const shown = await page.evaluate(measure)
        expect(shown.length).toBeGreaterThan(0)
        for (const { src, isFirst, promised, wide, taken, least, most } of shown) {
          expect([src, src.endsWith('.avif')]).toEqual([src, true])
          // The first is fetched before anything is laid out; of the others browsers see it themselves.
          if (isFirst) expect([src, promised, wide, promised >= wide * 0.95 && promised <= wide * 1.4]).toEqual([src, promised, wide, true])
          // Browsers take the candidate that is nearest by proportion, so a little less than one for one happens.
          const fits = (taken >= wide * scale * 0.75 || taken === most) && (taken <= wide * scale * 2.3 || taken === least)
          expect([src, taken, wide, fits]).toEqual([src, taken, wide, true])
        }
        // A picture that stands twice on a page may come in two sizes; none comes twice in one, and none in two formats.
        expect(fetched.length).toBe(new Set(fetched).size)
        expect(fetched.filter((address) => !address.endsWith('.avif'))).toEqual([])
      })
  })

/** In the browser: comes to every picture, as a reader would, and says how it stands. */
async function measure(): Promise<Shown[]> {
  const images = [...document.querySelectorAll('img')].filter(
    (image) => image.parentElement?.localName === 'picture' && image.getClientRects().length > 0,
  )
  for (const image of images) {
    image.scrollIntoView({ behavior: 'instant' })
    await image.decode()
  }
  const probe = document.body.appendChild(document.createElement('div'))
  return images.map((image) => {
    const source = image.parentElement?.querySelector('source')
    const choice = (source?.sizes ?? '').split(/,(?![^(]*\))/).map((part) => /^\s*(\(.*\)\s)?\s*(.+?)\s*$/.exec(part) ?? [])
    const length = choice.find(([, condition]) => condition === undefined || matchMedia(condition.trim()).matches)?.[2] ?? ''
    // The policy forbids styles in attributes, not those that scripts set.
    probe.style.inlineSize = length
    const box = image.getBoundingClientRect()
    const widths = (source?.srcset ?? '').split(', ').map((candidate) => Number.parseInt(candidate.split(' ')[1] ?? '', 10))
    return {
      src: new URL(image.currentSrc).pathname,
      isFirst: image.getAttribute('fetchpriority') === 'high',
      promised: Math.round(probe.getBoundingClientRect().width),
      wide: Math.round(box.width),
      taken: Number(/(\d+)\.\w+$/.exec(image.currentSrc)?.[1]),
      least: Math.min(...widths),
      most: Math.max(...widths),
    }
  })
}

test('without AVIF the plain picture is there; each says what it is and is kept for ever', async () => {
  const { text } = await ask(pages.article ?? '/')
  const [avif] = /\/pictures\/[0-9a-f]{32}-\d+\.avif/.exec(text) ?? []
  const [webp] = /(?<=<img[^>]* src=")\/pictures\/[^"]+\.webp/.exec(text) ?? []
  for (const [address = '', type, magic] of [
    [avif, 'image/avif', 'ftypavif'],
    [webp, 'image/webp', 'WEBP'],
  ]) {
    const { status, headers, bytes } = await ask(address)
    expect([address, status, headers['content-type'], headers['cache-control']]).toEqual([
      address,
      200,
      type,
      'public, max-age=31536000, immutable, s-maxage=3600',
    ])
    expect(bytes.subarray(4, 16).toString('latin1')).toContain(magic)
  }
})
