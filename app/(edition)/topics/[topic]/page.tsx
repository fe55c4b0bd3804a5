import { publicTopics } from '@/lib/content/ahead'
import TopicPage from './page/[page]/page'

export const generateStaticParams = publicTopics

export default function FirstPage({ params }: { readonly params: Promise<{ readonly topic: string }> }) {
  return <TopicPage params={params.then(({ topic }) => ({ topic, page: '1' }))} />
}
