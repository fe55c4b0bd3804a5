/** `npm run shots`: a picture of every kind of page, wide and narrow, light and dark, for people to look at; and one page that shows them all. */
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { launchOptions } from './browser.mjs'
import { landmarks, named, work } from './papers'
import { serveShared } from './serve'
import { startWeather } from './upstreams/weather'

const WIDTHS = [360, 768, 1280, 1920]
const SCHEMES = ['light', 'dark'] as const

const built = named(process.argv[2])
if (!existsSync(built.record)) {
  console.error(`Build the paper first: npx tsx e2e/build.ts ${built.name}`)
  process.exit(1)
}
const folder = path.join(work, 'shots', built.name)
await rm(folder, { recursive: true, force: true })
await mkdir(folder, { recursive: true })
const weather = await startWeather()
const { origin: builtOrigin } = JSON.parse(readFileSync(built.record, 'utf8')) as { origin: string }
const server = await serveShared(built, { WEATHER_PROVIDER: 'met-norway', WEATHER_BASE_URL: weather.url }, Number(new URL(builtOrigin).port))
const browser = await chromium.launch(launchOptions)
const shots: { name: string; file: string }[] = []
try {
  for (const [name, address] of Object.entries(landmarks[built.name])) {
    for (const colorScheme of SCHEMES) {
      const page = await browser.newPage({ colorScheme })
      for (const width of WIDTHS) await shoot(page, `${name} ${width} ${colorScheme}`, address, width)
      if (colorScheme === 'light') await shoot(page, `${name} 360 at 200 %`, address, 360, '200%')
      await page.close()
    }
  }
} finally {
  await browser.close()
  await server.stop()
  await weather.close()
}
const sheet = shots.map(({ name, file }) => `<figure><figcaption>${name}</figcaption><img src="${file}" alt="" loading="lazy"></figure>`).join('\n')
await writeFile(
  path.join(folder, 'index.html'),
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>${built.name}</title><style>figure{display:inline-block;vertical-align:top;margin:.5rem;font:12px sans-serif}img{width:20rem;border:1px solid #999}</style>\n${sheet}\n</html>\n`,
)
console.log(`${shots.length} pictures: ${path.relative(process.cwd(), path.join(folder, 'index.html'))}`)

async function shoot(page: Page, name: string, address: string, width: number, textSize?: string) {
  await page.setViewportSize({ width, height: 900 })
  // Once for the fonts, which a first view may do without; then as readers know it.
  await page.goto(server.origin + address, { waitUntil: 'networkidle' })
  await page.reload()
  if (textSize)
    await page.evaluate((size) => {
      document.documentElement.style.fontSize = size
    }, textSize)
  await page.evaluate(async () => {
    await document.fonts.ready
    // Pictures further down come when they are looked at.
    for (const image of document.images) image.loading = 'eager'
  })
  await page.waitForFunction(() => [...document.images].every(({ complete, naturalWidth, currentSrc }) => complete && naturalWidth > 0 && currentSrc))
  await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())))
  const file = `${name.replaceAll(/[^a-z0-9]+/gi, '-')}.png`
  await page.screenshot({ path: path.join(folder, file), fullPage: true })
  shots.push({ name, file })
}
