import { expect, it } from 'vitest'
import { checkAds } from './ads'
import type { Places } from './links'
import type { Problem } from './problem'
import { type AdFile, adShape } from './schema'

const shape = adShape({ timeZone: 'Europe/Tallinn' })
const PLACES: Places = { articles: new Map(), others: new Set(['/info/about']), families: [], unread: new Set() }
const HOUSE = { kind: 'house', size: 'banner', link: '/info/about', headline: 'A', text: 'B.' }
const PICTURE = { kind: 'picture', size: 'rectangle', link: 'https://a.example/', image: { src: 'a.webp', alt: 'A.' } }

/** Fields that are at fault. */
function faults(fields: object): string[] {
  const problems: Problem[] = []
  checkAds(
    [{ slug: 'a', source: { file: 'ads/a.yaml', front: {}, lineOf: () => undefined, text: '' }, fields: shape.parse(fields) as AdFile }],
    0,
    PLACES,
    problems,
  )
  return problems.map(({ field, file, mend }) => `${field ?? file}${mend ? '' : ' without a mend'}`)
}

it.each([
  ['of the house', HOUSE],
  ['with a picture', PICTURE],
  ['with a time', { ...HOUSE, from: '2026-12-01T06:00', until: '2026-12-02T06:00' }],
  ['that is political', { ...PICTURE, political: { sponsor: 'A', notice: '/info/about' } }],
])('an advertisement %s is good', (_what, fields) => expect(faults(fields)).toEqual([]))

it.each([
  ['of the house without words', { ...HOUSE, text: undefined }, ['text']],
  ['of the house with a picture', { ...HOUSE, image: PICTURE.image }, ['image']],
  ['with a picture that is not there', { ...PICTURE, image: undefined }, ['image']],
  ['with a picture and words beside it', { ...PICTURE, headline: 'A' }, ['headline']],
  ['that ends before it begins', { ...HOUSE, from: '2026-12-02T06:00', until: '2026-12-01T06:00' }, ['until']],
  ['that leads nowhere', { ...HOUSE, link: '/nowhere' }, ['link']],
  ['whose notice is nowhere', { ...PICTURE, political: { sponsor: 'A', notice: '/nowhere' } }, ['link']],
])('an advertisement %s is refused', (_what, fields, wanted) => expect(faults(fields)).toEqual(wanted))

it('a political advertisement needs who pays and where the notice is', () => {
  for (const political of [{}, { sponsor: 'A' }, { notice: '/info/about' }, { sponsor: '', notice: '/info/about' }])
    expect([political, shape.safeParse({ ...PICTURE, political }).success]).toEqual([political, false])
})
