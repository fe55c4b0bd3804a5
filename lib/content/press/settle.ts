/** Makes a tree certain for the site: moments become instants, entries of a live article, pictures of a gallery and charts get their addresses, and tables the name of their caption. */
import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'
import { ruleOf } from '../blocks'
import { readInstant } from '../check/instant'

/** @param timeZone the paper's, in which moments without an offset were meant. Changes the tree itself. */
export function settle(tree: Root, timeZone: string): Root {
  let [pictures, charts] = [0, 0]
  visit(tree, 'element', (node) => {
    if (node.tagName === 'Gallery')
      for (const child of node.children) if (child.type === 'element' && child.tagName === 'Figure') child.properties.id = `picture-${++pictures}`
    for (const [name, { kind }] of Object.entries(ruleOf(node.tagName)?.attributes ?? {}))
      if (kind === 'instant') node.properties[name] = instantOf(String(node.properties[name]), timeZone)
    if (node.tagName === 'Chart') node.properties.id = `chart-${++charts}`
    if (node.tagName === 'Update') node.properties.id = addressOf(node, timeZone)
    if (node.tagName === 'Table')
      for (const child of node.children)
        if (child.type === 'element' && child.tagName === 'table') child.properties.ariaLabel = String(node.properties.caption)
  })
  return tree
}

function instantOf(text: string, timeZone: string): string {
  const reading = readInstant(text, timeZone)
  if ('wrong' in reading) throw new Error(`${reading.wrong} ${reading.mend}`)
  return new Date(reading.at).toISOString()
}

/** By its moment, as the clock of the paper showed it: it stays when the title is mended. */
function addressOf({ properties }: Element, timeZone: string): string {
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(Date.parse(String(properties.at)))
  return `update-${clock.replace(/\D/g, '-')}`
}
