/** MET Norway's Locationforecast 2.0, compact: its address, and its JSON as our weather (api.met.no/doc/TermsOfService). */
import { z } from 'zod'
import { type Condition, checked, fourDecimals, isPlausible, type Point, type Weather, type WeatherService } from './service'

/** Every field of an entry may be missing: far entries come six hours apart and without `next_1_hours`. */
const metNorwayForecast = z.object({
  properties: z.object({
    meta: z.object({ units: z.object({ air_temperature: z.literal('celsius') }) }),
    timeseries: z.array(
      z.object({
        time: z.iso.datetime(),
        data: z.object({
          instant: z.object({ details: z.object({ air_temperature: z.number().refine(isPlausible).nullish() }).optional() }),
          next_1_hours: z
            .object({ summary: z.object({ symbol_code: z.string() }) })
            .optional()
            .catch(undefined),
        }),
      }),
    ),
  }),
})
export type MetNorwayForecast = z.infer<typeof metNorwayForecast>

const skies: ReadonlyMap<string, Condition> = new Map([
  ['clearsky', 'clear'],
  ['fair', 'fair'],
  ['partlycloudy', 'partly-cloudy'],
  ['cloudy', 'cloudy'],
  ['fog', 'fog'],
])

/**
 * Our word for a `symbol_code` such as `partlycloudy_day`; null when it says nothing that we know.
 * Falls are found by what the code contains, the graver first: the list has 41 codes, some of them
 * misspelt for good (`lightssleetshowersandthunder`). MET Norway has no drizzle.
 */
export function metNorwayCondition(symbolCode: string): Condition | null {
  const symbol = symbolCode.replace(/_(day|night|polartwilight)$/, '')
  const fall = (['thunder', 'sleet', 'snow', 'rain'] as const).find((word) => symbol.includes(word))
  return fall ?? skies.get(symbol) ?? null
}

/** The forecast at a point. `baseUrl` is the service's address without a path, for a proxy or a stand-in. */
export function metNorway(point: Point, baseUrl = 'https://api.met.no'): WeatherService {
  const query = new URLSearchParams({ lat: fourDecimals(point.latitude), lon: fourDecimals(point.longitude) })
  return {
    name: 'met-norway',
    attribution: { text: 'Data from MET Norway', url: 'https://www.met.no/' },
    address: `${baseUrl}/weatherapi/locationforecast/2.0/compact?${query}`,
    read: (json) => checked(metNorwayForecast, json).properties.timeseries.flatMap(weatherOf),
  }
}

function weatherOf({ time, data }: MetNorwayForecast['properties']['timeseries'][number]): Weather[] {
  const celsius = data.instant.details?.air_temperature
  if (celsius === null || celsius === undefined) return []
  const symbol = data.next_1_hours?.summary.symbol_code
  return [{ at: new Date(time), celsius, condition: symbol === undefined ? null : metNorwayCondition(symbol) }]
}
