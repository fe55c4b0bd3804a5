import { notFound } from 'next/navigation'
import { AdChoice, PRIVACY } from '@/components/ad/ad-choice'
import { Prose } from '@/components/article/prose'
import { Edition } from '@/components/frame/edition'
import { readerMetadata, readerPage } from '@/components/frame/reader-page'
import { ListHead } from '@/components/list/list'
import { pageMetadata } from '@/lib/metadata'
import { ask } from '@/lib/preview/ask'
import { currentViewer } from '@/lib/preview/viewer'
import { publication } from '@/lib/publication'
import { urls } from '@/lib/urls'

type Params = Promise<{ readonly page: string }>

export const generateStaticParams = () => {
  const pages = publication().housePages.map(({ slug }) => ({ page: slug }))
  return pages.length ? pages : [{ page: '-' }]
}

export const generateMetadata = readerMetadata(async ({ params }: { readonly params: Params }) => {
  const { page: slug } = await params
  const answer = await ask('housePage', slug)
  return answer ? pageMetadata({ title: answer.page.title, description: answer.page.standfirst, path: urls.housePage(slug) }) : {}
})

export default readerPage(async function HousePage({ params }: { readonly params: Params }) {
  const { page: slug } = await params
  const viewer = await currentViewer()
  const answer = await ask('housePage', slug)
  if (!answer) notFound()
  const { page, body } = answer
  return (
    <Edition viewer={viewer}>
      <ListHead title={page.title} text={page.standfirst} />
      <div className="prose mt-8">
        <Prose body={body} />
      </div>
      {slug === PRIVACY && <AdChoice />}
    </Edition>
  )
})
