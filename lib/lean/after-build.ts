/** After Next's build: makes every prerendered page lean, and gives the notice for what is gone its status. */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { lean } from './lean.mjs'

const GONE = 410

/** @returns how many pages there are, and their bytes before and after. */
export async function leanBuild(buildDir: string): Promise<{ pages: number; before: number; after: number }> {
  const app = path.join(buildDir, 'server/app')
  const total = { pages: 0, before: 0, after: 0 }
  for (const file of await readdir(app, { recursive: true })) {
    if (!file.endsWith('.html')) continue
    const html = await readFile(path.join(app, file), 'utf8')
    const made = lean(html)
    await writeFile(path.join(app, file), made)
    total.pages++
    total.before += Buffer.byteLength(html)
    total.after += Buffer.byteLength(made)
  }
  const meta = path.join(app, 'gone.meta')
  await writeFile(meta, JSON.stringify({ ...JSON.parse(await readFile(meta, 'utf8')), status: GONE }))
  return total
}
