import { expect, test } from 'vitest'
import { dayAround } from './day'

const iso = (day: { from: number; until: number }) => [new Date(day.from).toISOString(), new Date(day.until).toISOString()]

test.each([
  ['an ordinary day', '2026-05-17T09:00:30Z', 'Europe/Tallinn', '2026-05-16T21:00:00.000Z', '2026-05-17T21:00:00.000Z'],
  ['its first millisecond', '2026-05-16T21:00:00Z', 'Europe/Tallinn', '2026-05-16T21:00:00.000Z', '2026-05-17T21:00:00.000Z'],
  ['its last', '2026-05-17T20:59:59.999Z', 'Europe/Tallinn', '2026-05-16T21:00:00.000Z', '2026-05-17T21:00:00.000Z'],
  ['a day of 23 hours', '2027-03-28T10:00:00Z', 'Europe/Tallinn', '2027-03-27T22:00:00.000Z', '2027-03-28T21:00:00.000Z'],
  ['a day of 25 hours', '2027-10-31T10:00:00Z', 'Europe/Tallinn', '2027-10-30T21:00:00.000Z', '2027-10-31T22:00:00.000Z'],
  ['a zone of a half hour', '2026-05-17T20:00:00Z', 'Asia/Kolkata', '2026-05-17T18:30:00.000Z', '2026-05-18T18:30:00.000Z'],
])('%s goes from midnight to midnight', (_name, at, zone, from, until) => {
  expect(iso(dayAround(Date.parse(at), zone))).toEqual([from, until])
})
