/** What an article is made of, read off its tree: subheads for the list of contents, updates of a live piece. */
import type { Nodes, Root } from 'hast'
import { type LiveUpdate, updatesIn } from './updates'

export interface Subhead {
  readonly id: string
  readonly text: string
}

export interface Outline {
  readonly subheads: readonly Subhead[]
  readonly updates: readonly LiveUpdate[]
}

/** All words of a node, as they are read. */
const textOf = (node: Nodes): string => (node.type === 'text' ? node.value : 'children' in node ? node.children.map(textOf).join('') : '')

export const outlineOf = (tree: Root): Outline => ({
  subheads: tree.children.flatMap((child) =>
    child.type === 'element' && child.tagName === 'h2' ? [{ id: String(child.properties.id), text: textOf(child) }] : [],
  ),
  updates: updatesIn(tree),
})

/** How a text begins: its first paragraph. */
export function openingOf({ children }: Root): string {
  const first = children.find((child) => child.type === 'element' && child.tagName === 'p')
  return first ? textOf(first) : ''
}

/** A list of contents helps from here on. */
const SUBHEADS = 3
const WORDS = 900

export const wantsContents = ({ subheads }: Outline, words: number) => subheads.length >= SUBHEADS && words >= WORDS
