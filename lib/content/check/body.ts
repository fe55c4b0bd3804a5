/** Reads the body of an article as safe MDX: words and allow-listed components with literal attributes, nothing that runs. */
import type { Nodes, Parents, Root, TableRow } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { CHART_KINDS, type Rule, ruleOf, valuesOf } from '../blocks'
import { readChart } from '../chart'
import { framedOf } from '../embeds'
import type { MediaKind } from '../media'
import { readAttributes, type Say } from './attributes'
import { lineTooDeep, nodeTooDeep, TOO_DEEP } from './depth'
import { readInstant } from './instant'
import { invisibleIn } from './invisible'
import type { Problem } from './problem'
import { instead, slipOf } from './slips'
import type { Source } from './source'

/** What the rest of the check needs to know of a body. */
export interface BodyFacts {
  readonly links: readonly { readonly address: string; readonly line: number | undefined }[]
  /** With the component that names each. */
  readonly pictures: readonly { readonly block: string; readonly src: string; readonly line: number | undefined }[]
  readonly media: readonly { readonly block: string; readonly src: string; readonly kind: MediaKind; readonly line: number | undefined }[]
  /** Origins of the frames that it may open. */
  readonly frames: readonly string[]
}

export interface ReadBody extends BodyFacts {
  /** The text as parsed; `undefined` when it cannot be. */
  readonly parsed: Root | undefined
}

const DELETE = 'Delete it; it may be written as in &#x202E;.'
type Component = MdxJsxFlowElement | MdxJsxTextElement
const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm)

/**
 * @param timeZone the paper's, in which moments are read.
 * @returns the facts, with every fault of the body in `problems`.
 */
export function readBody(source: Source, timeZone: string, problems: Problem[]): ReadBody {
  const { file } = source
  const links: { address: string; line: number | undefined }[] = []
  const media: { block: string; src: string; kind: MediaKind; line: number | undefined }[] = []
  const pictures: { block: string; src: string; line: number | undefined }[] = []
  const tree = treeOf(source, problems)
  if (!tree) return { links, pictures, media, frames: [], parsed: undefined }
  const frames = new Set<string>()
  const moments = new Set<number>()
  const owners = new Map<Nodes, string | undefined>()
  visit(tree, (node, _index, parent) => {
    const { line, column } = node.position?.start ?? {}
    const owner = parent && (isComponent(parent) && parent.name ? parent.name : owners.get(parent))
    if ('children' in node) owners.set(node, owner)
    const say = (says: string, mend: string) => problems.push({ file, line, column, says, mend })
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
      case 'mdxJsxTextElement': {
        const rule = ruleOf(node.name)
        const given = checkComponent(node, rule, timeZone, say)
        if (!rule || !given) return
        checkPlace(node, rule, parent, owner, say)
        checkInside(node, rule, say)
        if (node.name === 'Update') checkMoment(given.get('at') ?? '', timeZone, moments, say)
        checkNumbers(node, given, say)
        const named = Object.fromEntries([...given].filter(([, value]) => value.trim()))
        const block = node.name ?? ''
        for (const address of valuesOf(block, named, 'address')) frames.add(framedOf(address)?.origin ?? '')
        for (const src of valuesOf(block, named, 'picture')) pictures.push({ block, src, line })
        for (const kind of ['sound', 'film', 'captions'] as const)
          for (const src of valuesOf(block, named, kind)) media.push({ block, src, kind, line })
        return
      }
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
      case 'tableRow':
        return checkRow(node, parent, say)
      case 'link':
      case 'linkReference':
        if (!textOf(node).trim())
          problems.push({
            file,
            line,
            field: 'link',
            says: 'The link has no words, so that nobody would see it.',
            mend: 'Write them, as in [words](https://…).',
          })
        return void (node.type === 'link' && links.push({ address: node.url, line }))
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
  return { links, pictures, media, frames: [...frames].filter(Boolean), parsed: tree }
}

function treeOf({ file, text }: Source, problems: Problem[]): Root | undefined {
  const refuse = (problem: Omit<Problem, 'file'>) => void problems.push({ file, ...problem })
  const line = lineTooDeep(text)
  if (line !== undefined) return refuse({ line, ...TOO_DEEP })
  let tree: Root
  try {
    tree = parser.parse(text)
  } catch (error) {
    return refuse(slipOf(text, error))
  }
  const node = nodeTooDeep(tree)
  return node ? refuse({ line: node.position?.start.line, ...TOO_DEEP }) : tree
}

function checkComponent(node: Component, rule: Rule | undefined, timeZone: string, say: Say): ReadonlyMap<string, string> | undefined {
  const { name } = node
  if (rule) return readAttributes(node, rule, timeZone, say)
  say(name ? `<${name}> is not a component that articles can use.` : 'There is an empty tag <>.', instead(name ?? ''))
  return undefined
}

/**
 * Words stand inside a paragraph, and everything else outside of one: a box inside a sentence is no valid page (HTML, 4.4.1).
 * @param owner the nearest component around it.
 */
function checkPlace(node: Component, rule: Rule, parent: Parents | undefined, owner: string | undefined, say: Say) {
  const { name } = node
  const standsAlone =
    (parent && isComponent(parent) && ruleOf(parent.name)?.holds === 'blocks') ||
    (parent?.type === 'paragraph' &&
      parent.children.every((child) =>
        child.type === 'text' ? !child.value.trim() : child.type === 'mdxJsxTextElement' && !ruleOf(child.name)?.isWord,
      ))
  if (rule.isWord && node.type === 'mdxJsxFlowElement')
    say(`<${name}> is for words inside a paragraph.`, `Write it on one line, as in <${name} …>words</${name}>.`)
  else if (!rule.isWord && node.type === 'mdxJsxTextElement' && !standsAlone)
    say(`<${name}> stands inside a paragraph.`, 'Put it on lines of its own, with an empty line before and after.')
  else if (rule.only && owner !== rule.only) say(`<${name}> stands outside of <${rule.only}>.`, `Put it between <${rule.only}> and </${rule.only}>.`)
  else if (owner && ruleOf(owner)?.inside.includes(name ?? '') === false) say(`<${name}> cannot stand inside <${owner}>.`, 'Put it before or after.')
}

/** What must stand between the tags, or must not. */
function checkInside(node: Component, { holds, inside }: Rule, say: Say) {
  const { name } = node
  const [first, ...more] = meaningful(node)
  if (holds === 'nothing' && first) say(`<${name}> has something between its tags.`, `Write it as <${name} … />.`)
  if (holds !== 'nothing' && !first) say(`<${name}> is empty.`, `Write what belongs into it before </${name}>, or take it out.`)
  if (holds === 'table' && first && (first.type !== 'table' || more.length))
    say(`<${name}> holds something else than one table.`, 'Write one table with bars in it, with an empty line before and after.')
  if (holds === 'blocks' && [first, ...more].some((child) => child && !isComponent(child)))
    say(`<${name}> holds something else than ${inside.map((allowed) => `<${allowed}>`).join(', ')}.`, 'Put words before or after it.')
}

/** An entry of a live article has its address by the minute. */
function checkMoment(text: string, timeZone: string, seen: Set<number>, say: Say) {
  const reading = readInstant(text, timeZone)
  if (!('at' in reading)) return
  const minute = Math.floor(reading.at / 60_000)
  if (seen.has(minute)) say('Two entries have the same moment, which is their address.', 'Make one of them a minute later.')
  seen.add(minute)
}

function checkNumbers(node: Component, given: ReadonlyMap<string, string>, say: Say) {
  const kind = CHART_KINDS.find((known) => known === given.get('kind'))
  const table = (node.children as Nodes[]).find((child) => child.type === 'table')
  if (node.name === 'Gallery' && meaningful(node).length < 2)
    say('<Gallery> holds fewer than two pictures.', 'Write one picture as a <Figure> alone.')
  if (node.name !== 'Chart' || !kind || !table) return
  const read = readChart(
    kind,
    table.children.map((row) => row.children.map(textOf)),
  )
  if ('says' in read) say(read.says, read.mend)
}

/** Cells for which the table has no column are not printed. */
function checkRow(row: TableRow, table: Parents | undefined, say: Say) {
  const columns = table?.type === 'table' ? (table.align?.length ?? row.children.length) : row.children.length
  if (row.children.slice(columns).some((cell) => textOf(cell).trim()))
    say(
      `The row has ${row.children.length} cells, and the table ${columns} columns: what stands beyond them would be lost.`,
      'Give the table another column in its first two lines, or write \\| for a bar that should be read.',
    )
}

const textOf = (node: Nodes): string => ('value' in node ? node.value : 'children' in node ? (node.children as Nodes[]).map(textOf).join('') : '')

/** What stands in a component, without the paragraph around components that share a line. */
function meaningful(node: Component): Nodes[] {
  return (node.children as Nodes[])
    .flatMap((child) => (child.type === 'paragraph' && child.children.some(isBlock) ? child.children : [child]))
    .filter((child) => child.type !== 'text' || child.value.trim() !== '')
}

const isComponent = (node: Nodes): node is Component => node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
const isBlock = (node: Nodes) => isComponent(node) && ruleOf(node.name)?.isWord !== true
