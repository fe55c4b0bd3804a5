import { describe, expect, it } from 'vitest'
import { changedAt, modifiedAt, withOffset } from './instants'
import { at, teaser } from './paper.fixture'

describe('an instant is written with the offset that holds at it', () => {
  it.each([
    ['winter', '2026-01-15T10:00:00Z', 'Europe/Tallinn', '2026-01-15T12:00:00+02:00'],
    ['summer', '2026-07-15T10:00:00Z', 'Europe/Tallinn', '2026-07-15T13:00:00+03:00'],
    ['the next day already', '2026-11-23T22:30:00Z', 'Europe/Tallinn', '2026-11-24T00:30:00+02:00'],
    ['the hour before clocks go back', '2026-10-25T00:30:00Z', 'Europe/Tallinn', '2026-10-25T03:30:00+03:00'],
    ['the same hour again', '2026-10-25T01:30:00Z', 'Europe/Tallinn', '2026-10-25T03:30:00+02:00'],
    ['no offset', '2026-01-15T10:00:00Z', 'UTC', '2026-01-15T10:00:00+00:00'],
    ['west, and by half an hour', '2026-01-15T10:00:00Z', 'America/St_Johns', '2026-01-15T06:30:00-03:30'],
    ['leap day', '2028-02-29T23:59:59Z', 'Asia/Kathmandu', '2028-03-01T05:44:59+05:45'],
  ])('%s', (_, instant, zone, expected) => {
    expect(withOffset(at(instant), zone)).toBe(expected)
    expect(Date.parse(expected)).toBe(at(instant))
  })
})

describe('an article changed last', () => {
  const published = at('2026-07-01T07:00:00Z')
  it.each([
    ['when it was published', {}, published, published],
    ['when it was updated', { updatedAt: published + 1 }, published + 1, published + 1],
    [
      'when it was corrected, whichever correction is listed first',
      {
        updatedAt: published + 1,
        corrections: [
          { at: published + 9, text: 'x' },
          { at: published + 5, text: 'y' },
        ],
      },
      published + 9,
      published + 9,
    ],
    ['for those who fetch it, when the embargo ended; its words had not changed', { embargoedUntil: published + 7 }, published, published + 7],
    ['never, when it has no date', { publishedAt: undefined }, undefined, undefined],
  ])('%s', (_, fields, modified, changed) => {
    const article = teaser({ publishedAt: published, ...fields })
    expect([modifiedAt(article), changedAt(article)]).toEqual([modified, changed])
  })
})
