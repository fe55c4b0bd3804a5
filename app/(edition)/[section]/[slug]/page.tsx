import { notFound } from 'next/navigation'
import { Article } from '@/components/article/article'
import { Edition } from '@/components/frame/edition'
import { readerMetadata, readerPage } from '@/components/frame/reader-page'
import { StructuredData } from '@/components/structured-data'
import { newestPublic } from '@/lib/content/ahead'
import { articleMetadata } from '@/lib/metadata'
import { articleData, breadcrumbs } from '@/lib/metadata/structured-data'
import { ask } from '@/lib/preview/ask'
import { currentViewer } from '@/lib/preview/viewer'
import { sectionOf } from '@/lib/publication'
import { urls } from '@/lib/urls'

type Params = Promise<{ readonly section: string; readonly slug: string }>

export const generateStaticParams = newestPublic

export const generateMetadata = readerMetadata(async ({ params }: { readonly params: Params }) => {
  const answer = await ask('article', (await params).slug)
  return answer ? articleMetadata(answer) : {}
})

export default readerPage(async function ArticlePage({ params }: { readonly params: Params }) {
  const { section, slug } = await params
  const viewer = await currentViewer()
  const answer = await ask('article', slug)
  if (!answer || answer.article.section !== section) notFound()
  return (
    <Edition viewer={viewer} section={section} article={answer.article}>
      <StructuredData
        data={[
          articleData(answer),
          breadcrumbs([
            { name: sectionOf(section)?.name ?? section, path: urls.section(section) },
            { name: answer.article.headline, path: urls.article(answer.article) },
          ]),
        ]}
      />
      <Article {...answer} />
    </Edition>
  )
})
