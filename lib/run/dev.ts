/** `npm run dev`: Next's development server, the edition made anew whenever a file of the paper is saved, and a local author to preview with. */

import { watch } from 'node:fs'
import path from 'node:path'
import { press } from '@/lib/content/press/command'
import { contentDir, port } from '@/lib/env'
import { bundleElements } from '@/lib/lean/bundle'
import { localAuthor } from '@/lib/preview/local-author'
import { hasAuthors, setWhatIsMissing } from './environment'
import { root, tool } from './steps'

/** Milliseconds of quiet after a save before the edition is made: editors write a file in several strokes. */
const QUIET = 80

setWhatIsMissing({ SITE_URL: `http://localhost:${port()}`, ...(hasAuthors() ? {} : await localAuthor(root)) })
await press()
await bundleElements()

let pressing: Promise<unknown> = Promise.resolve()
let waiting: NodeJS.Timeout | undefined
/** Files that have been saved since the edition was made last. */
let saved = new Set<string>()
/** A fault in one article is told, and the last good edition stands until it is mended. */
const pressAgain = () => {
  const files = saved
  saved = new Set()
  pressing = pressing.then(() => press(files)).catch((error: unknown) => console.error(error))
}
watch(contentDir(), { recursive: true }, (_event, file) => {
  if (file !== null) saved.add(file.split(path.sep).join('/'))
  clearTimeout(waiting)
  waiting = setTimeout(pressAgain, QUIET)
})
watch('components', { recursive: true }, (_event, file) => {
  if (file?.endsWith('.element.ts')) void bundleElements().catch((error: unknown) => console.error(error))
})

process.exitCode = await tool('next', ['dev', '-p', String(port())])
process.exit()
