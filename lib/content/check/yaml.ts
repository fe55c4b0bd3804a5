/** Reads fields from YAML, with the line of each, and refuses what YAML would read as something else than what stands there. */
import { type Document, isMap, LineCounter, parseDocument, visit, type YAMLMap } from 'yaml'
import type { Problem } from './problem'

export interface Fields {
  /** `undefined` when it is not readable YAML, which is reported then; the text under it can still be judged. */
  readonly front: Record<string, unknown> | undefined
  /** Line of a field, counted from 1; of its parent when it is missing itself. */
  lineOf(path: readonly PropertyKey[]): number | undefined
}

const UNREADABLE: Fields = { front: undefined, lineOf: () => undefined }
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

export function readYaml(file: string, text: string, linesBefore: number, problems: Problem[]): Fields {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter, version: '1.2', schema: 'core', merge: false, prettyErrors: false })
  const before = problems.length
  const say = (offset: number | undefined, says: string, mend: string) => {
    const { line, col } = counter.linePos(offset ?? 0)
    problems.push({ file, line: line + linesBefore, column: col, says, mend })
  }
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
