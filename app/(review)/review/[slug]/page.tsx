import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { Article } from '@/components/article/article'
import { Frame } from '@/components/frame/frame'
import { ReviewBar } from '@/components/preview/review-bar'
import { openPaper } from '@/lib/content/door'
import { selections } from '@/lib/content/selections'
import { currentGuest } from '@/lib/preview/guest'
import { noteReading } from '@/lib/preview/reading'
import { publication } from '@/lib/publication'
import { strings } from '@/lib/strings'

interface Props {
  readonly params: Promise<{ readonly slug: string }>
}

async function reviewed(params: Props['params']) {
  await connection()
  const { slug } = await params
  const now = Date.now()
  const guest = await currentGuest(slug, now)
  const answer = guest && (await selections.article(openPaper(guest.viewer, now), slug))
  return answer && { ...guest, answer }
}

export async function generateMetadata({ params }: Props) {
  const found = await reviewed(params)
  return { title: found?.answer.article.headline ?? strings().missing }
}

/** An article as its reviewer sees it. */
export default async function ReviewPage({ params }: Props) {
  const found = await reviewed(params)
  // The proxy has answered already; this is the lock.
  if (!found) notFound()
  const { answer, viewer, until } = found
  noteReading(answer.article, viewer)
  return (
    <Frame paper={publication()} words={strings()} section={answer.article.section} bar={<ReviewBar article={answer.article} until={until} />}>
      <Article {...answer} />
    </Frame>
  )
}
