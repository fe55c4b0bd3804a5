/** Opens the files of the paper and refuses, before any parser sees them, what would be read wrongly or run as code. */
import { lstatSync, readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Kept } from '../kept'
import { invisibleIn } from './invisible'
import { type Problem, suggestion } from './problem'
import { type Fields, readYaml } from './yaml'

/** Front matter with the places of its fields, and the text under it. */
export interface Source extends Fields {
  /** Path inside the content folder, with forward slashes. */
  readonly file: string
  /** The text under the front matter, moved down so that line numbers are those of the file. */
  readonly text: string
}

const MAX_ARTICLE_BYTES = 300 * 1024
/** The fields of every article are held in memory. */
const MAX_FRONT_BYTES = 8 * 1024

/** What people, and word processors, write for the line that ends the front matter. */
const isDashes = (line: string) => /^[-–—]+$/.test(line.trim()) && line.trim() !== '-'

/** What people write texts in, backup copies among them. */
const TEXT = /\.(mdx?|markdown|txt|docx?|ya?ml|json)~?$/i

/** Folders of the paper, with the ending of the files that are read in each. */
export const FOLDERS = { articles: '.mdx', authors: '.mdx', pages: '.mdx', fronts: '.yaml', ads: '.yaml' } as const
export type Folder = keyof typeof FOLDERS

/** Refuses texts and folders at the top of the paper that nothing would read. */
export async function checkTop(contentDir: string, problems: Problem[]): Promise<void> {
  const folders = Object.keys(FOLDERS)
  for (const entry of await readdir(contentDir, { withFileTypes: true }).catch(() => [])) {
    const file = entry.name
    if (folders.includes(file) && entry.isSymbolicLink()) problems.push({ file, ...LINK })
    else if (folders.includes(file) || file === 'publication.yaml') continue
    else if (entry.isFile() && /\.(mdx|ya?ml)$/i.test(file))
      problems.push({ file, says: 'Nothing reads this file.', mend: `Put it into one of the folders ${folders.join(', ')}, or take it out.` })
    else if (entry.isDirectory() && suggestion(file, folders).startsWith('Did'))
      problems.push({ file, says: 'Nothing reads this folder.', mend: suggestion(file, folders) })
  }
}

const LINK = { says: 'This is a link to another place, which could show files from outside the paper.', mend: 'Put the file itself here.' }

/** Every file below `folder` whose name ends in `ending`, as paths inside `contentDir`; links are refused, not followed. */
export async function filesOf(contentDir: string, folder: string, ending: string, problems: Problem[]): Promise<string[]> {
  const found: string[] = []
  const walk = async (dir: string) => {
    const entries = await readdir(path.join(contentDir, dir), { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT')
        problems.push({ file: dir, says: 'This cannot be opened as a folder.', mend: 'Make it a folder that you may read.' })
      return []
    })
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const file = `${dir}/${entry.name}`
      if (entry.isSymbolicLink()) problems.push({ file, ...LINK })
      else if (entry.isDirectory()) await walk(file)
      else if (entry.name.endsWith(ending)) found.push(file)
      else if (TEXT.test(entry.name))
        problems.push({
          file,
          says: `Files here end in "${ending}"; this one would never be read.`,
          mend: `Rename it so that it ends in "${ending}", or take it out of the folder.`,
        })
    }
  }
  await walk(folder)
  return found
}

/** Reads a file with front matter between two lines of `---`; `undefined` when it cannot be used, with the reasons in `problems`. */
export function readSource(file: string, bytes: Buffer, problems: Problem[]): Source | undefined {
  const text = readClean(file, bytes, problems)
  if (text === undefined) return undefined
  const lines = text.split('\n')
  if (lines[0] !== '---') {
    problems.push(
      /^---\s*\S/.test(lines[0] ?? '')
        ? {
            file,
            line: 1,
            says: `The first line is "${lines[0]}": front matter in a programming language would be run, so it is refused.`,
            mend: 'Make the first line exactly "---" and write the fields as YAML.',
          }
        : {
            file,
            line: 1,
            says: 'The file does not begin with front matter.',
            mend: 'Make the first line exactly "---", then the fields, then "---" again.',
          },
    )
    return undefined
  }
  const end = lines.indexOf('---', 1)
  const near = lines.findIndex((line, index) => index > 0 && (end < 0 || index < end) && isDashes(line))
  if (near > 0) {
    problems.push({
      file,
      line: near + 1,
      says: 'This line of dashes is not "---", so that it does not end the front matter.',
      mend: 'Make it three hyphens, with nothing before and after them.',
    })
    return undefined
  }
  if (end < 0) {
    problems.push({ file, line: 1, says: 'The front matter has no end.', mend: 'Close it with a line that is exactly "---".' })
    return undefined
  }
  const front = lines.slice(1, end).join('\n')
  if (Buffer.byteLength(front) > MAX_FRONT_BYTES) {
    problems.push({
      file,
      line: 1,
      says: `The front matter has ${Math.ceil(Buffer.byteLength(front) / 1024)} kB; at most ${MAX_FRONT_BYTES / 1024} kB are wanted.`,
      mend: 'Put what readers should read into the text.',
    })
    return undefined
  }
  return { file, ...readYaml(file, front, 1, problems), text: '\n'.repeat(end + 1) + lines.slice(end + 1).join('\n') }
}

/** A file that was found good before and has not changed: its lines are looked up only when it is at fault among others. */
export const goodSource = (contentDir: string, file: string): Source => ({
  file,
  front: undefined,
  text: '',
  lineOf(at) {
    const bytes = openBytes(contentDir, file, [])
    return bytes && readSource(file, bytes, [])?.lineOf(at)
  },
})

/** Opens a file that is YAML from top to bottom; one with the same bytes as before is not parsed again. */
export function openYaml(contentDir: string, file: string, problems: Problem[], { settings }: Pick<Kept, 'settings'>): Source | undefined {
  const bytes = openBytes(contentDir, file, problems)
  if (!bytes) return undefined
  const known = settings.get(file)
  if (known?.bytes.equals(bytes)) return known.source
  const before = problems.length
  const text = readClean(file, bytes, problems)
  const source = text === undefined ? undefined : { file, ...readYaml(file, text, 0, problems), text: '' }
  if (source && problems.length === before) settings.set(file, { bytes, source })
  return source
}

/** The bytes of a file that is one and not too large; one after the other and at once, since ten thousand are read in a row. */
export function openBytes(contentDir: string, file: string, problems: Problem[]): Buffer | undefined {
  const whole = path.join(contentDir, file)
  const entry = lstatSync(whole, { throwIfNoEntry: false })
  if (!entry) {
    problems.push({ file, says: 'The file is missing.', mend: 'Add it, or restore it from git.' })
    return undefined
  }
  if (!entry.isFile()) {
    problems.push({ file, ...LINK })
    return undefined
  }
  const { size } = entry
  if (size > MAX_ARTICLE_BYTES) {
    problems.push({
      file,
      says: `The file is ${Math.round(size / 1024)} kB; at most ${MAX_ARTICLE_BYTES / 1024} kB can be one text.`,
      mend: 'Split it into several.',
    })
    return undefined
  }
  return readFileSync(whole)
}

function readClean(file: string, bytes: Buffer, problems: Problem[]): string | undefined {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    const before = new TextDecoder().decode(bytes).split('\uFFFD')[0] ?? ''
    problems.push({
      file,
      line: before.split('\n').length,
      says: 'The file is not UTF-8, so letters such as õ would be lost.',
      mend: 'Save it again with the encoding UTF-8.',
    })
    return undefined
  }
  const before = problems.length
  const say = (index: number, says: string, mend: string) => void problems.push({ file, line: text.slice(0, index).split('\n').length, says, mend })
  if (text.startsWith('\uFEFF')) say(0, 'The file begins with a byte order mark (BOM).', 'Save it as UTF-8 without BOM.')
  const crlf = text.indexOf('\r')
  if (crlf >= 0) say(crlf, 'Lines end as on Windows (CRLF).', 'Save it with line endings LF.')
  const hidden = invisibleIn(text.replace(/^\uFEFF/, ' ').replaceAll('\r', ' '))
  if (hidden) say(hidden.index, hidden.says, 'Delete it.')
  const composed = text.normalize('NFC')
  let same = 0
  while (same < text.length && text[same] === composed[same]) same++
  if (same < text.length)
    say(
      same,
      'Letters such as õ are put together of two characters here (not NFC), so that nobody would find them.',
      'Type the letter again, or save the file in the form NFC.',
    )
  return problems.length > before ? undefined : text
}
