/** Before the specs: a server of the built paper with the stand-in for the weather services behind it. After them: both are ended. */
import { existsSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import type { PaperFacts } from './facts'
import { current, work } from './papers'
import { accountFor, serveShared } from './serve'
import { startWeather } from './upstreams/weather'

/** What the specs are told, through the environment. */
export interface Told {
  readonly origin: string
  /** Origin that stands in pages made by the build. */
  readonly builtOrigin: string
  readonly log: string
  readonly weather: string
  readonly accounts: string
  readonly facts?: PaperFacts
}

/** Who may enter the desk of the test paper. */
export const PEOPLE = { ines: 'ines@lantern.example', leaver: 'leaver@lantern.example', hasty: 'hasty@lantern.example' } as const
export const PASSWORD = 'a rope, a lantern and a tide'

export default async function setup() {
  const built = current()
  if (!existsSync(built.record)) throw new Error(`The paper is not built: run \`npx tsx e2e/build.ts ${built.name}\` first, or \`npm run verify\`.`)
  const { origin, facts } = JSON.parse(readFileSync(built.record, 'utf8'))
  await rm(path.join(work, 'logs'), { recursive: true, force: true })
  const weather = await startWeather()
  const accounts =
    built.name === 'test'
      ? Object.values(PEOPLE)
          .map((email) => accountFor(email, PASSWORD))
          .join(' ')
      : ''
  const server = await serveShared(
    built,
    { WEATHER_PROVIDER: 'met-norway', WEATHER_BASE_URL: weather.url, AUTHORS_ACCOUNTS: accounts },
    Number(new URL(origin).port),
  )
  process.env.TOLD = JSON.stringify({
    origin: server.origin,
    builtOrigin: origin,
    log: server.log,
    weather: weather.url,
    accounts,
    facts,
  } satisfies Told)
  return async () => {
    await server.stop()
    await weather.close()
  }
}
