/**
 * A stand-in for both weather services: a real HTTP server on loopback that fails on command. Imports nothing of ours,
 * so that it cannot share our mistakes. Longer than most files, because every way to fail is worth its line.
 */
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { metNorwayForecast, metNorwayRefusal, openMeteoForecast, openMeteoRefusal } from './weather-contracts'

/** `ok` has news for every question; `ok304` has none, and answers 304 to an exact `If-Modified-Since`. */
// biome-ignore format: a list to read at a glance
export const weatherModes = [
  'ok', 'ok304', 'slow', 'hang-headers', 'hang-body', 'drip', '500', '503', '429', '403', 'html200', 'truncated',
  'json-null', 'wrong-units', 'nan', 'huge', 'gzip-bomb', 'redirect', 'reset', 'expires-past', 'expires-year', '203',
] as const
export type WeatherMode = (typeof weatherModes)[number]

/** `ms`: delay of `slow` (3000), pause between bytes of `drip` (1000). `retryAfter`: of 503 and 429, in seconds or as a date. The rest is the weather. */
export type WeatherOptions = { ms?: number; retryAfter?: string; celsius?: number; symbol?: string; code?: number }

/** `bytes` of body were handed to the socket; `status` is null until headers were sent; `closed` when the exchange is over. */
export type WeatherRequest = {
  address: string
  headers: IncomingHttpHeaders
  status: number | null
  bytes: number
  closed: boolean
}

export type WeatherStandIn = {
  url: string
  mode(name: WeatherMode, options?: WeatherOptions): void
  /** Every question to a service so far, oldest first; the control's own are not among them. */
  requests: WeatherRequest[]
  close(): Promise<void>
}

/**
 * Starts on `port` (default: any free one) in mode `ok`. From another process:
 * `POST /control?mode=slow&ms=500` switches, `POST /control?mode=ok&forget` also empties the list,
 * `GET /control` gives `{ mode, requests }`. `now` sets its clock, for tests that have their own.
 */
export async function startWeather({ port = 0, now = () => new Date() } = {}): Promise<WeatherStandIn> {
  let mode: WeatherMode = 'ok'
  let options: WeatherOptions = {}
  let edition = now().getTime() - 1_200_000
  const requests: WeatherRequest[] = []

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://stand-in')
    if (url.pathname === '/control') return control(request, response, url.searchParams)
    const seen: WeatherRequest = { address: request.url ?? '', headers: request.headers, status: null, bytes: 0, closed: false }
    requests.push(seen)
    response.once('close', () => {
      seen.closed = true
    })
    const head = (status: number, headers: Record<string, string | number> = {}) => {
      seen.status = status
      response.writeHead(status, headers)
    }
    const body = (part: string | Buffer) => {
      seen.bytes += part.length
      return response.write(part)
    }
    const whole = (status: number, headers: Record<string, string | number>, text: string | Buffer) => {
      head(status, headers)
      body(text)
      response.end()
    }

    const isMetNorway = url.pathname === '/weatherapi/locationforecast/2.0/compact'
    if (!isMetNorway && url.pathname !== '/v1/forecast') return whole(404, { 'content-type': 'text/plain' }, 'Not found')
    const refusal = isMetNorway ? metNorwayRefusal(request, url.searchParams) : openMeteoRefusal(url.searchParams)
    if (refusal) return whole(refusal.status, { 'content-type': refusal.type }, refusal.text)

    if (mode !== 'ok304') edition += 1000
    const lastModified = new Date(edition).toUTCString()
    const expiresIn = { 'expires-past': -60, 'expires-year': 525_600 }[mode as string] ?? 30 // minutes
    const headers: Record<string, string> = isMetNorway
      ? {
          'content-type': 'application/json',
          'last-modified': lastModified,
          expires: new Date(now().getTime() + expiresIn * 60_000).toUTCString(),
        }
      : { 'content-type': 'application/json; charset=utf-8' }
    const unit = mode === 'wrong-units' ? { celsius: 'fahrenheit', '°C': '°F' } : { celsius: 'celsius', '°C': '°C' }
    const celsius = options.celsius ?? 11.3
    const forecast = JSON.stringify(
      isMetNorway
        ? metNorwayForecast(now(), celsius, options.symbol ?? 'partlycloudy_day', unit.celsius)
        : openMeteoForecast(now(), celsius, options.code ?? 2, unit['°C']),
    )
    const half = forecast.slice(0, forecast.length / 2)
    const length = { ...headers, 'content-length': Buffer.byteLength(forecast) }
    const ok = (status = 200) => whole(status, length, forecast)

    switch (mode) {
      case 'ok304':
        if (!isMetNorway || request.headers['if-modified-since'] !== lastModified) return ok()
        head(304, { 'last-modified': lastModified, expires: headers.expires ?? '' })
        return response.end()
      case 'slow': {
        const timer = setTimeout(ok, options.ms ?? 3000)
        return response.once('close', () => clearTimeout(timer))
      }
      case 'hang-headers':
        return
      case 'hang-body':
        head(200, length)
        return body(half)
      case 'drip': {
        let sent = 0
        head(200, length)
        const timer = setInterval(() => (sent < forecast.length ? body(forecast.charAt(sent++)) : response.end()), options.ms ?? 1000)
        return response.once('close', () => clearInterval(timer))
      }
      case '500':
        return whole(500, { 'content-type': 'text/html' }, '<h1>Internal Server Error</h1>')
      case '503':
      case '429':
        return whole(Number(mode), { 'content-type': 'text/plain', 'retry-after': options.retryAfter ?? '120' }, 'Later, please')
      case '403':
        return whole(403, { 'content-type': 'text/plain' }, 'Forbidden')
      case 'html200':
        return whole(200, { 'content-type': 'text/html' }, '<!doctype html><title>Welcome to the hotel</title>')
      case 'truncated':
        return whole(200, headers, half)
      case 'json-null':
        return whole(200, headers, 'null')
      case 'nan':
        return whole(200, headers, forecast.replaceAll(/("(?:air_temperature|temperature_2m)":)-?[\d.]+/g, '$1NaN'))
      case 'huge':
        head(200, headers)
        return flood(response, body)
      case 'gzip-bomb':
        return whole(200, { ...headers, 'content-encoding': 'gzip' }, gzipSync(Buffer.alloc(20_000_000, ' ')))
      case 'redirect':
        return whole(302, { location: `${request.url}&redirected` }, '')
      case 'reset':
        head(200, length)
        body(half)
        return setImmediate(() => request.socket.resetAndDestroy())
      case '203':
        return ok(203)
      default: // ok, wrong-units, expires-past, expires-year
        return ok()
    }
  })

  function set(name: WeatherMode, how: WeatherOptions = {}): void {
    mode = name
    options = how
    edition += 1000
  }

  function control(request: IncomingMessage, response: ServerResponse, query: URLSearchParams): void {
    const wanted = weatherModes.find((name) => name === query.get('mode'))
    if (request.method === 'POST') {
      if (!wanted) return void response.writeHead(400).end(`mode must be one of ${weatherModes.join(', ')}\n`)
      const numbers = (['ms', 'celsius', 'code'] as const).flatMap((name) => (query.has(name) ? [[name, Number(query.get(name))]] : []))
      const texts = (['retryAfter', 'symbol'] as const).flatMap((name) => (query.has(name) ? [[name, query.get(name)]] : []))
      set(wanted, Object.fromEntries([...numbers, ...texts]))
      if (query.has('forget')) requests.length = 0
    }
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ mode, requests }))
  }

  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mode: set,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** 20 MB of JSON, as fast as the other side takes it. */
function flood(response: ServerResponse, body: (part: string) => boolean): void {
  const part = `"${'x'.repeat(65_533)}",`
  let left = 20_000_000 / part.length
  const pour = () => {
    while (left-- > 0 && !response.destroyed) if (!body(part)) return void response.once('drain', pour)
    response.end('""]')
  }
  body('[')
  pour()
}
