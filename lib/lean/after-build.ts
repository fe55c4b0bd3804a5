/** After Next's build: makes every prerendered page lean, gives those their status that ask for one by a tag, and all of them their early links. */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { early, lean } from './lean.mjs'
import { statusIn, TAGS } from './page-store.mjs'

/** @returns how many pages there are, and their bytes before and after. */
export async function leanBuild(buildDir: string): Promise<{ pages: number; before: number; after: number }> {
  const app = path.join(buildDir, 'server/app')
  const total = { pages: 0, before: 0, after: 0 }
  for (const file of await readdir(app, { recursive: true })) {
    if (!file.endsWith('.html')) continue
    const html = await readFile(path.join(app, file), 'utf8')
    const made = lean(html)
    await writeFile(path.join(app, file), made)
    await giveHead(path.join(app, file.replace(/\.html$/, '.meta')), early(made))
    total.pages++
    total.before += Buffer.byteLength(html)
    total.after += Buffer.byteLength(made)
  }
  return total
}

async function giveHead(file: string, link: string) {
  const meta = JSON.parse(await readFile(file, 'utf8')) as { status?: number; headers?: Record<string, string> }
  const status = statusIn(meta.headers?.[TAGS]) ?? meta.status
  await writeFile(file, JSON.stringify({ ...meta, ...(status && { status }), headers: { ...meta.headers, link } }))
}
