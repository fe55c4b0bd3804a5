/** The newest articles of the whole paper, in full, as RSS. */
import { connection } from 'next/server'
import { selections } from '@/lib/content/selections'
import { answer } from '@/lib/feeds/answer'
import { FEED_LENGTH, latestFeed } from '@/lib/feeds/feed'
import { keptForReaders } from '@/lib/feeds/kept'
import { RSS_TYPE, rss } from '@/lib/feeds/rss'

export async function GET(request: Request): Promise<Response> {
  // Per request, since a prerendered answer cannot read If-None-Match.
  await connection()
  const kept = await keptForReaders('feed', Date.now(), async (door) => rss(latestFeed(await selections.latest(door, FEED_LENGTH))))
  return answer(request, kept, RSS_TYPE)
}
