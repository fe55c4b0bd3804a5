import { describe, expect, it, vi } from 'vitest'
import { ago, date, dateAndTime, excerpt, list, machine, minutesToRead, monthName, opening } from './format'

vi.mock('./publication', () => ({ publication: () => ({ language: 'en', timeZone: 'Europe/Tallinn' }) }))

it.each([
  [40 * 86_400, 'in 40 days'],
  [38 * 3600, 'in 38 hours'],
  [-26 * 3600, '26 hours ago'],
  [-3 * 86_400, '3 days ago'],
  [100 * 86_400, 'in 3 months'],
  [-500 * 86_400, '16 months ago'],
  [119, 'in 119 seconds'],
  [121, 'in 2 minutes'],
  [0, 'in 0 seconds'],
])('%d seconds away is "%s": never a day of the calendar by the clock', (seconds, says) => expect(ago(seconds * 1000, 0, 'en')).toBe(says))

describe('an excerpt', () => {
  it.each<[text: string, limit: number, excerpt: string]>([
    ['The bell hangs in fog.', 22, 'The bell hangs in fog.'],
    ['The bell hangs in fog.', 100, 'The bell hangs in fog.'],
    ['The bell hangs in fog.', 21, 'The bell hangs in…'],
    ['The bell hangs in fog.', 18, 'The bell hangs in…'],
    ['The bell hangs in fog.', 17, 'The bell hangs in…'],
    ['The bell hangs in fog.', 16, 'The bell hangs…'],
    ['The bell hangs in fog.', 4, 'The…'],
    ['The bell hangs in fog.', 3, 'The…'],
    ['The bell, which hangs there', 10, 'The bell…'],
    ['The bell; it hangs', 10, 'The bell…'],
    ['The bell – it hangs – rings', 11, 'The bell…'],
    ['The bell — it hangs', 10, 'The bell…'],
    ['It rings. It hangs.', 10, 'It rings…'],
    ['Is it so? It hangs.', 9, 'Is it so?…'],
    ['The bell\n\nhangs', 10, 'The bell…'],
    ['A non-stop bell', 11, 'A non-stop…'],
    ['Sademekogus oli õhtul ööpäeva suurim', 22, 'Sademekogus oli õhtul…'],
    ['Donaudampfschifffahrt', 5, 'Donau…'],
    ['', 5, ''],
  ])('of %j in %d characters is %j', (text, limit, expected) => {
    expect(excerpt(text, limit)).toBe(expected)
  })

  it('is never longer than its limit and an ellipsis, and ends with a whole word of the text', () => {
    const text = 'Nobody agrees, in fog or out of it, who pays for the rope: the harbour, the parish – or the sea itself.'
    const words = new Set(text.match(/\w+/g))
    for (let limit = 6; limit < text.length; limit++) {
      const cut = excerpt(text, limit)
      expect(cut.length).toBeLessThanOrEqual(limit + 1)
      expect(text.startsWith(cut.slice(0, -1))).toBe(true)
      expect(words).toContain(/(\w+)…$/.exec(cut)?.[1])
    }
  })

  it('never ends in half a character', () => expect(excerpt('🔔🔔🔔🔔', 3)).not.toMatch(/\p{Surrogate}/u))
})

describe('the time to read', () => {
  it.each([
    [0, 1],
    [1, 1],
    [240, 1],
    [359, 1],
    [360, 2],
    [480, 2],
    [2500, 10],
  ])('%d words is %d minutes', (words, minutes) => {
    expect(minutesToRead(words)).toBe(minutes)
  })
})

describe('a moment', () => {
  // 00:30 of the next day in Tallinn.
  const at = Date.UTC(2025, 4, 16, 21, 30)

  it('is written in the language and the zone of the paper', () => {
    expect(date(at)).toBe('May 17, 2025')
    expect(dateAndTime(at).replaceAll(/\s/g, ' ')).toBe('May 17, 2025 at 12:30 AM')
  })

  it('is written in the language of an article', () => {
    expect(date(at, 'et')).toBe('17. mai 2025')
    expect(date(at)).toBe('May 17, 2025')
  })

  it('is written in UTC for machines', () => {
    expect(machine(at)).toBe('2025-05-16T21:30:00.000Z')
  })

  it.each([
    ['2025-01', 'en', 'January 2025'],
    ['2025-12', 'en', 'December 2025'],
    ['2025-05', 'et', 'mai 2025'],
  ])('of the month %s in %s is %s', (month, language, name) => {
    expect(monthName(month, language)).toBe(name)
  })
})

describe('names', () => {
  it.each([
    [['Ada'], 'en', 'Ada'],
    [['Ada', 'Bo'], 'en', 'Ada and Bo'],
    [['Ada', 'Bo', 'Cy'], 'en', 'Ada, Bo, and Cy'],
    [['Ada', 'Bo'], 'et', 'Ada ja Bo'],
    [[], 'en', ''],
  ])('%j in %s are %j', (names, language, text) => {
    expect(list(names, language)).toBe(text)
  })
})

describe('an opening', () => {
  it.each<[name: string, text: string, limit: number, expected: string]>([
    ['whole sentences that fit', 'A bell rings. It rings in fog. Nobody knows why.', 32, 'A bell rings. It rings in fog.'],
    ['a sentence too long for the space, cut at a word', 'It rings in fog and nobody agrees.', 15, 'It rings in fog…'],
    [
      'a sentence that says little alone, with more of the next',
      'It rings. Nobody agrees who pays for the rope.',
      30,
      'It rings. Nobody agrees who…',
    ],
    ['all of it', 'It rings.', 100, 'It rings.'],
  ])('is %s', (_name, text, limit, expected) => expect(opening(text, limit, 'en')).toBe(expected))
})
