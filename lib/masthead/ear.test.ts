import { afterEach, describe, expect, it, vi } from 'vitest'
import { cacheControlFor, conditionFor, dateFor, secondsUntilMidnight, temperatureFor } from './ear'
import { conditions } from './service'

const tallinn = 'Europe/Tallinn'
const at = (iso: string) => new Date(iso)

describe('the date', () => {
  it.each([
    ['en-US', 'Saturday, May 17, 2025'],
    ['et-EE', 'laupäev, 17. mai 2025'],
    ['en-GB', 'Saturday, 17 May 2025'],
  ])('is written as %s writes it: %s', (language, text) => {
    expect(dateFor(at('2025-05-17T09:00:00Z'), language, tallinn)).toEqual({ iso: '2025-05-17', text })
  })

  it.each([
    ['2025-05-16T20:59:59.999Z', tallinn, '2025-05-16'],
    ['2025-05-16T21:00:00.000Z', tallinn, '2025-05-17'],
    ['2025-01-16T21:59:59.999Z', tallinn, '2025-01-16'],
    ['2025-01-16T22:00:00.000Z', tallinn, '2025-01-17'],
    ['2025-03-29T22:00:00.000Z', tallinn, '2025-03-30'], // the day of 23 hours
    ['2025-03-30T20:59:59.999Z', tallinn, '2025-03-30'],
    ['2025-03-30T21:00:00.000Z', tallinn, '2025-03-31'],
    ['2025-10-25T21:00:00.000Z', tallinn, '2025-10-26'], // the day of 25 hours
    ['2025-10-26T21:59:59.999Z', tallinn, '2025-10-26'],
    ['2025-10-26T22:00:00.000Z', tallinn, '2025-10-27'],
    ['2025-12-31T22:00:00.000Z', tallinn, '2026-01-01'],
    ['2025-05-17T03:59:59.999Z', 'America/New_York', '2025-05-16'],
    ['2025-05-16T18:30:00.000Z', 'Asia/Kolkata', '2025-05-17'],
  ])('at %s in %s is %s', (now, zone, iso) => {
    expect(dateFor(at(now), 'en-US', zone).iso).toBe(iso)
  })

  it('is of our calendar and in our digits in yyyy-mm-dd, whatever the language counts with', () => {
    expect(dateFor(at('2025-05-17T09:00:00Z'), 'ar-SA', tallinn).iso).toBe('2025-05-17')
    expect(dateFor(at('2025-05-17T09:00:00Z'), 'th-TH', tallinn).iso).toBe('2025-05-17')
  })
})

describe('the machine', () => {
  afterEach(() => vi.unstubAllEnvs())

  it.each(['UTC', 'America/New_York', 'Asia/Kolkata', 'Pacific/Kiritimati'])('may stand in %s without changing a word', (zone) => {
    vi.stubEnv('TZ', zone)
    const summer = at('2025-06-15T12:00:00Z')
    const offsets = { UTC: 0, 'America/New_York': 240, 'Asia/Kolkata': -330, 'Pacific/Kiritimati': -840 }
    expect(summer.getTimezoneOffset()).toBe(offsets[zone as keyof typeof offsets]) // the zone really is another
    expect(dateFor(at('2025-05-16T21:30:00Z'), 'en-US', tallinn)).toEqual({ iso: '2025-05-17', text: 'Saturday, May 17, 2025' })
    expect(dateFor(at('2025-05-16T20:30:00Z'), 'et-EE', tallinn)).toEqual({ iso: '2025-05-16', text: 'reede, 16. mai 2025' })
    expect(secondsUntilMidnight(at('2025-05-16T20:59:30Z'), tallinn)).toBe(30)
  })
})

describe('the temperature', () => {
  it.each([
    [11.3, 'en-US', 11.3, '11.3\u00a0°C'],
    [11.3, 'et-EE', 11.3, '11,3\u00a0°C'],
    [11, 'en-GB', 11, '11.0\u00a0°C'],
    [11.25, 'en-US', 11.3, '11.3\u00a0°C'],
    [-4.56, 'en-US', -4.6, '\u22124.6\u00a0°C'],
    [-4.56, 'et-EE', -4.6, '\u22124,6\u00a0°C'],
    [-0.04, 'en-US', 0, '0.0\u00a0°C'],
    [-0.05, 'et-EE', 0, '0,0\u00a0°C'],
    [-0, 'en-US', 0, '0.0\u00a0°C'],
    [0.1 + 0.2, 'en-US', 0.3, '0.3\u00a0°C'],
  ])('%d in %s is %d: %s', (given, language, celsius, text) => {
    const shown = temperatureFor(given, language)
    expect(shown).toEqual({ celsius, text })
    expect(Object.is(shown.celsius, -0)).toBe(false)
  })
})

describe('the condition', () => {
  it.each(['en-US', 'en-GB', 'et-EE', 'et'])('has a word of its own for each key in %s', (language) => {
    const words = conditions.map((key) => conditionFor(key, language)?.text)
    expect(new Set(words).size).toBe(conditions.length)
    expect(words).not.toContain(undefined)
  })

  it('is in the language of the paper, or silent', () => {
    expect(conditionFor('partly-cloudy', 'en-US')).toEqual({ key: 'partly-cloudy', text: 'Partly cloudy' })
    expect(conditionFor('partly-cloudy', 'et-EE')).toEqual({ key: 'partly-cloudy', text: 'Vahelduv pilvisus' })
    expect(conditionFor('partly-cloudy', 'fi-FI')).toBeNull()
  })
})

describe('midnight', () => {
  it.each([
    ['2025-05-16T21:00:00Z', tallinn, 24 * 3600],
    ['2025-05-16T20:59:59Z', tallinn, 1],
    ['2025-05-16T20:59:59.001Z', tallinn, 0],
    ['2025-05-16T20:00:00.500Z', tallinn, 3599],
    ['2025-03-29T22:00:00Z', tallinn, 23 * 3600],
    ['2025-10-25T21:00:00Z', tallinn, 25 * 3600],
    ['2025-10-26T00:30:00Z', tallinn, 21.5 * 3600], // 03:30, the first of two
    ['2025-10-26T01:30:00Z', tallinn, 20.5 * 3600], // 03:30, the second
    ['2025-05-16T18:29:00Z', 'Asia/Kolkata', 60],
    ['2025-09-07T03:59:00Z', 'America/Santiago', 60], // there is no 00:00 that night: 23:59 is followed by 01:00
    ['2011-12-30T09:59:00Z', 'Pacific/Apia', 60], // the 29th is followed by the 31st
  ])('is, from %s in %s, %d seconds away', (now, zone, seconds) => {
    expect(secondsUntilMidnight(at(now), zone)).toBe(seconds)
  })

  it.each([
    ['2025-05-16T12:00:00Z', 'public, max-age=60'],
    ['2025-05-16T20:59:00Z', 'public, max-age=60'],
    ['2025-05-16T20:59:18Z', 'public, max-age=42'],
    ['2025-05-16T20:59:59.900Z', 'public, max-age=0'],
    ['2025-05-16T21:00:00Z', 'public, max-age=60'],
  ])('ends what caches may keep: at %s %s', (now, header) => {
    expect(cacheControlFor(at(now), tallinn)).toBe(header)
  })
})
