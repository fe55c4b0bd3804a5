/** Reads fields from YAML, with the line of each, and refuses what YAML would read as something else than what stands there. */
import { type Document, isMap, LineCounter, parseDocument, visit, type YAMLMap, type YAMLParseError, type YAMLWarning } from 'yaml'
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

const INDENT = [
  'The line begins at another column than the fields that it should stand among.',
  'Begin fields of the same kind at the same column, those inside of another two spaces further in.',
] as const
const NO_COLON = ['This is no field: there is no colon with a space after it.', 'Write each on a line of its own, as in `headline: "…"`.'] as const
const AFTER_QUOTE = [
  'There is more after the quote that ends the text.',
  'Put all of it into one pair of double quotes; inside of it use curly quotes, or write \\".',
] as const
/** Spaces that are not the plain one, where YAML wants that: before a field, around its colon, at the beginning of its text. */
const OTHER_SPACE = /^[ -]*(?:\w+ *:? *)?[\u00A0\u2000-\u200A\u202F\u3000]/m
const CURLY = /^[“”„]/

type YamlFault = YAMLParseError | YAMLWarning
interface Fault {
  readonly offset: number
  /** What is wrong, and how to mend it. */
  readonly said: readonly [says: string, mend: string]
  /** Whether the lines after it were read as they are meant. */
  readonly isAlone?: boolean
}

/**
 * Faults from top to bottom, one of a line; none after one that has made something else of all that follows.
 * @param found in the order of their places.
 */
function faultsIn(text: string, document: Document, found: readonly YamlFault[], lineOf: (offset: number) => number): Fault[] {
  const faults: Fault[] = []
  for (const [index, each] of found.entries()) {
    if (faults.some(({ offset }) => lineOf(offset) === lineOf(each.pos[0]))) continue
    const fault = faultOf(each, found[index + 1], text, document)
    faults.push(fault)
    if (!fault.isAlone) break
  }
  return faults
}

/** @param next fault that was found, which may be another side of this one. */
function faultOf({ code, message, pos: [offset] }: YamlFault, next: YamlFault | undefined, text: string, document: Document): Fault {
  // A key over several lines is what YAML makes of a line that stands too far in.
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && next?.code === 'MULTILINE_IMPLICIT_KEY') return { offset: next.pos[1] - 1, said: INDENT }
  const closing = /must be sufficiently indented and end with a (.)/.exec(message)?.[1]
  if (closing) {
    const sign = closing === ']' ? '[' : '{'
    return {
      offset: text.lastIndexOf(sign, offset),
      said: [`There is a "${sign}" that is not closed.`, `Close it with "${closing}"; put a text that begins with "${sign}" into double quotes.`],
    }
  }
  if (/closing .quote/.test(message))
    return {
      offset: quoteBefore(document, offset),
      said: ['A quote is opened here and not closed.', 'Close it; a quote inside of the text is written as \\".'],
    }
  if (/scalar at node end/.test(message)) return { offset, said: AFTER_QUOTE, isAlone: true }
  if (code === 'BAD_INDENT') return { offset, said: INDENT }
  if (code === 'MULTILINE_IMPLICIT_KEY' || /followed by map values/.test(message)) {
    const isEntry = /^[ \t]*- /.test(text.slice(text.lastIndexOf('\n', offset - 1) + 1))
    return { offset, said: isEntry ? INDENT : NO_COLON }
  }
  return { offset, said: YAML_FAULTS[code] ?? [`The fields cannot be read as YAML: ${message}.`, QUOTE], isAlone: true }
}

export function readYaml(file: string, text: string, linesBefore: number, problems: Problem[]): Fields {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter, version: '1.2', schema: 'core', merge: false, prettyErrors: false })
  const before = problems.length
  const say = (offset: number | undefined, says: string, mend: string) => {
    const { line, col } = counter.linePos(offset ?? 0)
    problems.push({ file, line: line + linesBefore, column: col, says, mend })
  }
  const space = OTHER_SPACE.exec(text)
  if (space) {
    say(space.index + space[0].length - 1, 'There is a no-break space where YAML wants a plain one.', 'Delete it and type the space anew.')
    return UNREADABLE
  }
  // Warnings are of values that YAML would read as something else than what stands there.
  const found = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0])
  for (const fault of faultsIn(text, document, found, (offset) => counter.linePos(offset).line)) say(fault.offset, ...fault.said)
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
    Scalar: (_key, { comment, range, type, source = '' }) => {
      if (type === 'PLAIN' && CURLY.test(source))
        say(
          range?.[0],
          'The text begins with a curly quote, which readers would see.',
          'Put straight double quotes around it; curly ones belong inside.',
        )
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
