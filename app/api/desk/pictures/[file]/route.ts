import { connection } from 'next/server'
import { lookOf } from '@/lib/preview/moment'
import { answerWithPicture } from '@/lib/preview/picture'
import { signedIn } from '@/lib/preview/viewer'

/** A picture on the desk, where no preview need be on. */
export async function GET(request: Request, { params }: { readonly params: Promise<{ readonly file: string }> }) {
  await connection()
  return answerWithPicture(request, (await params).file, async () => {
    const session = await signedIn()
    return session ? [lookOf(session, undefined, Date.now())] : []
  })
}
