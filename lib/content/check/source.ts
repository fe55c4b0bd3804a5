/** Opens the files of the paper and refuses, before any parser sees them, what would be read wrongly or run as code. */
import { lstat, readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { type Document, isMap, LineCounter, parseDocument, visit, type YAMLMap } from 'yaml'
import { invisibleIn } from './invisible'
import { type Problem, suggestion } from './problem'

/** Front matter with the places of its fields, and the text under it. */
export interface Source {
  /** Path inside the content folder, with forward slashes. */
  readonly file: string
  /** `undefined` when it is not readable YAML, which is reported then; the text under it can still be judged. */
  readonly front: Record<string, unknown> | undefined
  /** Line of a field, counted from 1; of its parent when it is missing itself. */
  lineOf(path: readonly PropertyKey[]): number | undefined
  /** The text under the front matter, moved down so that line numbers are those of the file. */
  readonly text: string
}

const MAX_ARTICLE_BYTES = 300 * 1024

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
    const entries = await readdir(path.join(contentDir, dir), { withFileTypes: true }).catch(() => [])
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

/** Opens a file with front matter between two lines of `---`; `undefined` when it cannot be used, with the reasons in `problems`. */
export async function openSource(contentDir: string, file: string, problems: Problem[]): Promise<Source | undefined> {
  const text = await readClean(contentDir, file, problems)
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
  if (end < 0) {
    problems.push({ file, line: 1, says: 'The front matter has no end.', mend: 'Close it with a line that is exactly "---".' })
    return undefined
  }
  return { file, ...readYaml(file, lines.slice(1, end).join('\n'), 1, problems), text: '\n'.repeat(end + 1) + lines.slice(end + 1).join('\n') }
}

/** Opens a file that is YAML from top to bottom. */
export async function openYaml(contentDir: string, file: string, problems: Problem[]): Promise<Source | undefined> {
  const text = await readClean(contentDir, file, problems)
  return text === undefined ? undefined : { file, ...readYaml(file, text, 0, problems), text: '' }
}

async function readClean(contentDir: string, file: string, problems: Problem[]): Promise<string | undefined> {
  const whole = path.join(contentDir, file)
  const entry = await lstat(whole).catch(() => undefined)
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
  const bytes = await readFile(whole)
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

type Front = Pick<Source, 'front' | 'lineOf'>

const UNREADABLE: Front = { front: undefined, lineOf: () => undefined }
const QUOTE = 'Put texts that hold a colon, a quote or another sign into double quotes, and check the indent.'

/** Faults that editors make often, in their words. */
const YAML_FAULTS: Readonly<Record<string, readonly [says: string, mend: string]>> = {
  DUPLICATE_KEY: ['This field is there twice.', 'Keep one of the two.'],
  TAB_AS_INDENT: ['The line begins with a tab.', 'Use spaces.'],
  BLOCK_AS_IMPLICIT_KEY: [
    'There is a second colon on the line, so that YAML cannot tell the field from its text.',
    'Put the text into double quotes.',
  ],
  MULTIPLE_DOCS: ['There is a line of dashes among the fields.', 'Make the line that ends the front matter exactly "---", with nothing after it.'],
  TAG_RESOLVE_FAILED: [
    'There is a text that begins with an exclamation mark, which YAML takes for something else.',
    'Put the text into double quotes.',
  ],
}

function readYaml(file: string, text: string, linesBefore: number, problems: Problem[]): Front {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter, version: '1.2', schema: 'core', merge: false, prettyErrors: false })
  const before = problems.length
  const say = (offset: number | undefined, says: string, mend: string) =>
    void problems.push({ file, line: counter.linePos(offset ?? 0).line + linesBefore, says, mend })
  // Warnings are of values that YAML would read as something else than what stands there.
  for (const { code, message, pos } of [...document.errors, ...document.warnings]) {
    const [says, mend] = YAML_FAULTS[code] ?? [`The fields cannot be read as YAML: ${message}.`, QUOTE]
    if (/closing .quote/.test(message))
      say(quoteBefore(document, pos[0]), 'A quote is opened here and not closed.', 'Close it; a quote inside of the text is written as \\".')
    else say(pos[0], says, mend)
  }
  if (problems.length > before) return UNREADABLE
  if (!isMap(document.contents)) {
    say(0, 'There are no fields.', 'Write one field a line, as in `headline: "…"`.')
    return UNREADABLE
  }
  visit(document, {
    // Refused before they are followed: a few lines of them can stand for a billion values.
    Alias: (_key, { range, source }) => {
      say(
        range?.[0],
        `"*${source}" stands for a value that is written elsewhere (YAML alias).`,
        'Write the value out; put a text that begins with "*" into double quotes.',
      )
      return visit.BREAK
    },
    Scalar: (_key, { comment, range, type }) => {
      if (type === 'PLAIN' && comment && /^[^\s#]/.test(comment))
        say(range?.[0], `"#${comment}" would be dropped as a comment.`, 'Put the text into double quotes; a comment has a space after its "#".')
    },
  })
  return problems.length > before ? UNREADABLE : { front: document.toJS(), lineOf: (at) => place(document, counter, at, linesBefore) }
}

/** Where the quoted text begins that an offset lies in or ends: there it is to be mended. */
function quoteBefore(document: Document, offset: number): number {
  let begin = offset
  visit(document, {
    Scalar: (_key, { range, type }) => {
      if (range && type?.startsWith('QUOTE') && range[0] <= offset && offset <= range[1]) begin = range[0]
    },
  })
  return begin
}

/** Line of the deepest part of `at` that exists. */
function place(document: Document, counter: LineCounter, at: readonly PropertyKey[], linesBefore: number): number | undefined {
  for (let depth = at.length; depth > 0; depth--) {
    const parent = depth > 1 ? document.getIn(at.slice(0, depth - 1), true) : document.contents
    const key = at[depth - 1]
    const pair = isMap(parent) ? (parent as YAMLMap).items.find((item) => String(item.key) === String(key)) : undefined
    const node = (pair?.key ?? document.getIn(at.slice(0, depth), true)) as { range?: [number, number, number] } | undefined
    if (node?.range) return counter.linePos(node.range[0]).line + linesBefore
  }
  return undefined
}
