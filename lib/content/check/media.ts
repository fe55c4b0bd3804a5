/** Holds a recording, a film or captions against what the file must be before it is copied. */
import { open, stat } from 'node:fs/promises'
import path from 'node:path'
import { endingOf, MEDIA_TYPES, type MediaKind } from '../media'
import type { Problem } from './problem'

/** Where a recording, a film or captions are named, and by which component. */
export interface MediaUse {
  readonly file: string
  readonly line?: number | undefined
  readonly field: string
  /** File name beside `file`. */
  readonly src: string
  readonly kind: MediaKind
}

const MEGABYTE = 1024 * 1024
const MOST: Readonly<Record<MediaKind, number>> = { sound: 25 * MEGABYTE, film: 60 * MEGABYTE, captions: MEGABYTE / 2 }
const NAMES: Readonly<Record<MediaKind, string>> = { sound: 'recording', film: 'film', captions: 'file of captions' }

/** How each begins: ID3v2 or MPEG 1/2 Layer III; ISO/IEC 14496-12, 4.3; RFC 3533, 6; RFC 8794, 11.2.1; WebVTT, 4.1. */
const BEGINS: Readonly<Record<string, (head: Buffer) => boolean>> = {
  mp3: (head) => head.toString('latin1', 0, 3) === 'ID3' || (head[0] === 0xff && ((head[1] ?? 0) & 0xe6) === 0xe2),
  m4a: (head) => head.toString('latin1', 4, 8) === 'ftyp',
  mp4: (head) => head.toString('latin1', 4, 8) === 'ftyp',
  ogg: (head) => head.toString('latin1', 0, 4) === 'OggS',
  webm: (head) => head.readUInt32BE(0) === 0x1a45dfa3,
  vtt: (head) => /^WEBVTT(\s|$)/.test(head.toString('utf8')),
}

/** Says in `problems` why the file cannot be used. */
export async function checkMedia(contentDir: string, { src, kind, ...at }: MediaUse, problems: Problem[]): Promise<void> {
  const file = path.posix.join(path.posix.dirname(at.file), src)
  const whole = path.join(contentDir, file)
  const it = `The ${NAMES[kind]} "${src}"`
  const endings = Object.keys(MEDIA_TYPES).filter((ending) => MEDIA_TYPES[ending]?.kind === kind)
  const refuse = (says: string, mend: string) => void problems.push({ ...at, says, mend })
  if (!/^[a-z0-9][a-z0-9._-]*$/.test(src) || !endings.includes(endingOf(src)))
    return refuse(
      `"${src}" is not the name of a ${NAMES[kind]} beside this text.`,
      `Put the file into the same folder and write its name, in small letters, ending in ${endings.map((ending) => `.${ending}`).join(' or ')}.`,
    )
  const size = await stat(whole).then(
    (found) => (found.isFile() ? found.size : -1),
    () => -1,
  )
  if (size < 0) return refuse(`${it} is not there.`, `Put it at ${file}.`)
  if (size > MOST[kind])
    return refuse(`${it} has ${(size / MEGABYTE).toFixed(1)} MB; at most ${MOST[kind] / MEGABYTE} MB are wanted.`, 'Export it shorter or smaller.')
  if (size < 16 || !BEGINS[endingOf(src)]?.(await headOf(whole)))
    return refuse(`${it} is not what its ending says.`, 'Export it again, and give it the ending that fits.')
}

async function headOf(file: string): Promise<Buffer> {
  const handle = await open(file)
  try {
    return (await handle.read(Buffer.alloc(16), 0, 16, 0)).buffer
  } finally {
    await handle.close()
  }
}
