import { publicTopics } from '@/lib/content/ahead'
import TopicPage, { generateMetadata as metadataOfPage } from './page/[page]/page'

export const generateStaticParams = publicTopics

type Params = Promise<{ readonly topic: string }>

const onPage = (params: Params) => ({ params: params.then(({ topic }) => ({ topic, page: '1' })) })

export const generateMetadata = ({ params }: { readonly params: Params }) => metadataOfPage(onPage(params))

export default function FirstPage({ params }: { readonly params: Params }) {
  return <TopicPage {...onPage(params)} />
}
