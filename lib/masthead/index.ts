/** The ear beside the nameplate: today's date, and the weather when a service has told us. The public face of this room. */
import { conditionFor, dateFor, temperatureFor } from './ear'
import { metNorway } from './met-norway'
import { openMeteo } from './open-meteo'
import type { Attribution, Condition, WeatherService } from './service'
import { asciiOf, check, type MastheadSettings } from './settings'
import { keepWeather, type WeatherKeeper, type WeatherWorld } from './weather'

export { cacheControlFor } from './ear'
export type { Condition } from './service'
export type { MastheadSettings } from './settings'
export type { WeatherLine, WeatherWorld } from './weather'

/** The JSON of GET /api/masthead. Temperature, condition, observedAt and attribution come together or, temperature first, not at all. */
export type MastheadAnswer = {
  date: { iso: string; text: string }
  place: string
  temperature: { celsius: number; text: string } | null
  condition: { key: Condition; text: string } | null
  /** The instant of the figures, never in the future (ISO 8601, UTC). */
  observedAt: string | null
  /** The figures are shown although the latest attempt to renew them failed. */
  stale: boolean
  /** To be shown, with its link, wherever the temperature is (CC BY 4.0). */
  attribution: Attribution | null
}

export type Masthead = { answer(): Promise<MastheadAnswer> }

/**
 * One masthead per process: it holds the last weather. Throws an Error for settings that cannot work;
 * `answer()` never throws, and waits for a service at most `world.timeoutMs` (2.5 seconds).
 */
export function createMasthead(settings: MastheadSettings, world: Partial<WeatherWorld> = {}): Masthead {
  check(settings)
  const { language, timeZone, place } = settings
  const now = world.now ?? (() => new Date())
  const service = serviceOf(settings)
  const keeper: WeatherKeeper | null =
    service &&
    keepWeather(service, asciiOf(settings.userAgent), {
      fetch: (...question) => fetch(...question),
      timeoutMs: 2500,
      random: Math.random,
      log: (line) => console.warn(JSON.stringify(line)),
      background: () => {},
      ...world,
      now,
    })

  return {
    async answer() {
      const current = (await keeper?.current()) ?? null
      return {
        date: dateFor(now(), language, timeZone),
        place: place.name,
        temperature: current && temperatureFor(current.weather.celsius, language),
        condition: current?.weather.condition ? conditionFor(current.weather.condition, language) : null,
        observedAt: current?.observedAt.toISOString() ?? null,
        stale: current?.stale ?? false,
        attribution: (current && service?.attribution) ?? null,
      }
    },
  }
}

function serviceOf({ provider, place, baseUrl, apiKey }: MastheadSettings): WeatherService | null {
  const base = baseUrl?.replace(/\/+$/, '')
  switch (provider) {
    case 'met-norway':
      return metNorway(place, base)
    case 'open-meteo':
      return openMeteo(place, apiKey, base)
    case 'none':
      return null
  }
}
