/** Answers with a feed, of the whole paper or of one list. Where readers find nothing there is none. */
import { connection } from 'next/server'
import { openPaper } from '@/lib/content/door'
import { type FeedOf, selections } from '@/lib/content/selections'
import { READER } from '@/lib/content/visibility'
import { answer } from './answer'
import { aboutFeed, FEED_LENGTH, latestFeed } from './feed'
import { keptForReaders } from './kept'
import { RSS_TYPE, rss } from './rss'

/** @param of may come straight from a request: only of a list that readers have is anything kept. */
export async function answerWithFeed(request: Request, of: FeedOf): Promise<Response> {
  // Per request, since a prerendered answer cannot read If-None-Match.
  await connection()
  const now = Date.now()
  const about = aboutFeed(openPaper(READER, now), of)
  const kept =
    about && (await keptForReaders(`feed ${about.path}`, now, async (door) => rss(latestFeed(await selections.latest(door, FEED_LENGTH, of), about))))
  return answer(request, kept ?? { text: undefined, tag: '' }, RSS_TYPE)
}
