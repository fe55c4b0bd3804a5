/** The web app manifest. */
import { MANIFEST_TYPE, manifest } from '@/lib/feeds/manifest'
import { publication } from '@/lib/publication'

export function GET(): Response {
  return new Response(manifest(publication()), { headers: { 'Content-Type': MANIFEST_TYPE, 'Cache-Control': 'public, max-age=3600' } })
}
