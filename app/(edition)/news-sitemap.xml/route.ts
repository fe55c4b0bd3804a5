/** The news sitemap: what is new, for Google News. */
import { connection } from 'next/server'
import { selections } from '@/lib/content/selections'
import { answer } from '@/lib/feeds/answer'
import { keptForReaders } from '@/lib/feeds/kept'
import { NEWS_AGE, NEWS_LENGTH, newsSitemap } from '@/lib/feeds/news-sitemap'
import { XML_TYPE } from '@/lib/feeds/sitemap'

export async function GET(request: Request): Promise<Response> {
  await connection()
  const kept = await keptForReaders('news sitemap', Date.now(), (door) => newsSitemap(selections.recent(door, NEWS_AGE, NEWS_LENGTH)))
  return answer(request, kept, XML_TYPE)
}
