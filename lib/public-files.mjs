/** Addresses of what lies in `public/`: `ads.txt`, proofs for search engines, `.well-known/`. The build asks once, so that the mask knows them on hosts that have no such folder. */
import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'

/**
 * @param {string} folder
 * @returns {string[]} paths from the root, as requests spell them. Without files whose own name begins with a dot, which Next gives to nobody.
 */
export const publicFiles = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => !path.basename(file).startsWith('.') && statSync(path.join(folder, file)).isFile())
    .map((file) => encodeURI(`/${file.split(path.sep).join('/')}`))
