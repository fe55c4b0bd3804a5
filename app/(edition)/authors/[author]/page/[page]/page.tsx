import { notFound } from 'next/navigation'
import { Edition } from '@/components/frame/edition'
import { readerMetadata, readerPage } from '@/components/frame/reader-page'
import { List } from '@/components/list/list'
import { Profile } from '@/components/list/profile'
import { StructuredData } from '@/components/structured-data'
import { publicAuthors } from '@/lib/content/ahead'
import { listMetadata } from '@/lib/metadata'
import { profileData } from '@/lib/metadata/structured-data'
import { ask } from '@/lib/preview/ask'
import { currentViewer } from '@/lib/preview/viewer'
import { urls } from '@/lib/urls'

type Params = Promise<{ readonly author: string; readonly page: string }>

export const generateStaticParams = () =>
  publicAuthors()
    .slice(0, 1)
    .map((params) => ({ ...params, page: '2' }))

export const generateMetadata = readerMetadata(async ({ params }: { readonly params: Params }) => {
  const { author: slug, page } = await params
  const answer = await ask('author', slug, Number(page))
  if (!answer) return {}
  const { name, role, image } = answer.author
  return listMetadata({
    title: name,
    description: role && `${name}, ${role}`,
    path: urls.author(slug, Number(page)),
    page: Number(page),
    feedOf: answer.list.isPublic ? urls.author(slug) : undefined,
    image,
  })
})

export default readerPage(async function AuthorPage({ params }: { readonly params: Params }) {
  const { author: slug, page } = await params
  const viewer = await currentViewer()
  const answer = await ask('author', slug, Number(page))
  if (!answer) notFound()
  return (
    <Edition viewer={viewer}>
      <StructuredData data={profileData(answer.author)} />
      <Profile author={answer.author} biography={answer.biography} hasFeed={answer.list.isPublic} />
      <List list={answer.list} address={(number) => urls.author(slug, number)} />
    </Edition>
  )
})
