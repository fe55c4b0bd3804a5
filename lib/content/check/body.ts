/** Reads the body of an article as safe MDX: words and allow-listed components with literal attributes, nothing that runs. */
import type { Parents, Root } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { BLOCKS } from '../blocks'
import { lineTooDeep, nodeTooDeep, TOO_DEEP } from './depth'
import { invisibleIn } from './invisible'
import { type Problem, suggestion } from './problem'
import { isLanguage, LANGUAGE } from './schema'
import type { Source } from './source'

/** What the rest of the check needs to know of a body. */
export interface BodyFacts {
  readonly links: readonly { readonly address: string; readonly line: number | undefined }[]
  readonly pictures: readonly { readonly src: string; readonly line: number | undefined }[]
}

const DELETE = 'Delete it; it may be written as in &#x202E;.'
const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm)

/** What the parser stumbles over, and what to do about it: its own advice is for programmers. */
const SLIPS: readonly (readonly [reason: RegExp, says: string, mend: string])[] = [
  [/import\/exports/, 'A paragraph begins with the word "import" or "export", which MDX takes for code.', 'Begin it with another word.'],
  [/`!` \(U\+0021\) before name/, 'There is a comment in HTML.', 'Take it out: an article holds only what readers see.'],
  [/to create a link/, 'There is a link in angle brackets.', 'Write it as [words](https://…).'],
  [/before name/, 'There is a "<" that begins no component.', 'Write &lt; for a "<" that should be read.'],
  [/expression/, 'There is a brace that opens code or is not closed.', 'Take it out, or write \\{ for a brace that should be read.'],
]

/** @returns the facts, with every fault of the body in `problems`. */
export function readBody(source: Source, problems: Problem[]): BodyFacts {
  const { file } = source
  const links: { address: string; line: number | undefined }[] = []
  const pictures: { src: string; line: number | undefined }[] = []
  const tree = treeOf(source, problems)
  if (!tree) return { links, pictures }
  visit(tree, (node, _index, parent) => {
    const line = node.position?.start.line
    const say = (says: string, mend: string) => problems.push({ file, line, says, mend })
    switch (node.type) {
      case 'mdxjsEsm':
        return void say(
          'There is an import or export: articles are words, not code.',
          'Take it out; the components an article may use need no import.',
        )
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        return void say('There is an expression in braces, which would be run as code.', 'Take it out, or write \\{ for a brace that should be read.')
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        checkPlace(node, parent, say)
        checkComponent(node, say, (src) => pictures.push({ src, line }))
        return
      case 'html':
        return void say('There is raw HTML.', 'Use Markdown, or one of the components.')
      case 'image':
      case 'imageReference':
        return void say('A picture in Markdown has no credit.', 'Write <Figure src="…" alt="…" caption="…" credit="…" /> instead.')
      case 'heading':
        if (node.depth === 1 || node.depth > 4)
          say(
            `There is a heading of level ${node.depth}: the headline is the only one of level 1, and the deepest is 4.`,
            'Begin subheads with ## or ###.',
          )
        return
      case 'link':
      case 'definition':
        return void links.push({ address: node.url, line })
      case 'text': {
        const hidden = invisibleIn(node.value)
        if (hidden) say(hidden.says, DELETE)
        const note = /\[\^[^\]\s]+\]/.exec(node.value)?.[0]
        if (note) say(`There is no footnote for ${note}.`, `Write it on a line of its own, as in "${note}: Page 12.".`)
      }
    }
  })
  return { links, pictures }
}

function treeOf({ file, text }: Source, problems: Problem[]): Root | undefined {
  const refuse = (problem: Omit<Problem, 'file'>) => void problems.push({ file, ...problem })
  const line = lineTooDeep(text)
  if (line !== undefined) return refuse({ line, ...TOO_DEEP })
  let tree: Root
  try {
    tree = parser.parse(text)
  } catch (error) {
    return refuse(slipOf(error))
  }
  const node = nodeTooDeep(tree)
  return node ? refuse({ line: node.position?.start.line, ...TOO_DEEP }) : tree
}

function checkComponent(node: MdxJsxFlowElement | MdxJsxTextElement, say: (says: string, mend: string) => void, onPicture: (src: string) => void) {
  const name = node.name ?? ''
  const allowed: Readonly<Record<string, 'required' | 'optional'>> | undefined = Object.hasOwn(BLOCKS, name)
    ? BLOCKS[name as keyof typeof BLOCKS]
    : undefined
  if (!allowed)
    return say(name ? `<${name}> is not a component that articles can use.` : 'There is an empty tag <>.', suggestion(name, Object.keys(BLOCKS)))
  const given = new Map<string, string>()
  const faulty = new Set<string>()
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute')
      say(`<${name}> takes attributes by "{...}", which would be run as code.`, 'Write each attribute out, as in name="value".')
    else if (!Object.hasOwn(allowed, attribute.name))
      say(`<${name}> has no attribute "${attribute.name}".`, suggestion(attribute.name, Object.keys(allowed)))
    else if (typeof attribute.value === 'string') {
      given.set(attribute.name, attribute.value)
      const hidden = invisibleIn(attribute.value)
      if (hidden) say(hidden.says, DELETE)
    } else {
      faulty.add(attribute.name)
      say(`The attribute "${attribute.name}" of <${name}> is not plain text in quotes.`, `Write ${attribute.name}="…".`)
    }
  }
  for (const [attribute, need] of Object.entries(allowed)) {
    const value = given.get(attribute)
    if (need === 'required' && !faulty.has(attribute) && !value?.trim()) say(`<${name}> has no ${attribute}.`, `Add ${attribute}="…".`)
  }
  const lang = given.get('lang')
  if (lang && !isLanguage(lang)) say(`"${lang}" ${LANGUAGE.says}`, LANGUAGE.mend)
  const src = given.get('src')
  if (name === 'Figure' && src) onPicture(src)
}

/** Words stand inside a paragraph, and everything else outside of one: a box inside a sentence is no valid page (HTML, 4.4.1). */
function checkPlace(node: MdxJsxFlowElement | MdxJsxTextElement, parent: Parents | undefined, say: (says: string, mend: string) => void) {
  const isWord = node.name === 'Foreign'
  const standsAlone =
    parent?.type === 'paragraph' &&
    parent.children.every((child) => (child.type === 'text' ? !child.value.trim() : child.type === 'mdxJsxTextElement' && child.name !== 'Foreign'))
  if (isWord && node.type === 'mdxJsxFlowElement')
    say(`<${node.name}> is for words inside a paragraph.`, `Write it on one line, as in <${node.name} …>words</${node.name}>.`)
  if (!isWord && node.type === 'mdxJsxTextElement' && node.name && Object.hasOwn(BLOCKS, node.name) && !standsAlone)
    say(`<${node.name}> stands inside a paragraph.`, 'Put it on lines of its own, with an empty line before and after.')
}

/** What the parser said, in an editor's words. */
function slipOf(error: unknown): Omit<Problem, 'file'> {
  // Only the depth of a text overflows the parser.
  if (error instanceof RangeError) return TOO_DEEP
  const { line, reason = String(error), place } = error as { line?: number; reason?: string; place?: { line?: number; start?: { line: number } } }
  const slip = SLIPS.find(([pattern]) => pattern.test(reason))
  const says = slip?.[1] ?? `The text cannot be read as MDX: ${reason}.`
  const mend = slip?.[2] ?? 'Close every component that is opened, as in <FactBox title="…">…</FactBox> or <Figure … />.'
  return { line: line ?? place?.line ?? place?.start?.line, says, mend }
}
