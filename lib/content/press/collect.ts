/** Runs Contentlayer over the paper and hands over what it made, after holding what came out against what went in. */
import { spawn } from 'node:child_process'
import { readdir, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Root } from 'hast'

const GENERATED = path.resolve('.contentlayer/generated')

/** Bodies as trees, by path of the file inside the content folder. */
export async function collect(files: readonly string[]): Promise<Map<string, Root>> {
  // Contentlayer leaves the documents of deleted files behind; its cache is elsewhere and stays.
  await rm(GENERATED, { recursive: true, force: true })
  await run()
  const trees = new Map<string, Root>()
  for (const kind of ['Article', 'Author', 'HousePage']) {
    const folder = path.join(GENERATED, kind)
    for (const name of await readdir(folder).catch(() => [])) {
      if (!name.endsWith('.json') || name.startsWith('_index')) continue
      const document = JSON.parse(await readFile(path.join(folder, name), 'utf8')) as { body: { html: string }; _raw: { sourceFilePath: string } }
      trees.set(document._raw.sourceFilePath, JSON.parse(document.body.html) as Root)
    }
  }
  const lost = files.filter((file) => !trees.has(file))
  const extra = [...trees.keys()].filter((file) => !files.includes(file))
  if (lost.length || extra.length) {
    throw new Error(
      `Contentlayer was given ${files.length} texts and made ${trees.size}. Lost: ${lost.join(', ') || 'none'}. Not asked for: ${extra.join(', ') || 'none'}. Nothing was changed; run again, and report this if it stays.`,
    )
  }
  return trees
}

/** Its own command, as a process of its own: under Next 16 the plug-in builds stale content in silence. */
async function run(): Promise<void> {
  const command = path.join(path.dirname(createRequire(import.meta.url).resolve('contentlayer2/package.json')), 'bin', 'cli.cjs')
  // TZ: Contentlayer reads dates without an offset in the machine's zone otherwise.
  const child = spawn(process.execPath, [command, 'build'], { env: { ...process.env, TZ: 'UTC' }, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  const keep = (chunk: Buffer) => {
    said = (said + chunk).slice(-8000)
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve))
  if (code !== 0) throw new Error(`Contentlayer ended with ${code}:\n${said.trim()}`)
}
