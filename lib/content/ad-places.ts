/** Which advertisement stands in which place of a text: those of a size take turns, so that none stands twice before all have stood. */
import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'
import type { Ad } from './article'

export function adsInPlaces(tree: Root, ads: Readonly<Record<Ad['size'], readonly Ad[]>>): ReadonlyMap<Element, Ad> {
  const placed = new Map<Element, Ad>()
  const turns = { banner: 0, rectangle: 0 }
  visit(tree, { tagName: 'AdSlot' }, (place: Element) => {
    const size = place.properties.size === 'banner' ? 'banner' : 'rectangle'
    const ad = ads[size][turns[size]++ % ads[size].length]
    if (ad) placed.set(place, ad)
  })
  return placed
}
