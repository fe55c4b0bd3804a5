import { open, stat } from 'node:fs/promises'
import { connection } from 'next/server'
import { openPaper } from '@/lib/content/door'
import { hashOf, typeOf } from '@/lib/content/media'
import { mediaPath } from '@/lib/content/store'
import { READER } from '@/lib/content/visibility'
import { WHILE_PUBLIC } from '@/lib/headers.mjs'
import { matches } from '@/lib/matches'
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
    'Cache-Control': isPublic ? WHILE_PUBLIC : 'private, no-store',
    'Accept-Ranges': 'bytes',
    ETag: tag,
  })
  if (matches(request.headers.get('if-none-match'), tag)) return new Response(null, { status: 304, headers })
  const condition = request.headers.get('if-range')
  const range = condition === null || condition === tag ? rangeOf(request.headers.get('range'), size) : undefined
  if (range === 'none') return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${size}`, 'Cache-Control': 'no-store' } })
  const { from, to } = range ?? { from: 0, to: size - 1 }
  if (range) headers.set('Content-Range', `bytes ${from}-${to}/${size}`)
  const status = range ? 206 : 200
  return new Response(request.method === 'HEAD' ? null : partOf(file, from, to), { status, headers })
}

/** Bytes that are read at once. */
const AT_ONCE = 256 * 1024

/**
 * The bytes of a recording. Opened for each read and closed after it: Next neither reads nor cancels the body of an answer to somebody
 * who has gone, and asks for none of one to HEAD, so that what stays open between reads may stay open for good.
 */
function partOf(file: string, from: number, to: number): ReadableStream<Uint8Array> {
  let at = from
  return new ReadableStream(
    {
      async pull(controller) {
        const opened = await open(mediaPath(file))
        try {
          const { bytesRead, buffer } = await opened.read(new Uint8Array(Math.min(AT_ONCE, to - at + 1)), { position: at })
          if (bytesRead === 0) return controller.error(new Error(`${file} has become shorter`))
          controller.enqueue(buffer.subarray(0, bytesRead))
          at += bytesRead
        } finally {
          await opened.close()
        }
        if (at > to) controller.close()
      },
    },
    { highWaterMark: 0 },
  )
}

const sizeOf = (file: string) =>
  stat(mediaPath(file)).then(
    ({ size }) => size,
    () => undefined,
  )
