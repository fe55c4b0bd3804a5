import { connection } from 'next/server'
import { guestLooks } from '@/lib/preview/guest'
import { answerWithPicture } from '@/lib/preview/picture'
import { currentLook } from '@/lib/preview/viewer'

/** A picture, for readers and for whoever is in preview or holds a review link to what shows it. */
export async function GET(request: Request, { params }: { readonly params: Promise<{ readonly file: string }> }) {
  await connection()
  return answerWithPicture(request, (await params).file, async () =>
    [await currentLook(), ...(await guestLooks())].filter((look) => look !== undefined),
  )
}
