/** What weather is to us, and what a weather service must be able to do: the contract that each provider fulfils. */
import type { z } from 'zod'

/** Our own small set of conditions; words and signs hang on these keys, never on a provider's codes. */
export const conditions = ['clear', 'fair', 'partly-cloudy', 'cloudy', 'fog', 'drizzle', 'rain', 'sleet', 'snow', 'thunder'] as const
export type Condition = (typeof conditions)[number]

/** Degrees Celsius two metres above the ground at an instant; `condition` is null where the service names none. */
export type Weather = { at: Date; celsius: number; condition: Condition | null }

/** Decimal degrees, WGS 84. */
export type Point = { latitude: number; longitude: number }

export type Attribution = { text: string; url: string }

export type WeatherService = {
  name: 'met-norway' | 'open-meteo'
  attribution: Attribution
  /** The one address that is ever asked. May hold a key: never log it. */
  address: string
  /** The service's JSON as our weather, in its order. Throws a `WeatherFailure` for what is not its shape, its unit or plausible. */
  read(json: unknown): readonly Weather[]
}

export type FailureReason =
  | 'time-out'
  | 'unreachable'
  | 'refused'
  | 'status'
  | 'too-large'
  | 'not-json'
  | 'unexpected-answer'
  | 'no-current-weather'
  | 'unforeseen'

export type FailureFacts = { status?: number; retryAfter?: string | null; detail?: string }

/** Why there is no new weather. `facts` hold nothing that came in a body, so that a log line cannot be written from outside. */
export class WeatherFailure extends Error {
  readonly reason: FailureReason
  readonly facts: FailureFacts

  constructor(reason: FailureReason, facts: FailureFacts = {}) {
    super(`weather: ${reason}`)
    this.reason = reason
    this.facts = facts
  }
}

/** Temperatures outside −60…+60 °C are not weather where papers are printed: the whole answer is then in doubt. */
export function isPlausible(celsius: number): boolean {
  return celsius >= -60 && celsius <= 60
}

/** `json` as the schema's type; throws a `WeatherFailure` that names the field, never its value. */
export function checked<Shape extends z.ZodType>(schema: Shape, json: unknown): z.output<Shape> {
  const result = schema.safeParse(json)
  if (result.success) return result.data
  throw new WeatherFailure('unexpected-answer', { detail: result.error.issues[0]?.path.join('.') || 'whole answer' })
}

/** A coordinate with at most four decimals, as MET Norway's terms ask (five or more are answered with 403). */
export function fourDecimals(degrees: number): string {
  return String(Number(degrees.toFixed(4)))
}

/** The entry nearest to `now`, the earlier of two equally near; null when there is none. */
export function nearestTo(now: Date, entries: readonly Weather[]): Weather | null {
  const distance = (entry: Weather) => Math.abs(entry.at.getTime() - now.getTime())
  return entries.reduce<Weather | null>((nearest, entry) => (nearest === null || distance(entry) < distance(nearest) ? entry : nearest), null)
}
