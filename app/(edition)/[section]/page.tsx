import { publication } from '@/lib/publication'
import SectionPage from './page/[page]/page'

export const generateStaticParams = () => publication().sections.map(({ key }) => ({ section: key }))

export default function FirstPage({ params }: { readonly params: Promise<{ readonly section: string }> }) {
  return <SectionPage params={params.then(({ section }) => ({ section, page: '1' }))} />
}
