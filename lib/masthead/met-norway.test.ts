import { describe, expect, it } from 'vitest'
import { metNorway, metNorwayCondition } from './met-norway'
import { nearestTo } from './service'

const service = metNorway({ latitude: 59.437, longitude: 24.7536 })

const entry = (time: string, celsius?: unknown, symbol?: unknown) => ({
  time,
  data: {
    instant: { details: { ...(celsius !== undefined && { air_temperature: celsius }), wind_speed: 4.8 } },
    ...(symbol !== undefined && { next_1_hours: { summary: { symbol_code: symbol }, details: {} } }),
    next_6_hours: { summary: { symbol_code: 'rain' }, details: {} },
  },
})
const forecast = (timeseries: unknown, unit = 'celsius') => ({
  type: 'Feature',
  properties: { meta: { updated_at: '2025-05-17T08:40:00Z', units: { air_temperature: unit } }, timeseries },
})

describe('the address', () => {
  it.each([
    [59.437, 24.7536, 'lat=59.437&lon=24.7536'],
    [59.43696123, 24.75355555, 'lat=59.437&lon=24.7536'],
    [-33.86882, -151.20929, 'lat=-33.8688&lon=-151.2093'],
    [0.00000001, -0.00000001, 'lat=0&lon=0'],
    [60, 25, 'lat=60&lon=25'],
  ])('of %d, %d has four decimals at most', (latitude, longitude, query) => {
    expect(metNorway({ latitude, longitude }).address).toBe(`https://api.met.no/weatherapi/locationforecast/2.0/compact?${query}`)
  })
})

describe('the forecast', () => {
  it('is read entry by entry; entries without a temperature are passed over, a missing symbol is no condition', () => {
    const entries = service.read(
      forecast([
        entry('2025-05-17T09:00:00Z', 11.3, 'partlycloudy_day'),
        entry('2025-05-17T10:00:00Z', null, 'rain'),
        entry('2025-05-17T11:00:00Z'),
        entry('2025-05-17T12:00:00Z', -2),
        entry('2025-05-17T13:00:00Z', 5, 7),
        { time: '2025-05-17T14:00:00Z', data: { instant: {} } },
      ]),
    )
    expect(entries).toEqual([
      { at: new Date('2025-05-17T09:00:00Z'), celsius: 11.3, condition: 'partly-cloudy' },
      { at: new Date('2025-05-17T12:00:00Z'), celsius: -2, condition: null },
      { at: new Date('2025-05-17T13:00:00Z'), celsius: 5, condition: null },
    ])
  })

  it.each([
    ['2025-05-17T08:00:00Z', 1],
    ['2025-05-17T09:29:00Z', 1],
    ['2025-05-17T09:30:00Z', 1],
    ['2025-05-17T09:31:00Z', 2],
    ['2025-05-17T23:00:00Z', 3],
  ])('at %s is that of the nearest entry', (now, celsius) => {
    const entries = service.read(forecast([entry('2025-05-17T09:00:00Z', 1), entry('2025-05-17T10:00:00Z', 2), entry('2025-05-17T11:00:00Z', 3)]))
    expect(nearestTo(new Date(now), entries)?.celsius).toBe(celsius)
  })

  const good = entry('2025-05-17T09:00:00Z', 11.3)
  it.each([
    ['null', null],
    ['a text', 'Hello'],
    ['a list', []],
    ['nothing in it', {}],
    ['Fahrenheit', forecast([good], 'fahrenheit')],
    ['no unit', { properties: { meta: { units: {} }, timeseries: [good] } }],
    ['no series', forecast(undefined)],
    ['a temperature in words', forecast([entry('2025-05-17T09:00:00Z', '11.3')])],
    ['a temperature of no thermometer', forecast([good, entry('2025-05-17T10:00:00Z', 60.1)])],
    ['a temperature of no winter', forecast([entry('2025-05-17T09:00:00Z', -273.15)])],
    ['a time that is none', forecast([entry('yesterday', 11.3)])],
    ['a day that is none', forecast([entry('2025-02-30T09:00:00Z', 11.3)])],
  ])('is refused with %s', (_, json) => {
    expect(() => service.read(json)).toThrow('weather: unexpected-answer')
  })

  it('takes both ends of the scale', () => {
    expect(service.read(forecast([entry('2025-05-17T09:00:00Z', -60), entry('2025-05-17T10:00:00Z', 60)]))).toHaveLength(2)
  })
})

/** All 41 codes of api.met.no's legend. */
it.each([
  ['clear', 'clearsky'],
  ['fair', 'fair'],
  ['partly-cloudy', 'partlycloudy'],
  ['cloudy', 'cloudy'],
  ['fog', 'fog'],
  ['rain', 'rain heavyrain lightrain rainshowers heavyrainshowers lightrainshowers'],
  ['sleet', 'sleet heavysleet lightsleet sleetshowers heavysleetshowers lightsleetshowers'],
  ['snow', 'snow heavysnow lightsnow snowshowers heavysnowshowers lightsnowshowers'],
  ['thunder', 'rainandthunder heavyrainandthunder lightrainandthunder sleetandthunder heavysleetandthunder lightsleetandthunder'],
  ['thunder', 'snowandthunder heavysnowandthunder lightsnowandthunder rainshowersandthunder heavyrainshowersandthunder'],
  ['thunder', 'lightrainshowersandthunder sleetshowersandthunder heavysleetshowersandthunder lightssleetshowersandthunder'],
  ['thunder', 'snowshowersandthunder heavysnowshowersandthunder lightssnowshowersandthunder'],
  [null, 'frogs __proto__ constructor'],
])('%s is our word for %s, day, night and polar twilight', (condition, symbols) => {
  for (const symbol of symbols.split(' '))
    for (const time of ['', '_day', '_night', '_polartwilight']) expect(metNorwayCondition(symbol + time)).toBe(condition)
})
