/** Runs Contentlayer over the paper and hands over what it made, after holding what came out against what went in. */
import { spawn } from 'node:child_process'
import { readdir, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Root } from 'hast'

const HOME = path.resolve('.contentlayer')
const GENERATED = path.join(HOME, 'generated')

interface Document {
  readonly body: { readonly raw: string; readonly html: string }
  readonly _raw: { readonly sourceFilePath: string }
}

/**
 * @param texts what stands under the front matter of each file, by its path inside the content folder.
 * @returns bodies as trees, by the same paths.
 * @throws when something was lost, added or taken from an older file; nothing has been changed then.
 */
export async function collect(texts: ReadonlyMap<string, string>): Promise<Map<string, Root>> {
  let documents = await made()
  // Contentlayer's cache goes by path and time of change alone, so that a file with the time of another (a copy, another paper) brings the other's body.
  if (documents.some((document) => isOld(document, texts))) {
    await rm(HOME, { recursive: true, force: true })
    documents = await made()
  }
  const trees = new Map(documents.map(({ body, _raw }) => [_raw.sourceFilePath, JSON.parse(body.html) as Root]))
  const wrong = [
    ['Lost', [...texts.keys()].filter((file) => !trees.has(file))],
    ['Not asked for', [...trees.keys()].filter((file) => !texts.has(file))],
    ['Changed while they were read', documents.filter((document) => isOld(document, texts)).map(({ _raw }) => _raw.sourceFilePath)],
  ] as const
  const said = wrong.filter(([, files]) => files.length).map(([what, files]) => `${what}: ${files.join(', ')}.`)
  if (said.length)
    throw new Error(
      `Contentlayer was given ${texts.size} texts and made ${trees.size}. ${said.join(' ')} Nothing was changed; run again, and report this if it stays.`,
    )
  return trees
}

const isOld = ({ body, _raw }: Document, texts: ReadonlyMap<string, string>) => {
  const text = texts.get(_raw.sourceFilePath)
  return text !== undefined && text.trim() !== body.raw.trim()
}

async function made(): Promise<Document[]> {
  // Contentlayer leaves the documents of deleted files behind; its cache is elsewhere and stays.
  await rm(GENERATED, { recursive: true, force: true })
  await run()
  const documents: Document[] = []
  for (const kind of ['Article', 'Author', 'HousePage']) {
    const folder = path.join(GENERATED, kind)
    for (const name of await readdir(folder).catch(() => [])) {
      if (name.endsWith('.json') && !name.startsWith('_index')) documents.push(JSON.parse(await readFile(path.join(folder, name), 'utf8')))
    }
  }
  return documents
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
