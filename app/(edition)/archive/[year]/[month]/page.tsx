import { publicMonths } from '@/lib/content/ahead'
import MonthPage, { generateMetadata as metadataOfPage } from './page/[page]/page'

export const generateStaticParams = publicMonths

type Params = Promise<{ readonly year: string; readonly month: string }>

const onPage = (params: Params) => ({ params: params.then((month) => ({ ...month, page: '1' })) })

export const generateMetadata = ({ params }: { readonly params: Params }) => metadataOfPage(onPage(params))

export default function FirstPage({ params }: { readonly params: Params }) {
  return <MonthPage {...onPage(params)} />
}
