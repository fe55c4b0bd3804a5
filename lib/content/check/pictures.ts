/** Holds a picture against what it must be before anything is made of it. */
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { hashOf, type Kept } from '../kept'
import { type Job, opens } from '../press/pictures'
import type { Problem } from './problem'

const MAX_BYTES = 5 * 1024 * 1024
const MAX_PIXELS = 40_000_000
const FORMATS: Record<string, readonly string[]> = {
  '.jpg': ['jpeg'],
  '.jpeg': ['jpeg'],
  '.png': ['png'],
  '.webp': ['webp'],
  '.avif': ['heif', 'avif'],
}

/** Whether the file is all there, seen from its bytes: what is cut off is told apart from what is damaged. */
const ENDS: Record<string, (bytes: Buffer) => boolean> = {
  // The end of an image after the beginning of the last scan: thumbnails have an end of their own, earlier (ITU T.81, B.1.1.3).
  jpeg: (bytes) => bytes.lastIndexOf('ffd9', undefined, 'hex') > bytes.lastIndexOf('ffda', undefined, 'hex'),
  png: (bytes) => bytes.includes('IEND'),
  // AVIF is boxes, each of which says how long it is (ISO/IEC 14496-12, 4.2); WebP that is cut off is not opened at all.
  heif: (bytes) => {
    let end = 0
    for (let size = 8; size >= 8 && end + 8 <= bytes.length; end += size) size = bytes.readUInt32BE(end)
    return end <= bytes.length
  },
}

/** Where a picture is named, by whom, and what for. */
export interface PictureUse extends Pick<Job, 'use' | 'focus'> {
  readonly file: string
  readonly lineOf: () => number | undefined
  readonly field?: string | undefined
  /** File name beside `file`. */
  readonly src: string
}

/** Path of a picture inside the content folder, by the text that shows it. */
export const pictureBeside = (text: string, src: string) => path.posix.join(path.posix.dirname(text), src)

/** Says in `problems` why the picture cannot be used; true when it can. */
export async function checkPicture(contentDir: string, use: PictureUse, kept: Kept, problems: Problem[]): Promise<boolean> {
  const { src, field } = use
  const file = pictureBeside(use.file, src)
  const whole = path.join(contentDir, file)
  const refuse = (says: string, mend: string) => {
    problems.push({ file: use.file, line: use.lineOf(), field, says, mend })
    return false
  }
  if (!/^[a-z0-9][a-z0-9._-]*$/.test(src))
    return refuse(
      `"${src}" is not the file name of a picture beside this text.`,
      'Put the picture into the same folder and write its name, in small letters without spaces.',
    )
  const size = statSync(whole, { throwIfNoEntry: false })?.size ?? -1
  if (size < 0) return refuse(`The picture "${src}" is not there.`, `Put it at ${file}.`)
  if (size === 0) return refuse(`The picture "${src}" is an empty file.`, 'Export it again.')
  if (size > MAX_BYTES)
    return refuse(
      `The picture "${src}" has ${(size / 1048576).toFixed(1)} MB; at most ${MAX_BYTES / 1048576} MB are wanted.`,
      'Export it smaller: 2400 pixels of width are plenty.',
    )
  const fits = FORMATS[path.extname(src)]
  if (!fits) return refuse(`"${src}" does not end as a picture does.`, 'Use .jpg, .png, .webp or .avif.')
  try {
    let read: Buffer | undefined
    const bytesOnce = () => (read ??= readFileSync(whole))
    if (kept.picture(file, bytesOnce)) return true
    const bytes = bytesOnce()
    const { format, compression, width = 0, height = 0, pages = 1 } = await sharp(bytes, { limitInputPixels: false }).metadata()
    if (compression === 'hevc') return refuse(`The picture "${src}" is really HEIC, which browsers do not show.`, 'Export it as JPEG.')
    if (!fits.includes(format))
      return refuse(`The picture "${src}" is really ${format.toUpperCase()}.`, 'Give it the ending that fits, or export it again.')
    if (pages > 1) return refuse(`The picture "${src}" moves (${pages} frames).`, 'Use a still picture.')
    if (width * height > MAX_PIXELS)
      return refuse(`The picture "${src}" has ${width} × ${height} pixels, which is more than ${MAX_PIXELS / 1e6} million.`, 'Export it smaller.')
    if (ENDS[format]?.(bytes) === false) return refuse(`The picture "${src}" is cut off before its end.`, 'Export or copy it again.')
    if (!(await opens(bytes, use))) return refuse(`The picture "${src}" is damaged: it cannot be opened to its end.`, 'Export or copy it again.')
    kept.pictures.set(file, { hash: hashOf(bytes), made: {} })
    return true
  } catch {
    return refuse(`The picture "${src}" cannot be read as a picture.`, 'Export it again as JPEG, PNG, WebP or AVIF.')
  }
}
