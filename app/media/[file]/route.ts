import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { connection } from 'next/server'
import { openPaper } from '@/lib/content/door'
import { hashOf, typeOf } from '@/lib/content/media'
import { mediaPath } from '@/lib/content/store'
import { READER } from '@/lib/content/visibility'
import { guestLooks } from '@/lib/preview/guest'
import { noteFile } from '@/lib/preview/reading'
import { currentLook } from '@/lib/preview/viewer'
import { rangeOf } from '@/lib/range'

/** A recording, a film or captions, whole or in part, for whoever may see something that has it: a draft's is as secret as the draft. */
export async function GET(request: Request, { params }: { readonly params: Promise<{ readonly file: string }> }) {
  await connection()
  const { file } = await params
  const [hash, type] = [hashOf(file), typeOf(file)]
  const isPublic = openPaper(READER, Date.now()).showsPicture(hash)
  const looks = isPublic ? [] : [await currentLook(), ...(await guestLooks())]
  const look = looks.find((look) => look && openPaper(look.viewer, look.now).showsPicture(hash))
  const size = type && (isPublic || look) && /^[0-9a-f]{32}\.[a-z0-9]+$/.test(file) ? await sizeOf(file) : undefined
  if (!type || size === undefined) return new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } })
  if (look) noteFile(hash, look.viewer)

  const tag = `"${hash}"`
  const headers = new Headers({
    'Content-Type': type,
    'Cache-Control': isPublic ? 'public, max-age=31536000, immutable' : 'private, no-store',
    'Accept-Ranges': 'bytes',
    ETag: tag,
  })
  const condition = request.headers.get('if-range')
  const range = condition === null || condition === tag ? rangeOf(request.headers.get('range'), size) : undefined
  if (range === 'none') return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${size}`, 'Cache-Control': 'no-store' } })
  const { from, to } = range ?? { from: 0, to: size - 1 }
  if (range) headers.set('Content-Range', `bytes ${from}-${to}/${size}`)
  const status = range ? 206 : 200
  // Next answers HEAD by this too, and reads no body then: a file that was opened would stay open.
  if (request.method === 'HEAD') return new Response(null, { status, headers })
  const stream = Readable.toWeb(createReadStream(mediaPath(file), { start: from, end: to })) as ReadableStream<Uint8Array>
  return new Response(stream, { status, headers })
}

const sizeOf = (file: string) =>
  stat(mediaPath(file)).then(
    ({ size }) => size,
    () => undefined,
  )
