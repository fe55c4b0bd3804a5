/** Bundles the reader's scripts and puts them, under names of their content, where the site serves them from. */
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import type { EditionIndex } from '@/lib/content/press/edition'
import { editionDir } from '@/lib/env'
import { en } from '@/lib/strings/en'
import { stringsIn } from '@/lib/strings/languages'
import { ENTRY, type Entries } from './entry'

/** Where the module begins while somebody writes (`npm run dev`): the only place where a page hears of the files. */
const WHILE_WRITING = 'lib/run/dev/elements.ts'

/** Where each script of a page begins. Modules share and are fetched on demand; what runs before the first paint is one classic script. */
const BEGINS = {
  elements: 'components/elements.ts',
  firstPaint: 'components/tools/first-paint.ts',
  worker: 'components/tools/worker.ts',
} as const satisfies Record<keyof Entries, string>

/**
 * @param isWriting for the development server.
 * @returns the size of what every page loads, compressed with gzip, in bytes.
 */
export async function bundleElements(isWriting = false): Promise<number> {
  const begins = { ...BEGINS, ...(isWriting && { elements: WHILE_WRITING }) }
  const folder = path.join(editionDir(), 'assets')
  const { language } = (JSON.parse(await readFile(path.join(editionDir(), 'index.json'), 'utf8')) as EditionIndex).publication
  const shared = {
    bundle: true,
    minify: true,
    target: 'es2022',
    outdir: folder,
    entryNames: '[name]-[hash]',
    metafile: true,
    write: false,
    legalComments: 'none',
  } as const
  const modules = await build({
    ...shared,
    entryPoints: [begins.elements],
    splitting: true,
    format: 'esm',
    chunkNames: '[name]-[hash]',
    // What the tools say, in the paper's language: components/tools/words.ts.
    define: { TOOL_WORDS: JSON.stringify(JSON.stringify({ ...(stringsIn(language) ?? en).tools, language: stringsIn(language) ? language : 'en' })) },
  })
  const scripts = await build({ ...shared, entryPoints: [BEGINS.firstPaint, BEGINS.worker], format: 'iife' })
  const outputFiles = [...modules.outputFiles, ...scripts.outputFiles]
  const outputs = Object.entries({ ...modules.metafile.outputs, ...scripts.metafile.outputs })
  const nameOf = (begin: string) => {
    const file = outputs.find(([, { entryPoint }]) => entryPoint === begin)?.[0]
    if (!file) throw new Error(`esbuild gave nothing for ${begin}`)
    return path.basename(file)
  }
  const entries: Entries = { elements: nameOf(begins.elements), firstPaint: nameOf(BEGINS.firstPaint), worker: nameOf(BEGINS.worker) }
  await mkdir(folder, { recursive: true })
  for (const { path: file, contents } of outputFiles) await writeFile(file, contents)
  await writeFile(path.join(folder, `${ENTRY}.part`), JSON.stringify(entries))
  await rename(path.join(folder, `${ENTRY}.part`), path.join(folder, ENTRY))
  const kept = new Set([ENTRY, ...outputFiles.map(({ path: file }) => path.basename(file))])
  for (const other of await readdir(folder)) if (!kept.has(other)) await rm(path.join(folder, other))
  const loaded = outputFiles.filter(({ path: file }) => [entries.elements, entries.firstPaint].includes(path.basename(file)))
  return loaded.reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  console.log(`The reader's scripts: ${await bundleElements()} bytes compressed.`)
