/** What a page weighs on the wire, and everything that a browser fetches for it. */
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Figure } from './report'

export async function weigh(origin: string, pages: Readonly<Record<string, string>>): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const [name, page] of Object.entries(pages)) {
    const html = await (await fetch(origin + page)).text()
    const styles = await each(origin, [...html.matchAll(/<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g)])
    const scripts = await each(origin, [...html.matchAll(/\s(?:src|data-then)="(\/assets\/[^"]+)"/g)])
    const fonts = await each(origin, [...html.matchAll(/<link[^>]+href="([^"]+\.woff2)"/g)])
    const gzip = [html, ...styles, ...scripts].reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0)
    const kB = (bytes: number) => bytes / 1000
    figures.push({ name: `${name}: document, gzip`, value: kB(gzipSync(html, { level: 9 }).length), unit: 'kB' })
    figures.push({ name: `${name}: document, Brotli`, value: kB(brotliCompressSync(html).length), unit: 'kB' })
    const isArticle = name === 'article'
    figures.push({ name: `${name}: with style and script, gzip`, value: kB(gzip), unit: 'kB', goal: isArticle ? '≤ 24' : undefined })
    const withFonts = gzip + fonts.reduce((sum, font) => sum + font.length, 0)
    figures.push({ name: `${name}: with fonts ahead`, value: kB(withFonts), unit: 'kB', goal: isArticle ? '≤ 60' : undefined })
  }
  return figures
}

const each = (origin: string, found: readonly RegExpMatchArray[]) =>
  Promise.all([...new Set(found.map(([, at = '']) => at))].map(async (at) => Buffer.from(await (await fetch(new URL(at, origin))).arrayBuffer())))
