import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startWeather, type WeatherMode, type WeatherStandIn, weatherModes } from '../../e2e/upstreams/weather'
import { createMasthead, type MastheadSettings, type WeatherLine, type WeatherWorld } from './index'

const now = () => new Date('2025-05-16T21:30:00Z') // half past midnight on the 17th in Tallinn
let standIn: WeatherStandIn
let lines: WeatherLine[]

beforeEach(async () => {
  lines = []
  standIn = await startWeather({ now })
})
afterEach(() => standIn.close())

const settings = (more: Partial<MastheadSettings> = {}): MastheadSettings => ({
  language: 'en-US',
  timeZone: 'Europe/Tallinn',
  place: { name: 'Estonia', latitude: 59.43696, longitude: 24.753574 },
  provider: 'met-norway',
  baseUrl: standIn.url,
  userAgent: 'Standfirst (paper.example; desk@paper.example)',
  ...more,
})
const world = (more: Partial<WeatherWorld> = {}): Partial<WeatherWorld> => ({
  now,
  random: () => 0,
  log: (line) => lines.push(line),
  ...more,
})
const dateAndPlace = {
  date: { iso: '2025-05-17', text: 'Saturday, May 17, 2025' },
  place: 'Estonia',
  temperature: null,
  condition: null,
  observedAt: null,
  stale: false,
  attribution: null,
}

describe('the answer', () => {
  it('is the date, the place, the weather and its source', async () => {
    expect(await createMasthead(settings(), world()).answer()).toEqual({
      date: { iso: '2025-05-17', text: 'Saturday, May 17, 2025' },
      place: 'Estonia',
      temperature: { celsius: 11.3, text: '11.3\u00a0°C' },
      condition: { key: 'partly-cloudy', text: 'Partly cloudy' },
      observedAt: '2025-05-16T21:00:00.000Z',
      stale: false,
      attribution: { text: 'Data from MET Norway', url: 'https://www.met.no/' },
    })
  })

  it('is in the language of the paper', async () => {
    standIn.mode('ok', { code: 71, celsius: -0.04 })
    const estonian = settings({
      language: 'et-EE',
      provider: 'open-meteo',
      apiKey: 'key',
      place: { name: 'Eesti', latitude: 58.6, longitude: 25 },
    })
    expect(await createMasthead(estonian, world()).answer()).toEqual({
      date: { iso: '2025-05-17', text: 'laupäev, 17. mai 2025' },
      place: 'Eesti',
      temperature: { celsius: 0, text: '0,0\u00a0°C' },
      condition: { key: 'snow', text: 'Lumesadu' },
      observedAt: '2025-05-16T21:30:00.000Z',
      stale: false,
      attribution: { text: 'Weather data by Open-Meteo.com', url: 'https://open-meteo.com/' },
    })
    expect(standIn.requests.map(({ address }) => address)).toEqual([
      '/v1/forecast?latitude=58.6&longitude=25&current=temperature_2m%2Cweather_code&apikey=key',
    ])
  })

  it('is date and place alone without a provider, and nobody is asked', async () => {
    expect(await createMasthead(settings({ provider: 'none' }), world()).answer()).toEqual(dateAndPlace)
    expect(standIn.requests).toEqual([])
  })

  it('has the date of the moment it is given, not of the moment it was asked for', async () => {
    const clock = ['2025-05-16T20:59:59Z', '2025-05-16T20:59:59Z', '2025-05-16T21:00:00Z'].map((iso) => new Date(iso))
    const turning = createMasthead(settings(), world({ now: () => (clock.length > 1 ? clock.shift() : clock[0]) ?? new Date(0) }))
    expect((await turning.answer()).date.iso).toBe('2025-05-17')
  })
})

/** What readers see and the log says in each of the stand-in's modes, from an empty cache; null where the weather is shown. */
const outcomes: Record<WeatherMode, WeatherLine['reason'] | null> = {
  ok: null,
  ok304: null,
  slow: 'time-out',
  'hang-headers': 'time-out',
  'hang-body': 'time-out',
  drip: 'time-out',
  '500': 'status',
  '503': 'status',
  '429': 'refused',
  '403': 'refused',
  html200: 'not-json',
  truncated: 'not-json',
  'json-null': 'unexpected-answer',
  'wrong-units': 'unexpected-answer',
  nan: 'not-json',
  huge: 'too-large',
  'gzip-bomb': 'too-large',
  redirect: 'unreachable',
  reset: 'unreachable',
  'expires-past': null,
  'expires-year': null,
  '203': null,
}

describe.each(['met-norway', 'open-meteo'] as const)('whatever %s does, a reader has date and place in time', (provider) => {
  it.each(weatherModes)('%s', async (mode) => {
    const outcome = outcomes[mode]
    standIn.mode(mode, { ms: 60_000 })
    const answer = await createMasthead(settings({ provider }), world({ timeoutMs: outcome === 'time-out' ? 100 : 2500 })).answer()
    if (outcome === null)
      expect(answer).toMatchObject({
        ...dateAndPlace,
        temperature: { celsius: 11.3 },
        condition: {},
        observedAt: /./,
        attribution: {},
      })
    else expect(answer).toEqual(dateAndPlace)
    expect(lines.flatMap(({ event, reason }) => (event === 'weather-failed' ? [reason] : []))).toEqual(outcome === null ? [] : [outcome])
    expect(standIn.requests).toHaveLength(1)
  })
})

describe('who asks', () => {
  it('says so in letters that a header can carry, and with four decimals at most', async () => {
    const paper = settings({ userAgent: 'Žurnaal – Õhtuleht\r\nX-Evil: 1 (paper.example; desk@paper.example)' })
    expect((await createMasthead(paper, world()).answer()).temperature).not.toBeNull()
    expect(standIn.requests[0]?.headers).toMatchObject({
      'user-agent': 'Zurnaal Ohtuleht X-Evil: 1 (paper.example; desk@paper.example)',
    })
    expect(standIn.requests[0]?.headers).not.toHaveProperty('x-evil')
    expect(standIn.requests[0]?.address).toBe('/weatherapi/locationforecast/2.0/compact?lat=59.437&lon=24.7536')
  })

  it('is refused by the stand-in as by the service when he hides', async () => {
    await createMasthead(settings({ userAgent: 'node' }), world()).answer()
    expect(lines).toMatchObject([{ reason: 'refused', status: 403, retryInSeconds: 900 }])
  })

  it('may have a proxy with a path', async () => {
    await createMasthead(settings({ baseUrl: `${standIn.url}/proxy/` }), world()).answer()
    expect(standIn.requests[0]?.address).toMatch(/^\/proxy\/weatherapi\//)
  })
})

describe('settings that cannot work', () => {
  it.each([
    ['language "Estonian!" is unknown', { language: 'Estonian!' }],
    ['language "xx" is unknown', { language: 'xx' }],
    ['time zone "Europe/Talinn" is unknown', { timeZone: 'Europe/Talinn' }],
    ['latitude 590 of Nowhere', { place: { name: 'Nowhere', latitude: 590, longitude: 24 } }],
    ['longitude NaN of Nowhere', { place: { name: 'Nowhere', latitude: 59, longitude: Number.NaN } }],
    ['the user agent is blank', { userAgent: ' — ' }],
    ['weather address "api.met.no" is no address', { baseUrl: 'api.met.no' }],
    ['provider "yr" is unknown', { provider: 'yr' as 'none' }],
    ['must be http or https', { baseUrl: 'file:///etc/weather' }],
    ['no user, password', { baseUrl: 'https://me:secret@api.met.no' }],
  ])('are refused at once, in words: %s', (words, wrong) => {
    expect(() => createMasthead(settings(wrong), world())).toThrow(words)
  })
})

describe('the stand-in', () => {
  it('is switched and asked over HTTP too', async () => {
    const control = (query: string) => fetch(`${standIn.url}/control?${query}`, { method: 'POST' })
    expect((await control('mode=429&retryAfter=7200')).status).toBe(200)
    await createMasthead(settings(), world()).answer()
    expect(lines).toMatchObject([{ reason: 'refused', status: 429, retryInSeconds: 7200 }])
    expect(await (await fetch(`${standIn.url}/control`)).json()).toMatchObject({ mode: '429', requests: [{ status: 429 }] })
    expect((await control('mode=fine')).status).toBe(400)
    expect(await (await control('mode=ok&celsius=-3&forget')).json()).toEqual({ mode: 'ok', requests: [] })
    expect((await createMasthead(settings(), world()).answer()).temperature?.celsius).toBe(-3)
  })

  it.each([
    ['lat=59.43696&lon=24', 403],
    ['lat=59.437', 400],
    ['lat=59.437&lon=24.7536', 200],
  ])('keeps the contract: %s gets %d', async (query, status) => {
    const headers = { 'user-agent': 'Standfirst paper.example' }
    expect((await fetch(`${standIn.url}/weatherapi/locationforecast/2.0/compact?${query}`, { headers })).status).toBe(status)
  })
})
