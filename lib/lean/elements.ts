/** Where the reader's modules lie, and what they say. */
import 'server-only'
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { editionDir } from '@/lib/env'
import { ENTRY, type Entries } from './entry'

const folder = () => path.join(editionDir(), 'assets')

/** File names of the scripts that pages begin with. @throws when they have not been bundled. */
export function entries(): Entries {
  try {
    return JSON.parse(readFileSync(path.join(folder(), ENTRY), 'utf8')) as Entries
  } catch {
    throw new Error('The reader’s scripts are missing: run `npm run build`, or `npm run dev`.')
  }
}

/** A module's text; `undefined` for a name that no module has. */
export const openElements = (name: string): Promise<Buffer | undefined> =>
  /^[\w.-]+\.js$/.test(name) ? readFile(path.join(folder(), name)).catch(() => undefined) : Promise.resolve(undefined)
