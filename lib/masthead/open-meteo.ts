/** Open-Meteo's current weather: its address, free or with a customer's key, and its JSON as our weather (open-meteo.com/en/docs). */
import { z } from 'zod'
import { type Condition, checked, fourDecimals, isPlausible, type Point, type WeatherService } from './service'

/** `time` is local to `utc_offset_seconds` and carries no offset of its own; without a `timezone` in the question it is UTC. */
const openMeteoForecast = z.object({
  utc_offset_seconds: z.number().int().min(-86_400).max(86_400),
  current_units: z.object({ temperature_2m: z.literal('°C') }),
  current: z.object({
    time: z
      .string()
      .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/)
      .refine((time) => Number.isFinite(Date.parse(`${time}Z`))),
    temperature_2m: z.number().refine(isPlausible),
    weather_code: z.number().nullish().catch(null),
  }),
})

/** Codes of WMO table 4677 as Open-Meteo uses them; freezing drizzle and rain are drizzle and rain, grains are snow. */
const codes: Readonly<Record<Condition, readonly number[]>> = {
  clear: [0],
  fair: [1],
  'partly-cloudy': [2],
  cloudy: [3],
  fog: [45, 48],
  drizzle: [51, 53, 55, 56, 57],
  rain: [61, 63, 65, 66, 67, 80, 81, 82],
  sleet: [],
  snow: [71, 73, 75, 77, 85, 86],
  thunder: [95, 96, 99],
}
const conditionOf: ReadonlyMap<number, Condition> = new Map(
  (Object.keys(codes) as Condition[]).flatMap((condition) => codes[condition].map((code) => [code, condition] as const)),
)

/** Our word for a `weather_code`; null when it is none that Open-Meteo documents. */
export function openMeteoCondition(weatherCode: number): Condition | null {
  return conditionOf.get(weatherCode) ?? null
}

/**
 * The weather at a point. Without a key the free service is asked, which is for non-commercial use
 * only (a paper with advertisements or subscriptions is commercial); with one, the customers'.
 */
export function openMeteo(point: Point, apiKey?: string, baseUrl?: string): WeatherService {
  const query = new URLSearchParams({
    latitude: fourDecimals(point.latitude),
    longitude: fourDecimals(point.longitude),
    current: 'temperature_2m,weather_code',
  })
  if (apiKey) query.set('apikey', apiKey)
  const base = baseUrl ?? (apiKey ? 'https://customer-api.open-meteo.com' : 'https://api.open-meteo.com')
  return {
    name: 'open-meteo',
    attribution: { text: 'Weather data by Open-Meteo.com', url: 'https://open-meteo.com/' },
    address: `${base}/v1/forecast?${query}`,
    read(json) {
      const { current, utc_offset_seconds } = checked(openMeteoForecast, json)
      const at = new Date(Date.parse(`${current.time}Z`) - utc_offset_seconds * 1000)
      const condition = typeof current.weather_code === 'number' ? openMeteoCondition(current.weather_code) : null
      return [{ at, celsius: current.temperature_2m, condition }]
    },
  }
}
