/** Bundles the reader's modules and puts them, under names of their content, where the site serves them from. */
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { editionDir } from '@/lib/env'
import { ENTRY } from './entry'

/** @returns the size of what every page loads, compressed with gzip, in bytes. */
export async function bundleElements(): Promise<number> {
  const folder = path.join(editionDir(), 'assets')
  const { outputFiles, metafile } = await build({
    entryPoints: ['components/elements.ts'],
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    outdir: folder,
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    metafile: true,
    write: false,
    legalComments: 'none',
  })
  const entry = Object.keys(metafile.outputs).find((file) => metafile.outputs[file]?.entryPoint === 'components/elements.ts')
  const code = outputFiles.find(({ path: file }) => entry && file.endsWith(path.basename(entry)))?.contents
  if (!entry || !code) throw new Error('esbuild gave nothing for components/elements.ts')
  await mkdir(folder, { recursive: true })
  for (const { path: file, contents } of outputFiles) await writeFile(file, contents)
  await writeFile(path.join(folder, `${ENTRY}.part`), JSON.stringify({ elements: path.basename(entry) }))
  await rename(path.join(folder, `${ENTRY}.part`), path.join(folder, ENTRY))
  const kept = new Set([ENTRY, ...outputFiles.map(({ path: file }) => path.basename(file))])
  for (const other of await readdir(folder)) if (!kept.has(other)) await rm(path.join(folder, other))
  return gzipSync(code, { level: 9 }).length
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  console.log(`The reader's module: ${await bundleElements()} bytes compressed.`)
