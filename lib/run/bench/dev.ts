/** How long a saved change takes to be painted in a page that is open in a browser, while `npm run dev` watches. By itself: `tsx lib/run/bench/dev.ts 1000`. */
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, type Page } from '@playwright/test'
import { launchOptions } from '@/e2e/browser.mjs'
import { root } from '../steps'
import { writeCorpus } from './corpus'
import { median } from './report'
import { freePort, start } from './servers'

export const hasBrowser = existsSync(launchOptions.executablePath ?? chromium.executablePath())

/**
 * @param file of an article, inside the paper.
 * @param at address of its page.
 * @param env with the folders of paper and edition.
 * @returns seconds from the write of the file to the frame with the new words, the median of the edits after the first.
 */
export async function editToVisible(file: string, at: string, env: Record<string, string>, edits = 9): Promise<number> {
  const port = await freePort()
  const dev = await start(
    ['--import', 'tsx', 'lib/run/dev.ts'],
    // The folder is named in tsconfig.json, which Next would otherwise rewrite.
    { ...env, BUILD_DIR: '.next-dev', PORT: String(port), SITE_URL: `http://localhost:${port}` },
    { at, port },
  )
  const browser = await chromium.launch(launchOptions)
  const whole = path.join(env.CONTENT_DIR ?? '', file)
  const before = await readFile(whole, 'utf8')
  const times: number[] = []
  try {
    const page = await browser.newPage()
    const isTold = page.waitForResponse('**/api/live')
    await page.goto(dev.origin + at)
    await isTold
    for (let n = 0; n < edits; n++) {
      const painted = await paintOf(page, `edited${n}word`)
      const saved = performance.now()
      await writeFile(whole, `${before}\nIt was edited${n}word.\n`)
      await painted()
      times.push((performance.now() - saved) / 1000)
      // The work that nobody waits for is done between two edits, as it is between those of people.
      await new Promise((resolve) => setTimeout(resolve, 3000))
    }
  } finally {
    await writeFile(whole, before)
    await browser.close()
    await dev.stop()
  }
  return median(times.slice(1))
}

/** Waits in the page for a word, and for the frame after; no function in it has a name, which the loader would add a helper for. The watch has begun when this resolves. */
async function paintOf(page: Page, word: string): Promise<() => Promise<unknown>> {
  const seen = await page.evaluateHandle((wanted) => {
    return {
      painted: new Promise<void>((resolve) => {
        const look = new MutationObserver(() => {
          if (!document.body.textContent?.includes(wanted)) return
          look.disconnect()
          requestAnimationFrame(() => requestAnimationFrame(() => resolve()))
        })
        look.observe(document, { subtree: true, childList: true, characterData: true })
      }),
    }
  }, word)
  return () => seen.evaluate(({ painted }) => painted)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const articles = Number(process.argv[2] ?? 1000)
  const work = path.join(root, '.bench')
  const env = { CONTENT_DIR: path.join(work, `paper-${articles}`), EDITION_DIR: path.join(work, `edition-${articles}`) }
  const { changing, articles: addresses } = await writeCorpus(env.CONTENT_DIR, articles)
  const slug = path.basename(changing, '.mdx')
  const at = addresses.find((address) => address.endsWith(`/${slug}`)) ?? '/'
  console.log(
    `${articles} articles: ${(await editToVisible(changing, at, { ...env, WEATHER_PROVIDER: 'none' })).toFixed(3)} s from the write to the paint`,
  )
}
