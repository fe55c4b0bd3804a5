import { publication } from '@/lib/publication'
import SectionPage, { generateMetadata as metadataOfPage } from './page/[page]/page'

export const generateStaticParams = () => publication().sections.map(({ key }) => ({ section: key }))

type Params = Promise<{ readonly section: string }>

const onPage = (params: Params) => ({ params: params.then(({ section }) => ({ section, page: '1' })) })

export const generateMetadata = ({ params }: { readonly params: Params }) => metadataOfPage(onPage(params))

export default function FirstPage({ params }: { readonly params: Params }) {
  return <SectionPage {...onPage(params)} />
}
