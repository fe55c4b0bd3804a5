import { connection } from 'next/server'
import { weather } from '@/lib/env'
import { cacheControlFor, createMasthead, type Masthead, type MastheadSettings } from '@/lib/masthead'
import { publication } from '@/lib/publication'

let masthead: Masthead | undefined

/** Takes no parameters: where and what is asked stands in the settings alone. */
export async function GET() {
  await connection()
  masthead ??= createMasthead(settings())
  const answer = await masthead.answer()
  return Response.json(answer, { headers: { 'Cache-Control': cacheControlFor(new Date(), publication().timeZone) } })
}

function settings(): MastheadSettings {
  const { language, timeZone, place, weather: chosen, name, url, owner } = publication()
  const { provider, baseUrl, apiKey } = weather()
  return {
    language,
    timeZone,
    place,
    provider: (provider ?? chosen) as MastheadSettings['provider'],
    baseUrl,
    apiKey,
    userAgent: `${name} (Standfirst; ${url}; ${owner.contact})`,
  }
}
