/** The entries of a live article, out of its tree: for lists of them, and for what search engines are told. */
import type { Nodes, Root } from 'hast'
import { visit } from 'unist-util-visit'
import type { Instant } from './article'

export interface LiveUpdate {
  readonly at: Instant
  readonly title: string
  /** Of the place on the page, without `#`. */
  readonly id: string
  /** Its words, without markup. */
  readonly text: string
}

/** In the order in which they stand. */
export function updatesIn(tree: Root): readonly LiveUpdate[] {
  const found: LiveUpdate[] = []
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'Update') return
    const { at, title, id } = node.properties
    found.push({ at: Date.parse(String(at)), title: String(title), id: String(id), text: textOf(node).replace(/\s+/g, ' ').trim() })
  })
  return found
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textOf).join(node.type === 'element' && node.tagName === 'p' ? '' : ' ') : ''
}
