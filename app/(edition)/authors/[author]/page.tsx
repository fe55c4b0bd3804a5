import { publicAuthors } from '@/lib/content/ahead'
import AuthorPage, { generateMetadata as metadataOfPage } from './page/[page]/page'

export const generateStaticParams = publicAuthors

type Params = Promise<{ readonly author: string }>

const onPage = (params: Params) => ({ params: params.then(({ author }) => ({ author, page: '1' })) })

export const generateMetadata = ({ params }: { readonly params: Params }) => metadataOfPage(onPage(params))

export default function FirstPage({ params }: { readonly params: Params }) {
  return <AuthorPage {...onPage(params)} />
}
