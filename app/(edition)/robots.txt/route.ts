/** What robots are asked to leave alone. */
import { isUnlisted } from '@/lib/env'
import { robots } from '@/lib/feeds/robots'
import { publication } from '@/lib/publication'
import { absolute, urls } from '@/lib/urls'

export function GET(): Response {
  const sitemaps = [urls.sitemap(), urls.newsSitemap()].map(absolute)
  const text = robots({ sitemaps, training: publication().aiTraining, open: !isUnlisted() })
  return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=3600' } })
}
