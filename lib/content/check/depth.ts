/** Finds texts that are nested deeper than anyone writes: reading them could take minutes, or break what walks over them. */
import type { Nodes, Root } from 'mdast'

const MAX_DEPTH = 50
export const TOO_DEEP = { says: `The text is nested more than ${MAX_DEPTH} deep.`, mend: 'Take quotes, lists or emphasis out of each other.' }

/** Marks of emphasis in one paragraph: the time to pair them grows with the cube of their number. */
const MAX_MARKS = 2000
const DEEP = new RegExp(`^(?:[ \\t]*(?:>|(?:[*+-]|\\d{1,9}[.)])(?=[ \\t]))){${MAX_DEPTH + 1}}|^[ \\t]{400}`)

/** Before the text is parsed: the first line that is too deep in quotes and lists, or in a paragraph with too much emphasis. */
export function lineTooDeep(text: string): number | undefined {
  let marks = 0
  const found = text.split('\n').findIndex((line) => {
    marks = line.trim() ? marks + (line.match(/[*_~]/g)?.length ?? 0) : 0
    return marks > MAX_MARKS || DEEP.test(line)
  })
  return found < 0 ? undefined : found + 1
}

/** After: the first node, from top to bottom, that is too deep; found without recursion, which such a text would break. */
export function nodeTooDeep(tree: Root): Nodes | undefined {
  const open: [node: Nodes, depth: number][] = [[tree, 1]]
  for (let next = open.pop(); next; next = open.pop()) {
    const [node, depth] = next
    if (depth > MAX_DEPTH) return node
    if ('children' in node) open.push(...node.children.map((child): [Nodes, number] => [child, depth + 1]).reverse())
  }
  return undefined
}
