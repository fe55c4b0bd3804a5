/** The cells of a table in a tree, as text. */
import type { Element, Nodes } from 'hast'

/** Rows of the first table inside, the head first. */
export function rowsOf(node: Element): readonly (readonly string[])[] {
  return inside(node, ['tr']).map((row) => inside(row, ['th', 'td']).map(textOf))
}

function inside(node: Element, names: readonly string[]): Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return []
    return names.includes(child.tagName) ? [child] : inside(child, names)
  })
}

const textOf = (node: Nodes): string => (node.type === 'text' ? node.value : 'children' in node ? node.children.map(textOf).join('') : '')
