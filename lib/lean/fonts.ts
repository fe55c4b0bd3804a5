/** Which fonts every page needs at once, under the names that the build gave them. */
import 'server-only'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { buildDir } from '@/lib/env'

/** File names of the serif and the sans; none where there is no build, as in development. */
export function fontsOfFirstView(): readonly string[] {
  try {
    return readdirSync(path.join(buildDir(), 'static/media')).filter((name) => /^(?:serif|sans)\.[\w-]+\.woff2$/.test(name))
  } catch {
    return []
  }
}
