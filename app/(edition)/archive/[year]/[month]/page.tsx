import { publicMonths } from '@/lib/content/ahead'
import MonthPage from './page/[page]/page'

export const generateStaticParams = publicMonths

export default function FirstPage({ params }: { readonly params: Promise<{ readonly year: string; readonly month: string }> }) {
  return <MonthPage params={params.then((month) => ({ ...month, page: '1' }))} />
}
