import { Edition } from '@/components/frame/edition'
import { readerPage } from '@/components/frame/reader-page'
import { ListHead } from '@/components/list/list'
import { People } from '@/components/list/people'
import { pageMetadata } from '@/lib/metadata'
import { ask } from '@/lib/preview/ask'
import { currentViewer } from '@/lib/preview/viewer'
import { publication } from '@/lib/publication'
import { strings } from '@/lib/strings'
import { urls } from '@/lib/urls'

export const generateMetadata = () =>
  pageMetadata({ title: strings().authors, description: strings().writers(publication().name), path: urls.authors() })

export default readerPage(async function AuthorsPage() {
  const viewer = await currentViewer()
  return (
    <Edition viewer={viewer}>
      <ListHead title={strings().authors} />
      <People authors={(await ask('authors')) ?? []} />
    </Edition>
  )
})
