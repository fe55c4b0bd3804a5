/** Bundles the reader's one module and puts it, under a name of its content, where the site serves it from. */
import { createHash } from 'node:crypto'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { editionDir } from '@/lib/env'

/** @returns its size as sent, compressed with gzip, in bytes. */
export async function bundleElements(): Promise<number> {
  const { outputFiles } = await build({
    entryPoints: ['components/elements.ts'],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    legalComments: 'none',
  })
  const code = outputFiles[0]?.contents
  if (!code) throw new Error('esbuild gave nothing for components/elements.ts')
  const folder = path.join(editionDir(), 'assets')
  await mkdir(folder, { recursive: true })
  const name = `elements-${createHash('sha256').update(code).digest('hex').slice(0, 12)}.js`
  await writeFile(path.join(folder, name), code)
  for (const other of await readdir(folder)) if (other !== name) await rm(path.join(folder, other))
  return gzipSync(code, { level: 9 }).length
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  console.log(`The reader's module: ${await bundleElements()} bytes compressed.`)
