/** What the press found out for the desk alone: advice, who touched what, the problems of the last check. Missing where the edition was made elsewhere. */
import 'server-only'
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { DESK_FILE, type DeskFacts } from '@/lib/content/press/desk-file'
import { editionDir } from '@/lib/env'

const NOTHING: DeskFacts = { at: 0, problems: [], files: {}, advice: {} }
let held: { facts: DeskFacts; stamp: string } | undefined

/** As it is on disk now; read again when the press has written another. */
export function deskFacts(): DeskFacts {
  const file = path.join(editionDir(), DESK_FILE)
  const stat = statSync(file, { throwIfNoEntry: false })
  if (!stat) return NOTHING
  const stamp = `${stat.ino}-${stat.mtimeMs}`
  if (held?.stamp !== stamp) held = { facts: JSON.parse(readFileSync(file, 'utf8')), stamp }
  return held.facts
}
