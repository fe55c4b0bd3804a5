import { afterEach, describe, expect, it, vi } from 'vitest'
import { readInstant } from './instant'

const TALLINN = 'Europe/Tallinn'

/** Arguments of `Date.UTC`, months counted from 1. */
const utc = (year: number, month: number, day: number, hour = 0, minute = 0, second = 0) => Date.UTC(year, month - 1, day, hour, minute, second)

const GOOD: readonly [text: string, timeZone: string, at: number][] = [
  // Local time, in winter and in summer.
  ['2026-01-17T09:00', TALLINN, utc(2026, 1, 17, 7)],
  ['2026-05-17T09:00', TALLINN, utc(2026, 5, 17, 6)],
  ['2026-05-17T09:00', 'UTC', utc(2026, 5, 17, 9)],
  ['2026-05-17T09:00', 'America/New_York', utc(2026, 5, 17, 13)],
  ['2026-05-17T09:00', 'Asia/Kolkata', utc(2026, 5, 17, 3, 30)],
  ['2026-05-17T09:00', 'Pacific/Kiritimati', utc(2026, 5, 16, 19)],
  ['2026-05-17T09:00', 'Pacific/Chatham', utc(2026, 5, 16, 20, 15)],
  // Ways of writing it (RFC 3339, 5.6).
  ['2026-05-17 09:00', TALLINN, utc(2026, 5, 17, 6)],
  ['2026-05-17t09:00', TALLINN, utc(2026, 5, 17, 6)],
  [' 2026-05-17T09:00 ', TALLINN, utc(2026, 5, 17, 6)],
  ['2026-05-17T09:00:59', TALLINN, utc(2026, 5, 17, 6, 0, 59)],
  // With an offset, the zone says nothing.
  ['2026-05-17T09:00Z', TALLINN, utc(2026, 5, 17, 9)],
  ['2026-05-17T09:00:30z', TALLINN, utc(2026, 5, 17, 9, 0, 30)],
  ['2026-05-17T09:00+03:00', TALLINN, utc(2026, 5, 17, 6)],
  ['2026-05-17T09:00+02:00', TALLINN, utc(2026, 5, 17, 7)],
  ['2026-05-17T09:00-09:30', TALLINN, utc(2026, 5, 17, 18, 30)],
  ['2026-05-17T09:00+14:00', TALLINN, utc(2026, 5, 16, 19)],
  ['2026-05-17T09:00+00:00', 'Asia/Kolkata', utc(2026, 5, 17, 9)],
  // The night in March in which 03:00 is followed by 04:00.
  ['2026-03-29T02:59', TALLINN, utc(2026, 3, 29, 0, 59)],
  ['2026-03-29T02:59:59', TALLINN, utc(2026, 3, 29, 0, 59, 59)],
  ['2026-03-29T04:00', TALLINN, utc(2026, 3, 29, 1)],
  ['2026-03-29T03:30+03:00', TALLINN, utc(2026, 3, 29, 0, 30)],
  ['2026-03-29T03:30+02:00', TALLINN, utc(2026, 3, 29, 1, 30)],
  // The night in October in which 04:00 is followed by 03:00.
  ['2026-10-25T02:59', TALLINN, utc(2026, 10, 24, 23, 59)],
  ['2026-10-25T03:30+03:00', TALLINN, utc(2026, 10, 25, 0, 30)],
  ['2026-10-25T03:30+02:00', TALLINN, utc(2026, 10, 25, 1, 30)],
  ['2026-10-25T04:00', TALLINN, utc(2026, 10, 25, 2)],
  // Ends of years and Februaries.
  ['2026-12-31T23:59:59', TALLINN, utc(2026, 12, 31, 21, 59, 59)],
  ['2027-01-01T00:00', TALLINN, utc(2026, 12, 31, 22)],
  ['2027-01-01T01:59', TALLINN, utc(2026, 12, 31, 23, 59)],
  ['2026-12-31T23:00-05:00', TALLINN, utc(2027, 1, 1, 4)],
  ['2028-02-29T12:00', TALLINN, utc(2028, 2, 29, 10)],
  ['2000-02-29T12:00', 'UTC', utc(2000, 2, 29, 12)],
  // Before 1970.
  ['1969-07-20T20:17', 'UTC', utc(1969, 7, 20, 20, 17)],
]

const UNREADABLE = /cannot be read as a date with a time/
const NO_DAY = /is no day or time of the calendar/

const BAD: readonly [text: string, timeZone: string, wrong: RegExp, mend: RegExp][] = [
  ['2026-03-29T03:00', TALLINN, /"2026-03-29T03:00" does not exist in Europe\/Tallinn: the clocks go forward/, /an hour later, or write an offset/],
  ['2026-03-29T03:30', TALLINN, /does not exist in Europe\/Tallinn/, /an hour later/],
  ['2026-03-29T03:59:59', TALLINN, /does not exist/, /an hour later/],
  ['2026-03-08T02:30', 'America/New_York', /does not exist in America\/New_York/, /an hour later/],
  ['2026-10-25T03:00', TALLINN, /happens twice/, /2026-10-25T03:00\+03:00 or 2026-10-25T03:00\+02:00/],
  [
    '2026-10-25T03:30',
    TALLINN,
    /"2026-10-25T03:30" happens twice in Europe\/Tallinn/,
    /its offset: 2026-10-25T03:30\+03:00 or 2026-10-25T03:30\+02:00\.$/,
  ],
  ['2026-10-25T03:59:59', TALLINN, /happens twice/, /\+03:00 or .*\+02:00/],
  ['2026-11-01T01:30', 'America/New_York', /happens twice/, /2026-11-01T01:30-04:00 or 2026-11-01T01:30-05:00/],
  ['2026-02-29T12:00', TALLINN, NO_DAY, /year, the month, the day/],
  ['2026-02-30T12:00', TALLINN, NO_DAY, /Correct/],
  ['1900-02-29T12:00', 'UTC', NO_DAY, /Correct/],
  ['2026-04-31T12:00', TALLINN, NO_DAY, /Correct/],
  ['2026-13-01T12:00', TALLINN, NO_DAY, /Correct/],
  ['2026-00-10T12:00', TALLINN, NO_DAY, /Correct/],
  ['2026-05-00T12:00', TALLINN, NO_DAY, /Correct/],
  ['2026-05-17T24:00', TALLINN, NO_DAY, /Correct/],
  ['2026-05-17T12:60', TALLINN, NO_DAY, /Correct/],
  ['2026-05-17T12:00:60Z', TALLINN, NO_DAY, /Correct/],
  ['0026-05-17T12:00', TALLINN, NO_DAY, /year/],
  ['2026-02-30T12:00Z', TALLINN, NO_DAY, /Correct/],
  ['2026-05-17T09:00+15:00', TALLINN, /"\+15:00" is no offset from UTC/, /as in \+03:00/],
  ['2026-05-17T09:00+03:60', TALLINN, /is no offset/, /as in/],
  ...[
    '2026-05-17',
    '01/11/2026',
    '17.05.2026',
    '17.05.2026 09:00',
    '17 May 2026',
    '2026-05-17T9:00',
    '2026-5-17T09:00',
    '26-05-17T09:00',
    '2026-05-17T09',
    '2026-05-17T09:00+0300',
    '2026-05-17T09:00 EEST',
    '2026-05-17T09:00.5',
    '2026-05-17T09:00:00.000Z',
    '2026-05-17  09:00',
    '1747461600',
    'now',
    'tomorrow',
    '',
    ' ',
  ].map((text): [string, string, RegExp, RegExp] => [
    text,
    TALLINN,
    UNREADABLE,
    /2026-05-17T09:00, .* or with an offset as in 2026-05-17T09:00\+03:00/,
  ]),
]

describe('a date with a time', () => {
  it.each(GOOD)('%j in %s is read', (text, timeZone, at) => {
    expect(readInstant(text, timeZone)).toEqual({ at })
  })

  it.each(BAD)('%j in %s is refused, with what is wrong and what to write', (text, timeZone, wrong, mend) => {
    expect(readInstant(text, timeZone)).toEqual({ wrong: expect.stringMatching(wrong), mend: expect.stringMatching(mend) })
  })

  it('that happens twice can be copied out of the mend', () => {
    const reading = readInstant('2026-10-25T03:30', TALLINN)
    const offered = ('mend' in reading ? reading.mend : '').match(/\d{4}-\S+[+-]\d{2}:\d{2}/g) ?? []
    expect(offered.map((text) => readInstant(text, TALLINN))).toEqual([{ at: utc(2026, 10, 25, 0, 30) }, { at: utc(2026, 10, 25, 1, 30) }])
  })

  it('exists once for each hour of a year in Tallinn, but for two', () => {
    const two = (n: number) => String(n).padStart(2, '0')
    const odd: string[] = []
    for (let hour = 0, before = -Infinity; hour < 365 * 24; hour++) {
      const wall = new Date(utc(2026, 1, 1, hour))
      const text = `2026-${two(wall.getUTCMonth() + 1)}-${two(wall.getUTCDate())}T${two(wall.getUTCHours())}:30`
      const reading = readInstant(text, TALLINN)
      if (!('at' in reading) || reading.at <= before) odd.push(text)
      else before = reading.at
    }
    expect(odd).toEqual(['2026-03-29T03:30', '2026-10-25T03:30'])
  })
})

describe('the machine', () => {
  afterEach(() => vi.unstubAllEnvs())

  it.each([
    ['UTC', 0],
    ['America/New_York', 240],
    ['Asia/Kolkata', -330],
    ['Pacific/Kiritimati', -840],
  ])('may stand in %s: nothing is read otherwise', (zone, offset) => {
    vi.stubEnv('TZ', zone)
    expect(new Date(utc(2026, 6, 15, 12)).getTimezoneOffset()).toBe(offset) // the zone really is another
    expect(GOOD.filter(([text, timeZone, at]) => JSON.stringify(readInstant(text, timeZone)) !== JSON.stringify({ at }))).toEqual([])
    expect(BAD.filter(([text, timeZone]) => 'at' in readInstant(text, timeZone))).toEqual([])
  })
})
