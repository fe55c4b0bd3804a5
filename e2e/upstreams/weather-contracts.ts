/** What the stand-in for the weather services says when all is well, and whom it refuses: MET Norway's and Open-Meteo's contracts. */
import type { IncomingMessage } from 'node:http'

export type Refusal = { status: number; type: string; text: string }

/** MET Norway's terms: who does not say who he is, or asks with five decimals or more, gets 403. */
export function metNorwayRefusal(request: IncomingMessage, query: URLSearchParams): Refusal | null {
  const agent = request.headers['user-agent'] ?? ''
  const isGeneric = /^(node|undici|axios|got|curl|wget|python|okhttp|java|dalvik|mozilla)\b/i.test(agent) || !/[\w-]\.[a-z]{2,}/i.test(agent)
  const coordinates = [query.get('lat'), query.get('lon')]
  if (isGeneric) return { status: 403, type: 'text/plain', text: 'Please identify yourself in the User-Agent' }
  if (!coordinates.every((each) => each && Number.isFinite(Number(each)))) return { status: 400, type: 'text/plain', text: 'Missing lat or lon' }
  if (coordinates.some((each) => /\.\d{5,}/.test(each ?? ''))) return { status: 403, type: 'text/plain', text: 'At most four decimals' }
  return null
}

/** Open-Meteo says what is wrong in JSON, with 400. */
export function openMeteoRefusal(query: URLSearchParams): Refusal | null {
  const missing = ['latitude', 'longitude'].find((name) => !query.get(name))
  const text = JSON.stringify({ error: true, reason: `Parameter '${missing}' and its pair are required` })
  return missing ? { status: 400, type: 'application/json', text } : null
}

/** Hourly from the current hour for 60 hours, then every six hours and without `next_1_hours`, as the service does. */
export function metNorwayForecast(now: Date, celsius: number, symbol: string, unit: string) {
  const first = Math.floor(now.getTime() / 3_600_000)
  const hours = [...Array(60).keys(), ...Array.from({ length: 28 }, (_, step) => 60 + step * 6)]
  const summary = { summary: { symbol_code: symbol }, details: { precipitation_amount: 0 } }
  const timeseries = hours.map((hour) => ({
    time: iso((first + hour) * 3_600_000),
    data: {
      instant: {
        details: { air_pressure_at_sea_level: 1014.2, air_temperature: celsius, cloud_area_fraction: 46.1, wind_speed: 4.8 },
      },
      ...(hour < 60 && { next_1_hours: summary }),
      next_6_hours: summary,
    },
  }))
  const meta = {
    updated_at: iso(now.getTime() - 1_200_000),
    units: { air_pressure_at_sea_level: 'hPa', air_temperature: unit, wind_speed: 'm/s' },
  }
  return { type: 'Feature', geometry: { type: 'Point', coordinates: [24.7536, 59.437, 9] }, properties: { meta, timeseries } }
}

/** The quarter of an hour that has begun; local time without an offset, here UTC because our question names no zone. */
export function openMeteoForecast(now: Date, celsius: number, code: number, unit: string) {
  // biome-ignore format: as the service prints it
  return {
    latitude: 59.43, longitude: 24.74, generationtime_ms: 0.05, utc_offset_seconds: 0, timezone: 'GMT', timezone_abbreviation: 'GMT', elevation: 9,
    current_units: { time: 'iso8601', interval: 'seconds', temperature_2m: unit, weather_code: 'wmo code' },
    current: { time: iso(Math.floor(now.getTime() / 900_000) * 900_000).slice(0, 16), interval: 900, temperature_2m: celsius, weather_code: code },
  };
}

function iso(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`
}
