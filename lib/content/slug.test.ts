import { expect, it } from 'vitest'
import { SLUG } from './check/schema'
import { slugFrom } from './slug'

it.each([
  ['A bog keeps time', 'a-bog-keeps-time'],
  ['Kõpu: a tower — without a door!', 'kopu-a-tower-without-a-door'],
  ['Öö ja päev, šokolaad, žanr', 'oo-ja-paev-sokolaad-zanr'],
  ['The miller’s “wheel”', 'the-millers-wheel'],
  ['Straße, Łódź, Smørrebrød', 'strasse-lodz-smorrebrod'],
  ['Юность и щука', 'junost-i-shchuka'],
  ['1,000 days', '1-000-days'],
  ['湿原', ''],
  ['…', ''],
])('%j is %j', (headline, slug) => {
  expect(slugFrom(headline)).toBe(slug)
  if (slug) expect(slug).toMatch(SLUG)
})

it('is cut at a word', () => {
  expect(slugFrom('word '.repeat(40))).toBe('word-'.repeat(16).slice(0, -1))
  expect(slugFrom('x'.repeat(200))).toHaveLength(80)
})
