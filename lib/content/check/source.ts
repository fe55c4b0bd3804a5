/** Opens the files of the paper and refuses, before any parser sees them, what would be read wrongly or run as code. */
import { lstat, readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { type Document, isMap, LineCounter, parseDocument, type YAMLMap } from 'yaml'
import type { Problem } from './problem'

/** Front matter with the places of its fields, and the text under it. */
export interface Source {
  /** Path inside the content folder, with forward slashes. */
  readonly file: string
  readonly front: Record<string, unknown>
  /** Line of a field, counted from 1; of its parent when it is missing itself. */
  lineOf(path: readonly PropertyKey[]): number | undefined
  /** The text under the front matter, moved down so that line numbers are those of the file. */
  readonly text: string
}

const MAX_ARTICLE_BYTES = 300 * 1024

/** Every file below `folder` whose name ends in `ending`, as paths inside `contentDir`; links are refused, not followed. */
export async function filesOf(contentDir: string, folder: string, ending: string, problems: Problem[]): Promise<string[]> {
  const found: string[] = []
  const walk = async (dir: string) => {
    const entries = await readdir(path.join(contentDir, dir), { withFileTypes: true }).catch(() => [])
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const file = `${dir}/${entry.name}`
      if (entry.isSymbolicLink()) problems.push({ file, says: 'This is a link to another place, which could show files from outside the paper.', mend: 'Put the file itself here.' })
      else if (entry.isDirectory()) await walk(file)
      else if (entry.name.endsWith(ending)) found.push(file)
      else if (/\.(mdx?|ya?ml)$/i.test(entry.name)) problems.push({ file, says: `Files here end in "${ending}"; this one would never be read.`, mend: `Rename it so that it ends in "${ending}", or take it out of the folder.` })
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
      /^---\S/.test(lines[0] ?? '')
        ? { file, line: 1, says: `The first line is "${lines[0]}": front matter in a programming language would be run, so it is refused.`, mend: 'Make the first line exactly "---" and write the fields as YAML.' }
        : { file, line: 1, says: 'The file does not begin with front matter.', mend: 'Make the first line exactly "---", then the fields, then "---" again.' },
    )
    return undefined
  }
  const end = lines.indexOf('---', 1)
  if (end < 0) {
    problems.push({ file, line: 1, says: 'The front matter has no end.', mend: 'Close it with a line that is exactly "---".' })
    return undefined
  }
  const front = readYaml(file, lines.slice(1, end).join('\n'), 1, problems)
  return front && { file, ...front, text: '\n'.repeat(end + 1) + lines.slice(end + 1).join('\n') }
}

/** Opens a file that is YAML from top to bottom. */
export async function openYaml(contentDir: string, file: string, problems: Problem[]): Promise<Source | undefined> {
  const text = await readClean(contentDir, file, problems)
  const front = text === undefined ? undefined : readYaml(file, text, 0, problems)
  return front && { file, ...front, text: '' }
}

async function readClean(contentDir: string, file: string, problems: Problem[]): Promise<string | undefined> {
  const whole = path.join(contentDir, file)
  const { size } = await lstat(whole).catch(() => ({ size: -1 }))
  if (size < 0) {
    problems.push({ file, says: 'The file is missing.', mend: 'Add it, or restore it from git.' })
    return undefined
  }
  if (size > MAX_ARTICLE_BYTES) {
    problems.push({ file, says: `The file is ${Math.round(size / 1024)} kB; at most ${MAX_ARTICLE_BYTES / 1024} kB can be one text.`, mend: 'Split it into several.' })
    return undefined
  }
  const bytes = await readFile(whole)
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    problems.push({ file, says: 'The file is not UTF-8, so letters such as õ would be lost.', mend: 'Save it again with the encoding UTF-8.' })
    return undefined
  }
  const before = problems.length
  const lineAt = (index: number) => text.slice(0, index).split('\n').length
  if (text.startsWith('\uFEFF')) problems.push({ file, line: 1, says: 'The file begins with a byte order mark (BOM).', mend: 'Save it as UTF-8 without BOM.' })
  const crlf = text.indexOf('\r')
  if (crlf >= 0) problems.push({ file, line: lineAt(crlf), says: 'Lines end as on Windows (CRLF).', mend: 'Save it with line endings LF.' })
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const hidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069]/.exec(text)
  if (hidden) {
    const code = hidden[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
    problems.push({ file, line: lineAt(hidden.index), says: `There is an invisible control character (U+${code}) in the text.`, mend: 'Delete it.' })
  }
  return problems.length > before ? undefined : text
}

type Front = Pick<Source, 'front' | 'lineOf'>

function readYaml(file: string, text: string, linesBefore: number, problems: Problem[]): Front | undefined {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter, version: '1.2', schema: 'core', merge: false })
  for (const error of document.errors) {
    problems.push({ file, line: (error.linePos?.[0].line ?? 1) + linesBefore, says: `This is not readable YAML: ${error.message.split('\n')[0]}`, mend: 'Put texts with a colon or a quote into double quotes, and check the indent.' })
  }
  if (document.errors.length) return undefined
  if (!isMap(document.contents)) {
    problems.push({ file, line: 1 + linesBefore, says: 'There are no fields.', mend: 'Write one field a line, as in `headline: "…"`.' })
    return undefined
  }
  let front: Record<string, unknown>
  try {
    front = document.toJS({ maxAliasCount: 20 })
  } catch {
    problems.push({ file, line: 1 + linesBefore, says: 'The front matter repeats itself by reference (YAML aliases).', mend: 'Write the values out.' })
    return undefined
  }
  return { front, lineOf: (at) => place(document, counter, at, linesBefore) }
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
