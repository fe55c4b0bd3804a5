import { notFound } from 'next/navigation'
import { Edition } from '@/components/frame/edition'
import { readerMetadata, readerPage } from '@/components/frame/reader-page'
import { SectionFront } from '@/components/front/section-front'
import { FeedLink, List, ListHead } from '@/components/list/list'
import { listMetadata } from '@/lib/metadata'
import { ask } from '@/lib/preview/ask'
import { currentViewer } from '@/lib/preview/viewer'
import { publication, sectionOf } from '@/lib/publication'
import { urls } from '@/lib/urls'

type Params = Promise<{ readonly section: string; readonly page: string }>

export const generateStaticParams = () =>
  publication()
    .sections.slice(0, 1)
    .map(({ key }) => ({ section: key, page: '2' }))

export const generateMetadata = readerMetadata(async ({ params }: { readonly params: Params }) => {
  const { section, page } = await params
  const { name = section, description } = sectionOf(section) ?? {}
  const list = await ask('section', section, Number(page))
  return listMetadata({
    title: name,
    description,
    path: urls.section(section, Number(page)),
    page: Number(page),
    feedOf: list?.isPublic ? urls.section(section) : undefined,
  })
})

export default readerPage(async function SectionPage({ params }: { readonly params: Params }) {
  const { section, page } = await params
  const viewer = await currentViewer()
  const about = sectionOf(section)
  const list = about && (await ask('section', section, Number(page)))
  if (!list) notFound()
  const address = (number: number) => urls.section(section, number)
  return (
    <Edition viewer={viewer} section={section}>
      <ListHead title={about.name} text={about.description} hue={about.hue}>
        {list.isPublic && <FeedLink name={about.name} path={urls.section(section)} />}
      </ListHead>
      {list.front ? (
        <SectionFront front={list.front} list={list} address={address} />
      ) : (
        <List list={list} address={address} withLead withLabel={false} />
      )}
    </Edition>
  )
})
