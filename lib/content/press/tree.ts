/** Turns the body of an article into a tree of plain elements, as JSON: the pipeline that Contentlayer runs for each text. */
import type { Element, Root } from 'hast'
import type { Root as Text } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import type { State } from 'mdast-util-to-hast'
import rehypeSlug from 'rehype-slug'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { type Processor, unified } from 'unified'
import { visit } from 'unist-util-visit'
import { ruleOf } from '../blocks'
import { isSafe } from '../check/links'
import { wordsOf } from './words'

/** A component with literal attributes becomes an element of the same name. What the check refuses is refused here again: the file may have changed since. */
function component(state: State, node: MdxJsxFlowElement | MdxJsxTextElement): Element {
  const name = node.name ?? ''
  const rule = ruleOf(name)
  if (!rule) throw new Error(`<${name}> cannot stand in an article`)
  const properties: Record<string, string> = {}
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string')
      throw new Error(`<${name}> has an attribute that is not plain text`)
    if (!Object.hasOwn(rule.attributes, attribute.name)) throw new Error(`<${name}> takes no ${attribute.name}`)
    properties[attribute.name] = attribute.value
  }
  return { type: 'element', tagName: name, properties, children: state.all(node) as Element['children'] }
}

const refuse = (_state: unknown, node: { type: string }): never => {
  throw new Error(`${node.type} cannot stand in an article`)
}

function refuseUnsafeLinks() {
  return (tree: Root) =>
    visit(tree, 'element', ({ tagName, properties }) => {
      if (tagName === 'a' && !isSafe(String(properties.href))) throw new Error(`"${properties.href}" is not a safe link`)
    })
}

const isBlock = (name: string) => ruleOf(name) !== undefined && !ruleOf(name)?.isWord

/** A block written on a line of its own arrives inside a paragraph; it stands on its own. */
function unwrapBlocks() {
  return (tree: Root) =>
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'p' || !parent || index === undefined) return
      const inside = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
      if (inside.length === 0 || !inside.every((child) => child.type === 'element' && isBlock(child.tagName))) return
      parent.children.splice(index, 1, ...inside)
      return index + inside.length
    })
}

/** Positions are for people who mend sources; the page needs none. */
function withoutPositions() {
  return (tree: Root) => visit(tree, (node) => void delete node.position)
}

function compileToJson(this: Processor) {
  this.compiler = (tree) => JSON.stringify(tree)
}

/** From the parsed text to the tree. */
function toTree(builder: Processor): void {
  builder
    .use(remarkRehype, {
      clobberPrefix: '',
      footnoteLabelTagName: 'h2',
      handlers: {
        mdxJsxFlowElement: component,
        mdxJsxTextElement: component,
        mdxFlowExpression: refuse,
        mdxTextExpression: refuse,
        mdxjsEsm: refuse,
        html: refuse,
        image: refuse,
        imageReference: refuse,
      } as never,
    })
    .use(refuseUnsafeLinks)
    .use(unwrapBlocks)
    .use(rehypeSlug)
    .use(withoutPositions)
}

/** Builds the whole pipeline on the processor that Contentlayer hands over. */
export function bodyTree(builder: Processor): void {
  builder
    .use(remarkParse)
    // Contentlayer hands over the whole file.
    .use(remarkFrontmatter)
    .use(remarkMdx)
    .use(remarkGfm)
  toTree(builder)
  builder.use(compileToJson as never)
}

/** A pipeline that looks the tree up. @param made the tree of a whole file, as JSON. */
export const bodyTreeFrom = (made: (text: string) => string | undefined) =>
  function lookUp(builder: Processor): void {
    builder.use(function (this: Processor) {
      this.parser = (text) => ({ type: 'root', children: [], data: { text } }) as never
      this.compiler = (tree) => {
        const found = made(String((tree as { data?: { text?: string } }).data?.text))
        if (found === undefined) throw new Error('This text was not there when the paper was checked')
        return found
      }
    })
  }

/** A body as it goes into the edition. */
export interface BodyTree {
  readonly json: string
  readonly words: number
}

const fromParsed = unified()
toTree(fromParsed as never)
fromParsed.freeze()

/** The tree of a text that the check has parsed already, so that no text is parsed twice. @throws for what cannot stand in an article. */
export function treeOf(text: Text): BodyTree {
  const tree = fromParsed.runSync(text as never) as unknown as Root
  return { json: JSON.stringify(tree), words: wordsOf(tree) }
}
