import { Edition } from '@/components/frame/edition'
import { readerPage } from '@/components/frame/reader-page'
import { ListHead } from '@/components/list/list'
import { Months } from '@/components/list/months'
import { listMetadata } from '@/lib/metadata'
import { ask } from '@/lib/preview/ask'
import { currentViewer } from '@/lib/preview/viewer'
import { strings } from '@/lib/strings'
import { urls } from '@/lib/urls'

export const generateMetadata = () => listMetadata({ title: strings().archive, path: urls.archive() })

export default readerPage(async function ArchivePage() {
  const viewer = await currentViewer()
  return (
    <Edition viewer={viewer}>
      <ListHead title={strings().archive} />
      <Months months={(await ask('months')) ?? []} />
    </Edition>
  )
})
