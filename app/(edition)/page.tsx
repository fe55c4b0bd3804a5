import { Edition } from '@/components/frame/edition'
import { readerPage } from '@/components/frame/reader-page'
import { Front } from '@/components/front/front'
import { StructuredData } from '@/components/structured-data'
import { frontMetadata } from '@/lib/metadata'
import { siteData } from '@/lib/metadata/structured-data'
import { ask } from '@/lib/preview/ask'
import { currentViewer } from '@/lib/preview/viewer'

export const generateMetadata = frontMetadata

export default readerPage(async function FrontPage() {
  const viewer = await currentViewer()
  const front = await ask('front')
  return (
    <Edition viewer={viewer} isFront>
      <StructuredData data={siteData()} />
      {front && <Front front={front} />}
    </Edition>
  )
})
