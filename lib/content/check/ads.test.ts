import { expect, it } from 'vitest'
import { checkAds } from './ads'
import type { Places } from './links'
import type { Problem } from './problem'
import { type AdFile, adShape, publicationShape } from './schema'

const shape = adShape({ timeZone: 'Europe/Tallinn' })
const PLACES: Places = {
  articles: new Map(),
  others: new Set(['/info/about', '/info/privacy']),
  families: [],
  hosts: new Set<string>(),
  unread: new Set(),
}
const HOUSE = { kind: 'house', size: 'banner', link: '/info/about', headline: 'A', text: 'B.' }
const PICTURE = { kind: 'picture', size: 'rectangle', link: 'https://a.example/', image: { src: 'a.webp', alt: 'A.' } }
const OUTSIDE = { kind: 'external', size: 'banner', tag: 'https://ads.example/a?b=c', purpose: 'commercial' }

/** Fields that are at fault. */
function faults(fields: object): string[] {
  const problems: Problem[] = []
  checkAds(
    [{ slug: 'a', source: { file: 'ads/a.yaml', front: {}, lineOf: () => undefined, text: '' }, fields: shape.parse(fields) as AdFile }],
    ['ads.example', '127.0.0.1:1'],
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
  ['of another company', OUTSIDE],
  ['of another company, tried out on this machine', { ...OUTSIDE, tag: 'http://127.0.0.1:1/a' }],
  ['of another company that is political', { ...OUTSIDE, purpose: 'political', political: { sponsor: 'A', notice: 'https://a.example/notice' } }],
  ['that is political', { ...PICTURE, political: { sponsor: 'A', notice: '/info/about' } }],
])('an advertisement %s is good', (_what, fields) => expect(faults(fields)).toEqual([]))

it.each([
  ['of the house without words', { ...HOUSE, text: undefined }, ['text']],
  ['of the house with a picture', { ...HOUSE, image: PICTURE.image }, ['image']],
  ['with a picture that is not there', { ...PICTURE, image: undefined }, ['image']],
  ['with a picture and words beside it', { ...PICTURE, headline: 'A' }, ['headline']],
  ['that ends before it begins', { ...HOUSE, from: '2026-12-02T06:00', until: '2026-12-01T06:00' }, ['until']],
  ['that leads nowhere', { ...HOUSE, link: '/nowhere' }, ['link']],
  ['of the house that leads to no place', { ...HOUSE, link: undefined }, ['link']],
  ['of another company without its address', { ...OUTSIDE, tag: undefined }, ['tag']],
  ['of another company that does not say what it is for', { ...OUTSIDE, purpose: undefined }, ['purpose']],
  ['of another company with a link of ours', { ...OUTSIDE, link: '/info/about' }, ['link']],
  ['from a host that is not on the list', { ...OUTSIDE, tag: 'https://other.example/a' }, ['tag']],
  ['that comes in the clear', { ...OUTSIDE, tag: 'http://ads.example/a' }, ['tag']],
  ['that is political without saying who pays', { ...OUTSIDE, purpose: 'political' }, ['political']],
  ['that is commercial and says who pays for politics', { ...OUTSIDE, political: { sponsor: 'A', notice: 'https://a.example/notice' } }, ['purpose']],
  ['whose notice is nowhere', { ...PICTURE, political: { sponsor: 'A', notice: '/nowhere' } }, ['link']],
])('an advertisement %s is refused', (_what, fields, wanted) => expect(faults(fields)).toEqual(wanted))

it('a political advertisement needs who pays and where the notice is', () => {
  for (const political of [{}, { sponsor: 'A' }, { notice: '/info/about' }, { sponsor: '', notice: '/info/about' }])
    expect([political, shape.safeParse({ ...PICTURE, political }).success]).toEqual([political, false])
})

it('needs a page where readers take back what they have allowed', () => {
  const problems: Problem[] = []
  const source = { file: 'ads/a.yaml', front: {}, lineOf: () => undefined, text: '' }
  checkAds([{ slug: 'a', source, fields: shape.parse(OUTSIDE) as AdFile }], ['ads.example'], 0, { ...PLACES, others: new Set() }, problems)
  expect(problems.map(({ field, says }) => [field, says])).toEqual([['tag', expect.stringContaining('pages/privacy.mdx')]])
})

it('hosts are names without scheme, path or wildcard', () => {
  const passes = (host: string) => publicationShape.shape.adHosts.safeParse([host]).success
  expect(['ads.example', '127.0.0.1:3000'].filter(passes)).toHaveLength(2)
  expect(['https://ads.example', 'ads.example/', 'Ads.example', '*.ads.example', '*', "'self'", 'a b', ''].filter(passes)).toEqual([])
})
