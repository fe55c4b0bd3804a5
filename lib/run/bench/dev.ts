/** How long a saved change takes to be on the page, while `npm run dev` watches. */
import { appendFile, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { median } from './report'
import { freePort, start } from './servers'

/** @returns seconds from the save to the first answer with the new words in it, the median of five. */
export async function editToVisible(file: string, page: string, env: Record<string, string>): Promise<number> {
  const port = await freePort()
  const tsx = 'node_modules/tsx/dist/cli.mjs'
  const dev = await start([tsx, 'lib/run/dev.ts'], { ...env, PORT: String(port), SITE_URL: `http://localhost:${port}` }, { at: page, port })
  const whole = path.join(env.CONTENT_DIR ?? '', file)
  const before = await readFile(whole, 'utf8')
  const times: number[] = []
  try {
    for (let n = 0; n < 6; n++) {
      const word = `edited${n}word`
      const saved = performance.now()
      await appendFile(whole, `\nIt was ${word}.\n`)
      while (!(await fetch(dev.origin + page).then((answer) => answer.text())).includes(word)) await new Promise((resolve) => setTimeout(resolve, 10))
      times.push((performance.now() - saved) / 1000)
    }
  } finally {
    await writeFile(whole, before)
    await dev.stop()
  }
  // The first is Next's own beginning.
  return median(times.slice(1))
}
