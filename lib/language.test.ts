import { expect, test } from 'vitest'
import { directionOf, spoken } from './language'

test.each([
  ['en', 'ltr'],
  ['et', 'ltr'],
  ['ru', 'ltr'],
  ['zh-Hant', 'ltr'],
  ['ar', 'rtl'],
  ['he', 'rtl'],
  ['fa-IR', 'rtl'],
  ['ur', 'rtl'],
  ['yi', 'rtl'],
  ['az-Arab', 'rtl'],
  ['az', 'ltr'],
  ['ar-Latn', 'ltr'],
] as const)('%s is written %s', (language, direction) => expect(directionOf(language)).toBe(direction))

test.each([
  ['en', 'en', {}],
  ['et', 'en', { lang: 'et' }],
  ['he', 'en', { lang: 'he', dir: 'rtl' }],
  ['he', 'ar', { lang: 'he' }],
  ['en', 'ar', { lang: 'en', dir: 'ltr' }],
] as const)('words in %s among those in %s say %j', (language, around, said) => expect(spoken(language, around)).toEqual(said))
