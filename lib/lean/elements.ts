/** Where the reader's module lies, and what it says. */
import 'server-only'
import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { editionDir } from '@/lib/env'

const folder = () => path.join(editionDir(), 'assets')

/** File name of the module as it is now. @throws when it has not been bundled. */
export function elementsFile(): string {
  const name = readdirSync(folder()).find((file) => file.endsWith('.js'))
  if (!name) throw new Error('The reader’s module is missing: run `npm run build`, or `npm run dev`.')
  return name
}

/** The module's text; `undefined` for a name that is not the module's. */
export const openElements = (name: string) => (name === elementsFile() ? readFile(path.join(folder(), name)) : Promise.resolve(undefined))
