import { notFound } from 'next/navigation'
import { Edition } from '@/components/frame/edition'
import { List, ListHead } from '@/components/list/list'
import { pageMetadata } from '@/lib/metadata'
import { ask } from '@/lib/preview/ask'
import { currentViewer } from '@/lib/preview/viewer'
import { publication, sectionOf } from '@/lib/publication'
import { urls } from '@/lib/urls'

type Params = Promise<{ readonly section: string; readonly page: string }>

export const generateStaticParams = () => publication().sections.map(({ key }) => ({ section: key, page: '2' }))

export async function generateMetadata({ params }: { readonly params: Params }) {
  const { section, page } = await params
  const { name = section, description } = sectionOf(section) ?? {}
  return pageMetadata({ title: name, description, path: urls.section(section, Number(page)), page: Number(page) })
}

export default async function SectionPage({ params }: { readonly params: Params }) {
  const { section, page } = await params
  const viewer = await currentViewer()
  const about = sectionOf(section)
  const list = about && (await ask('section', section, Number(page)))
  if (!list) notFound()
  return (
    <Edition viewer={viewer} section={section}>
      <ListHead title={about.name} text={about.description} hue={about.hue} />
      <List list={list} address={(number) => urls.section(section, number)} withLead withLabel={false} />
    </Edition>
  )
}
