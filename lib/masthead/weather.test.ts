import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startWeather, type WeatherStandIn } from '../../e2e/upstreams/weather'
import { metNorway } from './met-norway'
import { openMeteo } from './open-meteo'
import type { WeatherService } from './service'
import { keepWeather, type WeatherKeeper, type WeatherLine, type WeatherWorld } from './weather'

const start = Date.parse('2025-05-17T09:10:00Z')
const [second, minute, hour] = [1000, 60_000, 3_600_000]
const point = { latitude: 59.437, longitude: 24.7536 }
const userAgent = 'Standfirst test (paper.example; desk@paper.example)'

let clock: number
let lines: WeatherLine[]
let works: Promise<void>[]
let standIn: WeatherStandIn
let keeper: WeatherKeeper

const keeperOf = (service: WeatherService, world: Partial<WeatherWorld> = {}) =>
  keepWeather(service, userAgent, {
    now: () => new Date(clock),
    fetch: (...question) => fetch(...question),
    timeoutMs: 2500,
    random: () => 0,
    log: (line) => lines.push(line),
    background: (work) => works.push(work),
    ...world,
  })
/** What readers see once the refresh that they set off has ended. */
const settled = async () => {
  await keeper.current()
  await Promise.all(works.splice(0))
  return keeper.current()
}

beforeEach(async () => {
  ;[clock, lines, works] = [start, [], []]
  standIn = await startWeather({ now: () => new Date(clock) })
  keeper = keeperOf(metNorway(point, standIn.url))
})
afterEach(() => standIn.close())

describe('the service is asked seldom', () => {
  it('once, though five hundred readers come at once to an empty cache', async () => {
    const answers = await Promise.all(Array.from({ length: 500 }, () => keeper.current()))
    expect(standIn.requests).toHaveLength(1)
    expect(new Set(answers.map((each) => each?.weather.celsius))).toEqual(new Set([11.3]))
  })

  it('once, though five hundred readers come at once and it is down', async () => {
    standIn.mode('500')
    const answers = await Promise.all(Array.from({ length: 500 }, () => keeper.current()))
    expect(answers.every((each) => each === null)).toBe(true)
    expect([standIn.requests.length, lines.length]).toEqual([1, 1])
  })

  it.each([
    ['ok', 0, 30 * minute],
    ['ok', 0.5, 30 * minute + 30 * second],
    ['expires-past', 0, 10 * minute],
    ['expires-year', 0, 2 * hour],
  ] as const)('not before its time: mode %s, jitter %d', async (mode, random, life) => {
    keeper = keeperOf(metNorway(point, standIn.url), { random: () => random })
    standIn.mode(mode)
    await keeper.current()
    clock = start + Math.floor(life / second) * second - second // Expires has no milliseconds
    await settled()
    expect(standIn.requests).toHaveLength(1)
    clock = start + life
    await settled()
    expect(standIn.requests).toHaveLength(2)
  })

  it('by its rules: named, with the exact Last-Modified, and 304 keeps what we have and moves its expiry', async () => {
    standIn.mode('ok304')
    await keeper.current()
    clock += 31 * minute
    const renewed = await settled()
    clock += 29 * minute
    await settled()
    const [first, again, ...more] = standIn.requests
    expect([first?.status, again?.status, more.length]).toEqual([200, 304, 0])
    expect(first?.headers['user-agent']).toBe(userAgent)
    expect(first?.headers['if-modified-since']).toBeUndefined()
    expect(again?.headers['if-modified-since']).toMatch(/^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/)
    expect(renewed).toMatchObject({ stale: false, weather: { celsius: 11.3 } })
    expect(lines).toEqual([])
  })

  it('and the hour moves on within what we hold, also when it answers 304 all day', async () => {
    standIn.mode('ok304')
    for (let step = 0; step < 12; step++) {
      const current = await settled()
      expect(Math.abs((current?.weather.at.getTime() ?? 0) - clock)).toBeLessThanOrEqual(30 * minute)
      expect(current?.stale).toBe(false)
      clock += hour
    }
    expect(standIn.requests.map(({ status }) => status)).toEqual([200, ...Array(11).fill(304)])
  })

  it('with the Last-Modified that it once told, though its 304 does not repeat it', async () => {
    standIn.mode('ok304')
    keeper = keeperOf(metNorway(point, standIn.url), {
      fetch: async (...question) => {
        const response = await fetch(...question)
        return response.status === 304 ? new Response(null, { status: 304 }) : response
      },
    })
    for (const _ of [1, 2, 3]) {
      await settled()
      clock += hour
    }
    expect(standIn.requests.map(({ status }) => status)).toEqual([200, 304, 304])
  })

  it('and a 304 that it was not asked for is no weather', async () => {
    keeper = keeperOf(metNorway(point), { fetch: async () => new Response(null, { status: 304 }) })
    expect(await settled()).toBeNull()
    expect(lines).toMatchObject([{ reason: 'no-current-weather' }])
  })

  it('for everything again when 304 would leave us without an hour near now', async () => {
    standIn.mode('ok304')
    await keeper.current()
    clock += 400 * hour
    expect(await settled()).toBeNull()
    expect(lines).toMatchObject([{ reason: 'no-current-weather', retryInSeconds: 60 }])
    clock += minute
    expect(await settled()).toMatchObject({ stale: false, weather: { celsius: 11.3 } })
    expect(standIn.requests.at(-1)).toMatchObject({ status: 200 })
    expect(standIn.requests.at(-1)?.headers).not.toHaveProperty('if-modified-since')
  })
})

describe('a reader does not wait', () => {
  it('for a refresh while there is something to show', async () => {
    await keeper.current()
    clock += 31 * minute
    standIn.mode('hang-headers')
    keeper.current()
    expect(await keeper.current()).toMatchObject({ stale: false, weather: { celsius: 11.3 } })
    await vi.waitUntil(() => standIn.requests.length === 2)
    await standIn.close()
    await Promise.all(works.splice(0))
    expect(await keeper.current()).toMatchObject({ stale: true, weather: { celsius: 11.3 } })
    standIn = await startWeather()
  })

  it('longer than the time-out, even for a fetch that never ends and does not listen', async () => {
    keeper = keeperOf(metNorway(point), { fetch: () => new Promise(() => {}), timeoutMs: 50 })
    expect(await keeper.current()).toBeNull()
    expect(lines).toMatchObject([{ reason: 'time-out' }])
  })

  it('for another attempt after one that failed', async () => {
    standIn.mode('500')
    await keeper.current()
    clock += 61 * second
    standIn.mode('hang-headers')
    expect(await keeper.current()).toBeNull()
    expect(works).toHaveLength(1)
    await vi.waitUntil(() => standIn.requests.length === 2)
    await standIn.close()
    await Promise.all(works.splice(0))
    standIn = await startWeather()
  })

  it('and sees new figures when they have come', async () => {
    await keeper.current()
    clock += 31 * minute
    standIn.mode('ok', { celsius: -3.2, symbol: 'lightsnow' })
    expect((await keeper.current())?.weather.celsius).toBe(11.3)
    await Promise.all(works.splice(0))
    expect((await keeper.current())?.weather).toMatchObject({ celsius: -3.2, condition: 'snow' })
  })
})

describe('a service in trouble', () => {
  it('is left in peace for a minute, two, four, eight, fifteen, with one question and one line each time', async () => {
    standIn.mode('500')
    for (const [failures, pause] of [60, 120, 240, 480, 900, 900].entries()) {
      await Promise.all([keeper.current(), keeper.current(), keeper.current()])
      await Promise.all(works.splice(0))
      clock += pause * second - 1
      await settled()
      expect([standIn.requests.length, lines.length]).toEqual([failures + 1, failures + 1])
      const line = {
        level: 'warn',
        event: 'weather-failed',
        provider: 'met-norway',
        reason: 'status',
        status: 500,
        retryInSeconds: pause,
      }
      expect(lines.at(-1)).toEqual(line)
      clock += 1
    }
    standIn.mode('ok')
    expect(await settled()).toMatchObject({ stale: false, weather: { celsius: 11.3 } })
    clock += 31 * minute
    standIn.mode('500')
    await settled()
    expect(lines.at(-1)?.retryInSeconds).toBe(60) // counted from the start again
  })

  it.each([
    ['429', '120', 900],
    ['429', '7200', 7200],
    ['403', undefined, 900],
    ['503', '300', 300],
  ] as const)('is obeyed: %s with Retry-After %s is not asked for %d seconds', async (mode, retryAfter, seconds) => {
    standIn.mode(mode, retryAfter === undefined ? {} : { retryAfter })
    await keeper.current()
    standIn.mode('ok')
    clock += seconds * second - 1
    expect(await keeper.current()).toBeNull()
    expect(standIn.requests).toHaveLength(1)
    clock += 1
    expect(await settled()).toMatchObject({ weather: { celsius: 11.3 } })
  })

  it.each([
    ['met-norway', () => metNorway(point, standIn.url)],
    ['open-meteo', () => openMeteo(point, undefined, standIn.url)],
  ] as const)('has its last word shown for three hours, marked, and then no more: %s', async (_, service) => {
    keeper = keeperOf(service())
    const good = await keeper.current()
    const observedAt = good?.observedAt.getTime() ?? 0
    standIn.mode('500')
    clock += 31 * minute
    expect(await settled()).toMatchObject({ stale: true, weather: { celsius: 11.3 } })
    clock = observedAt + 3 * hour
    const last = await settled()
    expect(last).toMatchObject({ stale: true, weather: { celsius: 11.3 } })
    expect(last?.observedAt.getTime()).toBeLessThanOrEqual(start)
    clock = start + 3 * hour + 1
    expect(await settled()).toBeNull()
    standIn.mode('ok', { celsius: 4 })
    clock += 15 * minute
    expect(await settled()).toMatchObject({ stale: false, weather: { celsius: 4 } })
  })

  it('that speaks of its end with 203 is heard, and logged once', async () => {
    standIn.mode('203')
    expect(await settled()).toMatchObject({ stale: false, weather: { celsius: 11.3 } })
    clock += 31 * minute
    await settled()
    expect(standIn.requests).toHaveLength(2)
    expect(lines).toEqual([{ level: 'warn', event: 'weather-deprecated', provider: 'met-norway', status: 203 }])
  })

  it('cannot fill our memory: of twenty megabytes we take what we must and hang up', async () => {
    standIn.mode('huge')
    expect(await keeper.current()).toBeNull()
    await vi.waitUntil(() => standIn.requests[0]?.closed)
    expect(standIn.requests[0]?.bytes).toBeLessThan(15_000_000)
    expect(lines).toMatchObject([{ reason: 'too-large' }])
  })

  it('cannot send us elsewhere', async () => {
    standIn.mode('redirect')
    expect(await keeper.current()).toBeNull()
    expect(standIn.requests).toHaveLength(1)
  })

  it('whose reader is broken by our own mistake still breaks nothing', async () => {
    const read = () => {
      throw new TypeError('oops')
    }
    keeper = keeperOf({ ...metNorway(point, standIn.url), read })
    expect(await keeper.current()).toBeNull()
    expect(lines).toMatchObject([{ reason: 'unforeseen' }])
  })

  it('and its key stay out of the log', async () => {
    for (const mode of ['500', 'redirect', 'reset', 'html200', 'wrong-units'] as const) {
      keeper = keeperOf(openMeteo(point, 'secret-key', standIn.url))
      standIn.mode(mode)
      await keeper.current()
    }
    await standIn.close()
    await keeperOf(openMeteo(point, 'secret-key', standIn.url)).current()
    expect(lines).toHaveLength(6)
    expect(JSON.stringify(lines)).not.toContain('secret-key')
    expect(lines.at(-1)).toMatchObject({ reason: 'unreachable', detail: expect.stringMatching(/^[A-Z_]+$/) })
    standIn = await startWeather()
  })
})

describe('what is observed', () => {
  it.each([
    ['2025-05-17T09:10:00Z', '2025-05-17T09:00:00.000Z', 'the hour that has begun'],
    ['2025-05-17T09:40:00Z', '2025-05-17T09:40:00.000Z', 'when we were told, while the nearest hour is still ahead'],
  ])('at %s is dated %s: %s', async (now, observedAt) => {
    clock = Date.parse(now)
    expect((await keeper.current())?.observedAt.toISOString()).toBe(observedAt)
  })

  it.each([
    ['shown', -1.8, 'an hour and 55 minutes old'],
    ['refused', -2.1, 'two hours and ten minutes old'],
    ['shown', 2, 'an hour and 50 minutes ahead'],
    ['refused', 2.5, 'two hours and 20 minutes ahead'],
  ])('is %s when the service lives %d hours from us: %s', async (outcome, hours) => {
    const elsewhere = await startWeather({ now: () => new Date(clock + hours * hour) })
    keeper = keeperOf(openMeteo(point, undefined, elsewhere.url))
    expect((await keeper.current()) === null).toBe(outcome === 'refused')
    expect(lines.map(({ reason }) => reason)).toEqual(outcome === 'refused' ? ['no-current-weather'] : [])
    await elsewhere.close()
  })

  it('is asked for anew when it ages out before its expiry', async () => {
    const slowClock = await startWeather({ now: () => new Date(clock - 1.8 * hour) })
    keeper = keeperOf(openMeteo(point, undefined, slowClock.url), {
      fetch: async (...question) => {
        const response = await fetch(...question)
        return new Response(response.body, { headers: { expires: new Date(clock + 5 * hour).toUTCString() } })
      },
    })
    await keeper.current()
    clock += 1.2 * hour
    expect(await settled()).not.toBeNull()
    expect(slowClock.requests).toHaveLength(2)
    await slowClock.close()
  })

  it('is never an hour that is far ahead, when the hours between are missing', async () => {
    const [first, second] = [-1.5, 5].map((hours) => ({ at: new Date(start + hours * hour), celsius: hours, condition: null }))
    keeper = keeperOf({ ...metNorway(point, standIn.url), read: () => (first && second ? [first, second] : []) })
    expect((await keeper.current())?.weather).toEqual(first)
    standIn.mode('500')
    clock = start + 1.5 * hour
    expect((await settled())?.weather).toEqual(first)
    clock = start + 1.9 * hour
    expect(await settled()).toBeNull()
  })

  it('does not survive a clock that is set back: we ask again', async () => {
    await keeper.current()
    clock -= 24 * hour
    expect(await settled()).toMatchObject({ stale: false })
    expect(standIn.requests).toHaveLength(2)
  })
})
