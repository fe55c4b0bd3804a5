import { notFound } from 'next/navigation'
import { Edition } from '@/components/frame/edition'
import { readerMetadata, readerPage } from '@/components/frame/reader-page'
import { FeedLink, List, ListHead } from '@/components/list/list'
import { publicTopics } from '@/lib/content/ahead'
import { listMetadata } from '@/lib/metadata'
import { ask } from '@/lib/preview/ask'
import { currentViewer } from '@/lib/preview/viewer'
import { publication } from '@/lib/publication'
import { strings } from '@/lib/strings'
import { urls } from '@/lib/urls'

type Params = Promise<{ readonly topic: string; readonly page: string }>

export const generateStaticParams = () =>
  publicTopics()
    .slice(0, 1)
    .map((params) => ({ ...params, page: '2' }))

export const generateMetadata = readerMetadata(async ({ params }: { readonly params: Params }) => {
  const { topic, page } = await params
  const list = await ask('topic', topic, Number(page))
  return listMetadata({
    title: publication().topics[topic] ?? topic,
    path: urls.topic(topic, Number(page)),
    page: Number(page),
    feedOf: list?.isPublic ? urls.topic(topic) : undefined,
  })
})

export default readerPage(async function TopicPage({ params }: { readonly params: Params }) {
  const { topic, page } = await params
  const viewer = await currentViewer()
  const list = await ask('topic', topic, Number(page))
  if (!list) notFound()
  const name = publication().topics[topic] ?? topic
  return (
    <Edition viewer={viewer}>
      <ListHead title={name} text={strings().articles(list.count)}>
        {list.isPublic && <FeedLink name={name} path={urls.topic(topic)} />}
      </ListHead>
      <List list={list} address={(number) => urls.topic(topic, number)} />
    </Edition>
  )
})
