/** Which file, under the name that the build gave it, holds a cut of the paper's fonts. */
import 'server-only'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { buildDir } from '@/lib/env'

export type Cut = 'serif' | 'sans' | 'italic'

/** File names of some cuts; none where there is no build, as in development. */
export function fontFiles(cuts: readonly Cut[]): readonly string[] {
  try {
    const made = readdirSync(path.join(buildDir(), 'static/media'))
    return cuts.flatMap((cut) => made.filter((name) => new RegExp(`^${cut}\\.[\\w-]+\\.woff2$`).test(name)))
  } catch {
    return []
  }
}
