/** Keeps the weather of one place: asks its service as seldom as the rules allow and always has an answer, whatever the service does. */
import { type AskWith, ask, type Reply } from './ask'
import { type FailureReason, nearestTo, type Weather, WeatherFailure, type WeatherService } from './service'
import { covers, freshFrom, pauseFrom, type Span } from './timing'

/** One line for the log, as it goes to JSON. */
export type WeatherLine = {
  level: 'warn'
  event: 'weather-failed' | 'weather-deprecated'
  provider: WeatherService['name']
  reason?: FailureReason
  status?: number
  detail?: string
  retryInSeconds?: number
}

export type WeatherWorld = AskWith & {
  now: () => Date
  /** 0 up to 1, as `Math.random`. */
  random: () => number
  /** Must not throw. */
  log: (line: WeatherLine) => void
  /** Is told of a refresh that no reader waits for, so that a platform that freezes idle processes can be asked to wait. */
  background: (work: Promise<void>) => void
}

/**
 * `observedAt` is the instant that the figures are for or, where that is still ahead (a forecast's
 * nearest hour), when we were told. `stale` means that the latest attempt to renew them failed.
 */
export type CurrentWeather = { weather: Weather; observedAt: Date; stale: boolean }

export type WeatherKeeper = { current(): Promise<CurrentWeather | null> }

const hour = 3_600_000
/** How far from now an entry may be and still pass for the current weather. */
const currentWithin = 2 * hour
/** How long after it was observed the last good answer is shown. */
const shownFor = 3 * hour

/** The whole series is kept, not one entry of it: after a 304, or an hour, another entry is the nearest. */
type Kept = { series: readonly Weather[]; toldAt: Date; lastModified: string | null; fresh: Span }

/**
 * `current()` never throws and never waits longer than `world.timeoutMs`; it does not wait at all
 * while something can be shown, or after a failure. However many ask, one question at a time goes to the service, and
 * none while an answer is fresh or the service is left in peace after a failure.
 */
export function keepWeather(service: WeatherService, userAgent: string, world: WeatherWorld): WeatherKeeper {
  let kept: Kept | null = null
  let failures = 0
  let pause: Span | null = null
  let refreshing: Promise<void> | null = null
  let deprecationLogged = false

  function shown(now: Date): CurrentWeather | null {
    const weather = kept && nearestTo(now, kept.series)
    if (!kept || !weather || weather.at.getTime() - now.getTime() > currentWithin) return null
    const observedAt = new Date(Math.min(weather.at.getTime(), kept.toldAt.getTime()))
    if (now.getTime() - observedAt.getTime() > shownFor) return null
    return { weather, observedAt, stale: failures > 0 }
  }

  function keep(reply: Reply): void {
    const now = world.now()
    const series = reply.kind === 'changed' ? service.read(reply.json) : (kept?.series ?? [])
    const nearest = nearestTo(now, series)
    if (!nearest || Math.abs(nearest.at.getTime() - now.getTime()) > currentWithin) {
      if (kept) kept.lastModified = null // "unchanged" would not help: next time we ask for everything
      throw new WeatherFailure('no-current-weather')
    }
    const lastModified = reply.lastModified ?? (reply.kind === 'unchanged' && kept ? kept.lastModified : null)
    kept = { series, toldAt: now, lastModified, fresh: freshFrom(now, reply.expires, world.random()) }
  }

  async function refresh(): Promise<void> {
    try {
      const reply = await ask({ address: service.address, userAgent, lastModified: kept?.lastModified ?? null }, world)
      keep(reply)
      failures = 0
      if (reply.kind === 'changed' && reply.deprecated && !deprecationLogged) {
        deprecationLogged = true
        world.log({ level: 'warn', event: 'weather-deprecated', provider: service.name, status: 203 })
      }
    } catch (error) {
      failures += 1
      const { reason, facts } = error instanceof WeatherFailure ? error : new WeatherFailure('unforeseen')
      const now = world.now()
      pause = pauseFrom(now, failures, reason, facts)
      world.log({
        level: 'warn',
        event: 'weather-failed',
        provider: service.name,
        reason,
        ...(facts.status !== undefined && { status: facts.status }),
        ...(facts.detail !== undefined && { detail: facts.detail }),
        retryInSeconds: Math.round((pause.until.getTime() - now.getTime()) / 1000),
      })
    }
  }

  return {
    async current() {
      const now = world.now()
      const last = shown(now)
      if ((last && covers(kept?.fresh ?? null, now)) || covers(pause, now)) return last
      refreshing ??= refresh().finally(() => {
        refreshing = null
      })
      if (last || failures > 0) {
        world.background(refreshing)
        return last
      }
      await refreshing
      return shown(world.now())
    },
  }
}
