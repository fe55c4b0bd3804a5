import { connection } from 'next/server'
import { openPaper } from '@/lib/content/door'
import { openPicture } from '@/lib/content/store'
import { READER } from '@/lib/content/visibility'
import { currentLook } from '@/lib/preview/viewer'

const NAME = /^([0-9a-f]{32})-(?:card|(?:16x9-|4x3-|1x1-)?\d{1,4})\.(avif|webp|jpg)$/
const TYPES: Record<string, string> = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' }

/** A picture, for whoever may see something that shows it: a draft's picture is as secret as the draft. */
export async function GET(_request: Request, { params }: { readonly params: Promise<{ readonly file: string }> }) {
  await connection()
  const { file } = await params
  const [, hash = '', type = ''] = NAME.exec(file) ?? []
  const now = Date.now()
  const isPublic = openPaper(READER, now).showsPicture(hash)
  const look = isPublic ? undefined : await currentLook()
  const bytes = isPublic || (look && openPaper(look.viewer, look.now).showsPicture(hash)) ? await openPicture(file) : undefined
  if (!bytes) return new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } })
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': TYPES[type] ?? 'application/octet-stream',
      'Cache-Control': isPublic ? 'public, max-age=31536000, immutable' : 'private, no-store',
    },
  })
}
