import { afterEach, describe, expect, it } from 'vitest'
import { dateAndTime, dayOf } from '@/lib/format'
import { readInstant } from './check/instant'
import { openPaper } from './door'
import { HOUR, putEdition, row } from './edition.fixture'
import { monthIn } from './store'
import { READER } from './visibility'

const ZONE = 'Europe/Tallinn'
const read = (text: string) => {
  const reading = readInstant(text, ZONE)
  if (!('at' in reading)) throw new Error(reading.wrong)
  return reading.at
}

const own = process.env.TZ
afterEach(() => {
  if (own === undefined) delete process.env.TZ
  else process.env.TZ = own
})

describe.each(['UTC', 'Europe/Tallinn', 'Pacific/Auckland', 'America/Los_Angeles'])('a server whose clock stands in %s', (zone) => {
  it.each([
    // Either side of the nights in which Tallinn changes its clocks, of new year, and of a month.
    ['2027-03-28T02:59', '2027-03-28T00:59:00.000Z'],
    ['2027-03-28T04:00', '2027-03-28T01:00:00.000Z'],
    ['2027-10-31T02:59', '2027-10-30T23:59:00.000Z'],
    ['2027-10-31T04:00', '2027-10-31T02:00:00.000Z'],
    ['2027-01-01T00:30', '2026-12-31T22:30:00.000Z'],
    ['2027-06-01T00:00', '2027-05-31T21:00:00.000Z'],
  ])('reads %s as the paper’s place means it, and files it under that day', (text, utc) => {
    process.env.TZ = zone
    putEdition([])
    const at = read(text)
    expect(new Date(at).toISOString()).toBe(utc)
    expect([dayOf(at), monthIn(ZONE)(at)]).toEqual([text.slice(0, 10), text.slice(0, 7)])
    expect(dateAndTime(at)).toContain(String(Number(text.slice(8, 10))))
  })
})

it('an edition made a month or an hour before shows each moment what belongs to it, whichever server asks and however long it has run', () => {
  const at = read('2027-03-28T04:00')
  putEdition([
    row('comes', { publishedAt: at }),
    row('goes', { publishedAt: at - 9 * HOUR, expiresAt: at }),
    row('held', { publishedAt: at - HOUR, embargoedUntil: at }),
  ])
  const listed = (now: number) => {
    const list = openPaper(READER, now).list({ all: true })
    return list
      .slice(0, list.count)
      .map(({ slug }) => slug)
      .sort()
  }
  expect(listed(at - 30 * 24 * HOUR)).toEqual([])
  expect(listed(at - HOUR)).toEqual(['goes'])
  expect(listed(at - 1)).toEqual(['goes'])
  expect(listed(at)).toEqual(['comes', 'held'])
  // Another server, which has asked nothing before.
  expect(openPaper(READER, at).article('goes')).toBe('gone')
  expect(openPaper(READER, at - 1).article('comes')).toBeUndefined()
  const early = openPaper(READER, at - 30 * 24 * HOUR)
  early.list({ all: true }).slice(0, 9)
  expect(early.changesAt()).toBe(at - 9 * HOUR)
})
