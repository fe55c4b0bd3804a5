import { describe, expect, it } from 'vitest'
import { openMeteo, openMeteoCondition } from './open-meteo'

const point = { latitude: 59.43696123, longitude: 24.75355555 }
const query = 'latitude=59.437&longitude=24.7536&current=temperature_2m%2Cweather_code'

describe('the address', () => {
  it.each([
    ['free without a key', undefined, undefined, `https://api.open-meteo.com/v1/forecast?${query}`],
    ["the customers' with one", 'k&y', undefined, `https://customer-api.open-meteo.com/v1/forecast?${query}&apikey=k%26y`],
    ['another when we say so', 'key', 'http://127.0.0.1:9', `http://127.0.0.1:9/v1/forecast?${query}&apikey=key`],
    ['free when the key is empty', '', undefined, `https://api.open-meteo.com/v1/forecast?${query}`],
  ])('is %s', (_, key, base, address) => {
    expect(openMeteo(point, key, base).address).toBe(address)
  })
})

const answer = (current: object, more: object = {}) => ({
  utc_offset_seconds: 0,
  current_units: { time: 'iso8601', interval: 'seconds', temperature_2m: '°C', weather_code: 'wmo code' },
  current: { time: '2025-05-17T09:15', interval: 900, temperature_2m: 11.3, weather_code: 3, ...current },
  ...more,
})

describe('the answer', () => {
  it.each([
    ['in UTC', {}, {}, '2025-05-17T09:15:00Z', 11.3, 'cloudy'],
    ['in local time, by its offset', { time: '2025-05-17T12:15' }, { utc_offset_seconds: 10_800 }, '2025-05-17T09:15:00Z', 11.3, 'cloudy'],
    ['west of Greenwich', { time: '2025-05-17T05:15' }, { utc_offset_seconds: -14_400 }, '2025-05-17T09:15:00Z', 11.3, 'cloudy'],
    ['without a code', { weather_code: null }, {}, '2025-05-17T09:15:00Z', 11.3, null],
    ['with a code in words', { weather_code: 'fine' }, {}, '2025-05-17T09:15:00Z', 11.3, null],
    ['below zero', { temperature_2m: -1.4 }, {}, '2025-05-17T09:15:00Z', -1.4, 'cloudy'],
  ])('is read %s', (_, current, more, at, celsius, condition) => {
    expect(openMeteo(point).read(answer(current, more))).toEqual([{ at: new Date(at), celsius, condition }])
  })

  it.each([
    ['null', null],
    ['an error', { error: true, reason: 'Daily API request limit exceeded' }],
    ['Fahrenheit', answer({}, { current_units: { temperature_2m: '°F' } })],
    ['no temperature', answer({ temperature_2m: null })],
    ['a temperature of no thermometer', answer({ temperature_2m: 99 })],
    ['a month that is none', answer({ time: '2025-13-17T09:15' })],
    ['a time of another kind', answer({ time: 1747473300 })],
    ['no offset', answer({}, { utc_offset_seconds: undefined })],
  ])('is refused with %s', (_, json) => {
    expect(() => openMeteo(point).read(json)).toThrow('weather: unexpected-answer')
  })
})

it.each([
  ['clear', [0]],
  ['fair', [1]],
  ['partly-cloudy', [2]],
  ['cloudy', [3]],
  ['fog', [45, 48]],
  ['drizzle', [51, 53, 55, 56, 57]],
  ['rain', [61, 63, 65, 66, 67, 80, 81, 82]],
  ['snow', [71, 73, 75, 77, 85, 86]],
  ['thunder', [95, 96, 99]],
  [null, [-1, 4, 100, 1.5, Number.NaN]],
])('%s is our word for %j', (condition, codes) => {
  expect(codes.map(openMeteoCondition)).toEqual(codes.map(() => condition))
})
