/** The sitemap; a very large paper's in parts, `?part=1` and on. */
import { connection } from 'next/server'
import { selections } from '@/lib/content/selections'
import { answer } from '@/lib/feeds/answer'
import { keptForReaders } from '@/lib/feeds/kept'
import { placesOf, sitemap, XML_TYPE } from '@/lib/feeds/sitemap'

/** Parts that are kept by name; no paper has more articles than fit in them. */
const PART = /^[1-9]\d?$/

export async function GET(request: Request): Promise<Response> {
  await connection()
  const asked = new URL(request.url).searchParams.get('part')
  const part = asked === null ? undefined : PART.test(asked) ? Number(asked) : 0
  const kept = await keptForReaders(`sitemap ${part ?? ''}`, Date.now(), (door) => sitemap(placesOf(selections.addresses(door)), part))
  return answer(request, kept, XML_TYPE)
}
