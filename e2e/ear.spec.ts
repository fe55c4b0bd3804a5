/** The ear: date, place and weather whatever the weather service does, and a page that never depends on it. */
import path from 'node:path'
import { root } from './papers'
import { type Server, serve } from './serve'
import { expect, pages, paper, test } from './site'
import { startWeather, type WeatherMode, type WeatherStandIn } from './upstreams/weather'
import { ask } from './wire'

/** In en-US, on the calendar of Tallinn. */
const today = (at = Date.now()) => new Intl.DateTimeFormat('en-US', { timeZone: 'Europe/Tallinn', dateStyle: 'full' }).format(at)
const isoToday = (at = Date.now()) => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Tallinn', dateStyle: 'short' }).format(at)
const CLOCK = `--import ${path.join(root, 'e2e/clock.mjs')}`

interface Stage {
  readonly server: Server
  readonly weather: WeatherStandIn
}

/** A server of its own, whose ear has heard nothing yet. */
async function onStage(settings: Record<string, string>, run: (stage: Stage) => Promise<void>) {
  const weather = await startWeather()
  const server = await serve(paper, { WEATHER_PROVIDER: 'met-norway', WEATHER_BASE_URL: weather.url, ...settings })
  try {
    await run({ server, weather })
  } finally {
    await server.stop()
    await weather.close()
  }
}

async function answerOf({ origin }: Server, query = '') {
  const { status, headers, text } = await ask(origin, `/api/masthead${query}`)
  expect(status).toBe(200)
  expect(headers['content-type']).toMatch(/^application\/json/)
  const answer = JSON.parse(text)
  expect(Object.keys(answer).sort()).toEqual(['attribution', 'condition', 'date', 'observedAt', 'place', 'stale', 'temperature'])
  expect(Object.keys(answer.date)).toEqual(['iso', 'text'])
  expect(answer.place).toBe('Lanternshire')
  const seconds = Number(/max-age=(\d+)/.exec(headers['cache-control'] ?? '')?.[1])
  expect(seconds).toBeLessThanOrEqual(60)
  return answer
}

/** Asks once more, twelve minutes later by the server's clock. */
async function later(server: Server) {
  process.kill(server.pid, 'SIGUSR2')
  return answerOf(server)
}
const AT_ONCE = { intervals: [50] }

const WEATHER = {
  temperature: { celsius: 11.3, text: '11.3\u00a0°C' },
  condition: { key: 'partly-cloudy', text: 'Partly cloudy' },
  observedAt: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/),
  stale: false,
}
const NONE = { temperature: null, condition: null, observedAt: null, stale: false, attribution: null }
const MET = { text: expect.stringContaining('MET Norway'), url: expect.stringMatching(/^https:\/\/(www\.)?(met\.no|api\.met\.no|yr\.no)/) }

test('all well: place, temperature and date in the page, with thanks and a link to the service, asked once for all readers', async ({
  page,
  faults: _,
}) => {
  await onStage({}, async ({ server, weather }) => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => answerOf(server)))
    for (const answer of answers) expect(answer).toMatchObject({ ...WEATHER, date: { iso: isoToday(), text: today() }, attribution: MET })
    expect(weather.requests.map(({ status }) => status)).toEqual([200])
    expect(weather.requests[0]?.headers['user-agent']).toMatch(/Lantern Post.*desk@lantern\.example/)
    await page.goto(server.origin)
    const ear = page.locator('standfirst-ear')
    await expect(ear).toContainText('Lanternshire')
    await expect(ear).toContainText('11.3\u00a0°C')
    await expect(ear.locator('time')).toHaveText(today())
    const source = ear.getByRole('link', { name: /MET Norway/ })
    await expect(source).toHaveAttribute('href', /^https:\/\//)
    // The moment of the figures by the reader's own clock, to the minute.
    const said = Date.parse((await source.getAttribute('title')) ?? '')
    expect(said).toBe(Math.floor(Date.parse((await answerOf(server)).observedAt) / 60_000) * 60_000)
    await page.goto('about:blank')
  })
})

const MISHAPS: readonly WeatherMode[] = [
  'slow',
  'hang-headers',
  'hang-body',
  '500',
  '503',
  '429',
  'html200',
  'truncated',
  'json-null',
  'nan',
  'wrong-units',
  'huge',
  'redirect',
  'reset',
]

test.describe
  .serial('a service that has never answered', () => {
    let stage: Stage
    test.beforeAll(async () => {
      const weather = await startWeather()
      stage = { weather, server: await serve(paper, { WEATHER_PROVIDER: 'met-norway', WEATHER_BASE_URL: weather.url, NODE_OPTIONS: CLOCK }) }
    })
    test.afterAll(async () => {
      await stage.server.stop()
      await stage.weather.close()
    })

    for (const mode of MISHAPS) {
      test(`and answers with ${mode}: date and place stand alone`, async () => {
        const { server, weather } = stage
        weather.mode(mode, { ms: 600_000 })
        const asked = weather.requests.length
        // As often as it takes until the pause after the mishap before is over.
        await expect
          .poll(async () => {
            expect(await later(server)).toMatchObject(NONE)
            return weather.requests.length
          }, AT_ONCE)
          .toBeGreaterThan(asked)
        expect(await answerOf(server)).toMatchObject(NONE)
      })
    }
  })

test('a service that is down: date and place stand alone, and the page is whole', async ({ page }) => {
  const weather = await startWeather()
  await weather.close()
  const server = await serve(paper, { WEATHER_PROVIDER: 'met-norway', WEATHER_BASE_URL: weather.url })
  try {
    expect(await answerOf(server)).toMatchObject(NONE)
    await page.goto(server.origin)
    await expect(page.locator('[data-ear=date]')).toHaveText(today())
    await expect(page.locator('[data-ear=weather]')).toBeEmpty()
    await expect(page.locator('[data-ear=attribution]')).toBeEmpty()
    await page.goto('about:blank')
  } finally {
    await server.stop()
  }
})

test('nothing new at the service: the figures stay, and it was asked in its own words', async () => {
  await onStage({ NODE_OPTIONS: CLOCK }, async ({ server, weather }) => {
    weather.mode('ok304')
    expect(await answerOf(server)).toMatchObject(WEATHER)
    await expect.poll(() => later(server).then(() => weather.requests.length), AT_ONCE).toBeGreaterThan(1)
    expect(await answerOf(server)).toMatchObject({ temperature: WEATHER.temperature, stale: false, attribution: MET })
    expect(weather.requests.slice(0, 2).map(({ status }) => status)).toEqual([200, 304])
  })
})

test('a service that fails later: the last good figures stay, marked as such, until they are too old', async () => {
  await onStage({ NODE_OPTIONS: CLOCK }, async ({ server, weather }) => {
    expect(await answerOf(server)).toMatchObject(WEATHER)
    weather.mode('500')
    await expect.poll(async () => (await later(server)).stale, AT_ONCE).toBe(true)
    expect(await answerOf(server)).toMatchObject({ temperature: WEATHER.temperature, attribution: MET })
    await expect.poll(async () => (await later(server)).temperature, AT_ONCE).toBe(null)
    expect(await answerOf(server)).toMatchObject(NONE)
  })
})

test('right after midnight in Tallinn it is the new day, and right before it the old one', async () => {
  for (const [at, iso] of [
    ['2026-05-16T20:59:30Z', '2026-05-16'],
    ['2026-05-16T21:00:01Z', '2026-05-17'],
  ] as const) {
    for (const TZ of ['America/New_York', 'Asia/Tokyo']) {
      const server = await serve(paper, { NODE_OPTIONS: CLOCK, CLOCK_AT: at, TZ })
      try {
        const { date } = await answerOf(server)
        expect([at, TZ, date.iso]).toEqual([at, TZ, iso])
        if (iso === '2026-05-17') expect(date.text).toBe('Sunday, May 17, 2026')
      } finally {
        await server.stop()
      }
    }
  }
})

for (const timezoneId of ['Asia/Tokyo', 'America/New_York']) {
  test(`a browser in ${timezoneId} shows the date of the paper`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ timezoneId, baseURL: baseURL ?? '' })
    const page = await context.newPage()
    await page.goto('/')
    await expect(page.locator('[data-ear=date]')).toHaveText(today())
    await context.close()
  })
}

test('what a reader asks steers nothing: one address is asked for, the paper’s own', async () => {
  await onStage({}, async ({ server, weather }) => {
    await answerOf(server, '?lat=1.5&lon=2.5&url=http://127.0.0.1:9/&place=Elsewhere&provider=none')
    await ask(server.origin, '/api/masthead', { headers: { 'x-forwarded-host': 'evil.example', 'x-latitude': '1' } })
    expect(weather.requests.map(({ address }) => address.split('?')[0])).toEqual(['/weatherapi/locationforecast/2.0/compact'])
    const query = new URL(weather.requests[0]?.address ?? '', 'http://x').searchParams
    for (const [name, degrees] of [
      ['lat', 59.43696],
      ['lon', 24.75353],
    ] as const)
      expect(Number(query.get(name))).toBeCloseTo(degrees, 3)
    for (const name of ['lat', 'lon']) expect(query.get(name)).toMatch(/^\d+(\.\d{1,4})?$/)
  })
})

test('another service: Open-Meteo, with its own thanks', async ({ page }) => {
  await onStage({ WEATHER_PROVIDER: 'open-meteo' }, async ({ server, weather }) => {
    expect(await answerOf(server)).toMatchObject({
      ...WEATHER,
      attribution: { text: expect.stringContaining('Open-Meteo'), url: expect.stringContaining('open-meteo.com') },
    })
    expect(weather.requests[0]?.address).toMatch(/^\/v1\/forecast\?/)
    await page.goto(server.origin)
    await expect(page.getByRole('link', { name: /Open-Meteo/ })).toHaveAttribute('href', /open-meteo\.com/)
    await page.goto('about:blank')
  })
})

test('no service: date and place, and nobody is asked', async () => {
  await onStage({ WEATHER_PROVIDER: 'none' }, async ({ server, weather }) => {
    expect(await answerOf(server)).toMatchObject({ ...NONE, date: { iso: isoToday(), text: today() } })
    expect(weather.requests).toEqual([])
  })
})

test.describe('a page without an answer from the ear', () => {
  test('is whole when the route is cut off', async ({ page, faults }) => {
    await page.route('**/api/masthead', (route) => route.abort())
    await page.goto(pages.article ?? '/')
    await expect(page.locator('standfirst-ear')).toHaveText('Lanternshire')
    await expect(page.locator('h1')).toBeVisible()
    // The browser's own word for the cut.
    faults.splice(0, faults.length, ...faults.filter((fault) => !/ERR_FAILED/.test(fault)))
  })

  test('is whole when the answer is nonsense', async ({ page }) => {
    await page.route('**/api/masthead', (route) => route.fulfill({ status: 200, contentType: 'application/json', body: '<html>' }))
    await page.goto(pages.article ?? '/')
    await expect(page.locator('standfirst-ear')).toHaveText('Lanternshire')
  })

  test('shows the place and no date with scripts off', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' })
    const page = await context.newPage()
    await page.goto('/')
    await expect(page.locator('standfirst-ear')).toHaveText('Lanternshire')
    await expect(page.locator('standfirst-ear time')).toHaveCount(0)
    await context.close()
  })
})
