import { publicAuthors } from '@/lib/content/ahead'
import AuthorPage from './page/[page]/page'

export const generateStaticParams = publicAuthors

export default function FirstPage({ params }: { readonly params: Promise<{ readonly author: string }> }) {
  return <AuthorPage params={params.then(({ author }) => ({ author, page: '1' }))} />
}
