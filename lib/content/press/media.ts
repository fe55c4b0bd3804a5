/** Copies recordings, films and captions as they are, under names of their content, and keeps what is copied between runs. */
import { createHash } from 'node:crypto'
import { copyFile, mkdir, readFile, rename, stat } from 'node:fs/promises'
import path from 'node:path'
import { endingOf, type Media } from '../media'

/**
 * @param source the file, absolute.
 * @param folder where copies stand, absolute.
 */
export async function copyMedia(source: string, folder: string): Promise<Media> {
  const bytes = await readFile(source)
  const file = `${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}.${endingOf(source)}`
  const target = path.join(folder, file)
  await mkdir(folder, { recursive: true })
  const isThere = await stat(target).then(
    ({ size }) => size === bytes.length,
    () => false,
  )
  if (!isThere) {
    await copyFile(source, `${target}.part`)
    await rename(`${target}.part`, target)
  }
  return { file, bytes: bytes.length }
}
