/** Answers with a made picture, for whoever may see something that shows it: a draft's picture is as secret as the draft. */
import 'server-only'
import { openPaper } from '@/lib/content/door'
import { openPicture } from '@/lib/content/store'
import { READER } from '@/lib/content/visibility'
import { WHILE_PUBLIC } from '@/lib/headers.mjs'
import { matches } from '@/lib/matches'
import type { Look } from './moment'
import { noteFile } from './reading'

const NAME = /^([0-9a-f]{32})-(?:card|(?:16x9-|4x3-|1x1-)?\d{1,4})\.(avif|webp|jpg)$/
const TYPES: Readonly<Record<string, string>> = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' }

/** @param looks who else may look, when readers may not: asked only then. */
export async function answerWithPicture(request: Request, file: string, looks: () => Promise<readonly Look[]>): Promise<Response> {
  const [, hash = '', type = ''] = NAME.exec(file) ?? []
  const isPublic = openPaper(READER, Date.now()).showsPicture(hash)
  const look = isPublic ? undefined : (await looks()).find(({ viewer, now }) => openPaper(viewer, now).showsPicture(hash))
  const bytes = isPublic || look ? await openPicture(file) : undefined
  if (!bytes) return new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } })
  if (look) noteFile(hash, look.viewer)
  // Its name is its content.
  const tag = `"${file}"`
  const headers = { 'Cache-Control': isPublic ? WHILE_PUBLIC : 'private, no-store', ETag: tag }
  if (matches(request.headers.get('if-none-match'), tag)) return new Response(null, { status: 304, headers })
  return new Response(new Uint8Array(bytes), { headers: { ...headers, 'Content-Type': TYPES[type] ?? 'application/octet-stream' } })
}
