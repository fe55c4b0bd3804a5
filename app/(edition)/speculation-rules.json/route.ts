/** Which links browsers may follow ahead; reader pages name it in a header (lib/headers.mjs). */
import { SPECULATION_TYPE, speculation } from '@/lib/lean/speculation'

export function GET(): Response {
  return new Response(speculation(), { headers: { 'Content-Type': SPECULATION_TYPE, 'Cache-Control': 'public, max-age=3600' } })
}
