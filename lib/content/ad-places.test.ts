import type { Element, ElementContent } from 'hast'
import { expect, it } from 'vitest'
import { adsInPlaces } from './ad-places'
import type { Ad } from './article'

const element = (tagName: string, size?: string, children: ElementContent[] = []): Element => ({
  type: 'element',
  tagName,
  properties: size ? { size } : {},
  children,
})
const ad = (slug: string, size: Ad['size']): Ad => ({ slug, size, kind: 'house', link: '/', headline: slug, text: slug })

it('gives the places of a size their advertisements in turns, wherever they stand, and begins again when all have stood', () => {
  const places = ['banner', 'rectangle', 'banner', 'banner'].map((size) => element('AdSlot', size))
  const [first, second, third, fourth] = places as [Element, Element, Element, Element]
  const ads = { banner: [ad('a', 'banner'), ad('b', 'banner')], rectangle: [ad('c', 'rectangle')] }
  const placed = adsInPlaces({ type: 'root', children: [first, element('p'), element('section', undefined, [second, third]), fourth] }, ads)
  expect(places.map((place) => placed.get(place)?.slug)).toEqual(['a', 'c', 'b', 'a'])
})

it('leaves places empty where there is nothing of their size', () => {
  const place = element('AdSlot', 'banner')
  expect(adsInPlaces({ type: 'root', children: [place] }, { banner: [], rectangle: [] }).has(place)).toBe(false)
})
