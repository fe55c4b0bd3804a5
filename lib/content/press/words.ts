/** Counts what a reader reads. */
import type { Nodes, Root } from 'hast'

/** Attributes that are read like text. */
const READ = ['title', 'caption']
/** Repeats a sentence of the text. */
const REPEATED = 'PullQuote'

/** Words of a text: footnotes, titles and captions count, markup does not, and nothing counts twice. */
export function wordsOf(tree: Root): number {
  return textOf(tree).match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (!('children' in node) || (node.type === 'element' && node.tagName === REPEATED)) return ''
  const own = node.type === 'element' && /^[A-Z]/.test(node.tagName) ? READ.map((name) => String(node.properties[name] ?? '')) : []
  return [...own, ...node.children.map(textOf)].join(' ')
}
