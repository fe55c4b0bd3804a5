import { notFound } from 'next/navigation'
import { Article } from '@/components/article/article'
import { Edition } from '@/components/frame/edition'
import { newestPublic } from '@/lib/content/ahead'
import { ask } from '@/lib/preview/ask'
import { currentViewer } from '@/lib/preview/viewer'

type Params = Promise<{ readonly section: string; readonly slug: string }>

/** Made at build; the others when first asked for. */
const AHEAD = 200

export const generateStaticParams = () => newestPublic(AHEAD)

export default async function ArticlePage({ params }: { readonly params: Params }) {
  const { section, slug } = await params
  const viewer = await currentViewer()
  const answer = await ask('article', slug)
  if (!answer || answer.article.section !== section) notFound()
  return (
    <Edition viewer={viewer} section={section} article={answer.article}>
      <Article {...answer} />
    </Edition>
  )
}
