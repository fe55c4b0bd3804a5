/** Answers with a made picture, for whoever may see something that shows it: a draft's picture is as secret as the draft. */
import 'server-only'
import { openPaper } from '@/lib/content/door'
import { openPicture } from '@/lib/content/store'
import { READER } from '@/lib/content/visibility'
import type { Look } from './moment'
import { noteFile } from './reading'

const NAME = /^([0-9a-f]{32})-(?:card|(?:16x9-|4x3-|1x1-)?\d{1,4})\.(avif|webp|jpg)$/
const TYPES: Readonly<Record<string, string>> = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' }

/** @param looks who else may look, when readers may not: asked only then. */
export async function answerWithPicture(file: string, looks: () => Promise<readonly Look[]>): Promise<Response> {
  const [, hash = '', type = ''] = NAME.exec(file) ?? []
  const isPublic = openPaper(READER, Date.now()).showsPicture(hash)
  const look = isPublic ? undefined : (await looks()).find(({ viewer, now }) => openPaper(viewer, now).showsPicture(hash))
  const bytes = isPublic || look ? await openPicture(file) : undefined
  if (!bytes) return new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } })
  if (look) noteFile(hash, look.viewer)
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': TYPES[type] ?? 'application/octet-stream',
      'Cache-Control': isPublic ? 'public, max-age=31536000, immutable' : 'private, no-store',
    },
  })
}
