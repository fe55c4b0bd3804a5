/** What a text is made of, in reading order with lines: paragraphs, subheads, links and pictures. What advice is given about. */
import type { Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'

interface Part {
  readonly kind: 'paragraph' | 'subhead'
  readonly text: string
  readonly line: number | undefined
}

export interface Parts {
  readonly parts: readonly Part[]
  readonly links: readonly { readonly address: string; readonly text: string; readonly line: number | undefined }[]
  readonly pictures: readonly { readonly alt: string; readonly caption: string | undefined; readonly line: number | undefined }[]
}

export function partsOf(tree: Root): Parts {
  const parts: Part[] = []
  const links: { address: string; text: string; line: number | undefined }[] = []
  const pictures: { alt: string; caption: string | undefined; line: number | undefined }[] = []
  visit(tree, (node) => {
    const line = node.position?.start.line
    if (node.type === 'paragraph' || node.type === 'heading') {
      const text = textOf(node).replace(/\s+/g, ' ').trim()
      if (text) parts.push({ kind: node.type === 'heading' ? 'subhead' : 'paragraph', text, line })
    } else if (node.type === 'link') links.push({ address: node.url, text: textOf(node).trim(), line })
    else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      const given = new Map(node.attributes.flatMap((each) => (each.type === 'mdxJsxAttribute' ? [[each.name, each.value] as const] : [])))
      const [alt, caption] = [given.get('alt'), given.get('caption')]
      if (typeof alt === 'string') pictures.push({ alt, caption: typeof caption === 'string' ? caption : undefined, line })
    }
  })
  return { parts, links, pictures }
}

function textOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value
  if (node.type === 'break') return ' '
  return 'children' in node ? node.children.map((child) => textOf(child as Nodes)).join('') : ''
}

/** An address as it is spoken of. */
export const shortOf = (address: string) => (address.length > 60 ? `${address.slice(0, 60)}…` : address)
