import type { ElementContent, Root } from 'hast'
import { expect, test } from 'vitest'
import { openingOf, outlineOf, wantsContents } from './outline'

const element = (tagName: string, properties: Record<string, string>, ...children: (ElementContent | string)[]): ElementContent => ({
  type: 'element',
  tagName,
  properties,
  children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
})
const rootOf = (...children: ElementContent[]): Root => ({ type: 'root', children })

test('subheads of the first rank are listed in their words, whatever stands in them', () => {
  const root = rootOf(
    element('h2', { id: 'how-it-grows' }, 'How ', element('em', {}, 'it'), ' grows'),
    element('h3', { id: 'slowly' }, 'Slowly'),
    element('FactBox', { title: 'x' }, element('h2', { id: 'inside' }, 'Inside a box')),
  )
  expect(outlineOf(root).subheads).toEqual([{ id: 'how-it-grows', text: 'How it grows' }])
})

test('a text opens with its first paragraph, and one without has none', () => {
  expect(openingOf(rootOf(element('h2', {}, 'A'), element('p', {}, 'B ', element('em', {}, 'c'), '.'), element('p', {}, 'D')))).toBe('B c.')
  expect(openingOf(rootOf())).toBe('')
})

test.each([
  [3, 900, true],
  [2, 5000, false],
  [8, 899, false],
] as const)('%d subheads in %d words: a list of contents, %s', (count, words, wanted) => {
  const subheads = Array.from({ length: count }, (_, n) => ({ id: `s${n}`, text: `S${n}` }))
  expect(wantsContents({ subheads, updates: [] }, words)).toBe(wanted)
})
