/** What the parser of MDX stumbles over, in an editor's words and with the place where it is to be mended: its own advice is for programmers. */
import { BLOCK_NAMES, ruleOf } from '../blocks'
import { TOO_DEEP } from './depth'
import { type Problem, suggestion } from './problem'

type Told = Pick<Problem, 'says' | 'mend'>
/** Where the fault begins, when it is not where the parser gave up: the last of these signs before that. */
type Begun = { readonly begins?: '<' | '"' }

const LESS = 'Write &lt; for a "<" that should be read'
const SLIPS: readonly (readonly [reason: RegExp, told: Told & Begun])[] = [
  [
    /import\/exports/,
    { says: 'A paragraph begins with the word "import" or "export", which MDX takes for code.', mend: 'Begin it with another word.' },
  ],
  [/`!` \(U\+0021\) before name/, { says: 'There is a comment in HTML.', mend: 'Take it out: an article holds only what readers see.' }],
  [/to create a link/, { says: 'There is a link in angle brackets.', mend: 'Write it as [words](https://…).' }],
  [/before name/, { says: 'There is a "<" that begins no component.', mend: `${LESS}.` }],
  [/expression/, { says: 'There is a brace that opens code or is not closed.', mend: 'Take it out, or write \\{ for a brace that should be read.' }],
  [
    /end of file in attribute value/,
    { says: 'The value of an attribute is opened with a quote here and not closed.', mend: 'Close it with a straight quote.', begins: '"' },
  ],
  [
    /^Unexpected character `["']`.* attribute/,
    {
      says: 'There is a quote where the value of the attribute has ended already.',
      mend: 'Use curly quotes inside of a value, as in title="He said “no”".',
    },
  ],
  [
    /before attribute value/,
    { says: 'The value of an attribute does not begin with a straight quote.', mend: 'Write it between straight double quotes, as in title="…".' },
  ],
  [/closing slash/, { says: 'Something is closed here that is not open.', mend: 'Take the closing tag out, or open it before.' }],
  [
    /(in|after) (name|attribute name|attribute value)|before attribute name/,
    { says: 'A "<" begins a tag here that does not end.', mend: `${LESS}; end a tag with ">" or "/>".`, begins: '<' },
  ],
]

/** What stands in Markdown for what people write in HTML. */
const MARKDOWN: Readonly<Record<string, string>> = {
  ...{ a: 'Write a link as [words](https://…)', img: 'Write a picture as <Figure … />', br: 'End the line with a backslash' },
  ...{ b: 'Write **words**', strong: 'Write **words**', i: 'Write *words*', em: 'Write *words*', hr: 'Write *** on a line of its own' },
  ...{ p: 'Leave an empty line between paragraphs', div: 'Leave an empty line between paragraphs', blockquote: 'Begin its lines with "> "' },
  ...{ ul: 'Begin its lines with "- "', ol: 'Begin its lines with "1. "', li: 'Begin the line with "- "', table: 'Write a table with bars' },
  ...{ h1: 'Begin subheads with ##', h2: 'Begin the line with ##', h3: 'Begin the line with ###', h4: 'Begin the line with ####' },
}

/** What to do about a tag that is no component of ours. */
export function instead(name: string): string {
  const near = suggestion(name, BLOCK_NAMES)
  const ours = Object.hasOwn(MARKDOWN, name.toLowerCase()) ? MARKDOWN[name.toLowerCase()] : undefined
  return ours && !near.startsWith('Did') ? `${ours}: HTML is not for articles. ${LESS}.` : near
}

/** @param text that was parsed. @param error of the parser. */
export function slipOf(text: string, error: unknown): Omit<Problem, 'file'> {
  // Only the depth of a text overflows the parser.
  if (error instanceof RangeError) return TOO_DEEP
  type Point = { line?: number; column?: number; offset?: number }
  const { reason = String(error), place, ...at } = error as { reason?: string; place?: Point & { start?: Point } } & Point
  const [, open, line, column] = /closing tag for `<([^>]*)>` \((\d+):(\d+)-/.exec(reason) ?? []
  if (open !== undefined) return { line: Number(line), column: Number(column), ...unclosed(open) }
  const { begins, ...told } = SLIPS.find(([pattern]) => pattern.test(reason))?.[1] ?? {
    says: `The text cannot be read as MDX: ${reason}.`,
    mend: 'Compare it with the components in content/README.md.',
  }
  const point = place?.start ?? place ?? at
  const before = begins && point.offset ? text.slice(0, text.lastIndexOf(begins, point.offset - 1)) : undefined
  return before === undefined
    ? { line: at.line ?? point.line, column: at.column ?? point.column, ...told }
    : { line: before.split('\n').length, column: before.length - before.lastIndexOf('\n'), ...told }
}

function unclosed(name: string): Told {
  const rule = ruleOf(name)
  if (!rule) return { says: `<${name}> is not a component that articles can use, and it is not closed.`, mend: instead(name) }
  return {
    says: `<${name}> is opened here and not closed where it should be.`,
    mend:
      rule.holds === 'nothing'
        ? `Close every component: write it as <${name} … />.`
        : `Close every component: write </${name}> after what belongs into it; over several lines, each tag stands on a line of its own.`,
  }
}
