/** The value of Next's preview cookie in this build, for the proxy, where `draftMode()` does not know it. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { buildDir, isProduction } from '@/lib/env'

let held: string | undefined

/** @returns whether the cookie is the one that this build gives out. Where a platform keeps the build's files elsewhere, any is let through: pages ask again. */
export function isPreviewId(value: string | undefined): boolean {
  if (!value) return false
  // `next dev` takes any value for its own.
  if (!isProduction()) return true
  held ??= idOf(path.resolve(/* turbopackIgnore: true */ buildDir(), 'prerender-manifest.json'))
  return held === '' || value === held
}

function idOf(file: string): string {
  try {
    return String(JSON.parse(readFileSync(file, 'utf8')).preview.previewModeId)
  } catch {
    return ''
  }
}
