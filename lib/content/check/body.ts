/** Reads the body of an article as safe MDX: words and allow-listed components with literal attributes, nothing that runs. */
import type { Nodes, Root } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { BLOCKS } from '../blocks'
import { type Problem, suggestion } from './problem'
import type { Source } from './source'

/** What the rest of the check needs to know of a body. */
export interface BodyFacts {
  readonly links: readonly { readonly address: string; readonly line: number | undefined }[]
  readonly pictures: readonly { readonly src: string; readonly line: number | undefined }[]
}

const MAX_DEPTH = 50
const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm)

/** @returns the facts, with every fault of the body in `problems`. */
export function readBody(source: Source, problems: Problem[]): BodyFacts {
  const { file } = source
  const links: { address: string; line: number | undefined }[] = []
  const pictures: { src: string; line: number | undefined }[] = []
  let tree: Root
  try {
    tree = parser.parse(source.text)
  } catch (error) {
    const { line, reason, place } = error as { line?: number; reason?: string; place?: { line?: number; start?: { line: number } } }
    problems.push({ file, line: line ?? place?.line ?? place?.start?.line, says: `The text cannot be read as MDX: ${reason ?? String(error)}.`, mend: 'Close what is opened; write &lt; for a bare "<" and \\{ for a bare "{".' })
    return { links, pictures }
  }
  visit(tree, (node, _index, _parent) => {
    const line = node.position?.start.line
    const say = (says: string, mend: string) => problems.push({ file, line, says, mend })
    switch (node.type) {
      case 'mdxjsEsm':
        return void say('There is an import or export: articles are words, not code.', 'Take it out; the components an article may use need no import.')
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        return void say('There is an expression in braces, which would be run as code.', 'Take it out, or write \\{ for a brace that should be read.')
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        checkComponent(node, say, (src) => pictures.push({ src, line }))
        return
      case 'html':
        return void say('There is raw HTML.', 'Use Markdown, or one of the components.')
      case 'image':
      case 'imageReference':
        return void say('A picture in Markdown has no credit.', 'Write <Figure src="…" alt="…" caption="…" credit="…" /> instead.')
      case 'heading':
        if (node.depth === 1 || node.depth > 4) say(`There is a heading of level ${node.depth}: the headline is the only one of level 1, and the deepest is 4.`, 'Begin subheads with ## or ###.')
        return
      case 'link':
      case 'definition':
        links.push({ address: node.url, line })
    }
  })
  if (depthOf(tree) > MAX_DEPTH) problems.push({ file, says: `The text is nested more than ${MAX_DEPTH} deep.`, mend: 'Take quotes or lists out of each other.' })
  return { links, pictures }
}

function checkComponent(node: MdxJsxFlowElement | MdxJsxTextElement, say: (says: string, mend: string) => void, onPicture: (src: string) => void) {
  const name = node.name ?? ''
  const allowed: Readonly<Record<string, 'required' | 'optional'>> | undefined = Object.hasOwn(BLOCKS, name) ? BLOCKS[name as keyof typeof BLOCKS] : undefined
  if (!allowed) return say(name ? `<${name}> is not a component that articles can use.` : 'There is an empty tag <>.', suggestion(name, Object.keys(BLOCKS)))
  const given = new Map<string, string>()
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute') say(`<${name}> takes attributes by "{...}", which would be run as code.`, 'Write each attribute out, as in name="value".')
    else if (!Object.hasOwn(allowed, attribute.name)) say(`<${name}> has no attribute "${attribute.name}".`, suggestion(attribute.name, Object.keys(allowed)))
    else if (typeof attribute.value !== 'string') say(`The attribute "${attribute.name}" of <${name}> is not plain text in quotes.`, `Write ${attribute.name}="…".`)
    else given.set(attribute.name, attribute.value)
  }
  for (const [attribute, need] of Object.entries(allowed)) {
    const value = given.get(attribute)
    if (need === 'required' && !value?.trim()) say(`<${name}> has no ${attribute}.`, `Add ${attribute}="…".`)
  }
  const src = given.get('src')
  if (name === 'Figure' && src) onPicture(src)
}

function depthOf(node: Nodes): number {
  return 1 + ('children' in node ? node.children.reduce((deepest, child) => Math.max(deepest, depthOf(child)), 0) : 0)
}
