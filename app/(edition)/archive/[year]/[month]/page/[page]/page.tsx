import { notFound } from 'next/navigation'
import { Edition } from '@/components/frame/edition'
import { readerPage } from '@/components/frame/reader-page'
import { List, ListHead } from '@/components/list/list'
import { publicMonths } from '@/lib/content/ahead'
import { monthName } from '@/lib/format'
import { listMetadata } from '@/lib/metadata'
import { ask } from '@/lib/preview/ask'
import { currentViewer } from '@/lib/preview/viewer'
import { strings } from '@/lib/strings'
import { urls } from '@/lib/urls'

type Params = Promise<{ readonly year: string; readonly month: string; readonly page: string }>

export const generateStaticParams = () =>
  publicMonths()
    .slice(0, 1)
    .map((params) => ({ ...params, page: '2' }))

export async function generateMetadata({ params }: { readonly params: Params }) {
  const { year, month: number, page } = await params
  const month = `${year}-${number}`
  // The build tries an address that is no month's where the paper is empty.
  return /^\d{4}-\d{2}$/.test(month) ? listMetadata({ title: monthName(month), path: urls.month(month, Number(page)), page: Number(page) }) : {}
}

export default readerPage(async function MonthPage({ params }: { readonly params: Params }) {
  const { year, month: number, page } = await params
  const month = `${year}-${number}`
  const viewer = await currentViewer()
  const list = await ask('month', month, Number(page))
  if (!list) notFound()
  return (
    <Edition viewer={viewer}>
      <ListHead title={monthName(month)} text={strings().articles(list.count)}>
        <p className="sans text-note mt-3">
          <a className="plain-link target" href={urls.archive()}>
            {strings().archive}
          </a>
        </p>
      </ListHead>
      <List list={list} address={(at) => urls.month(month, at)} />
    </Edition>
  )
})
