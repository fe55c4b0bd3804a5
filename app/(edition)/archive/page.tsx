import { Edition } from '@/components/frame/edition'
import { ListHead } from '@/components/list/list'
import { Months } from '@/components/list/months'
import { ask } from '@/lib/preview/ask'
import { currentViewer } from '@/lib/preview/viewer'
import { strings } from '@/lib/strings'

export default async function ArchivePage() {
  const viewer = await currentViewer()
  return (
    <Edition viewer={viewer}>
      <ListHead title={strings().archive} />
      <Months months={(await ask('months')) ?? []} />
    </Edition>
  )
}
