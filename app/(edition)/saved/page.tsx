import { Edition } from '@/components/frame/edition'
import { readerPage } from '@/components/frame/reader-page'
import { ListHead } from '@/components/list/list'
import { SavedList } from '@/components/tools/saved-list'
import { pageMetadata } from '@/lib/metadata'
import { currentViewer } from '@/lib/preview/viewer'
import { strings } from '@/lib/strings'
import { urls } from '@/lib/urls'

export const generateMetadata = () => pageMetadata({ title: strings().tools.saved, path: urls.saved(), noindex: true })

export default readerPage(async function SavedPage() {
  const { tools } = strings()
  return (
    <Edition viewer={await currentViewer()}>
      <ListHead title={tools.saved} text={tools.savedText} />
      <SavedList words={strings()} />
    </Edition>
  )
})
