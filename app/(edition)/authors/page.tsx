import { Edition } from '@/components/frame/edition'
import { ListHead } from '@/components/list/list'
import { People } from '@/components/list/people'
import { ask } from '@/lib/preview/ask'
import { currentViewer } from '@/lib/preview/viewer'
import { strings } from '@/lib/strings'

export default async function AuthorsPage() {
  const viewer = await currentViewer()
  return (
    <Edition viewer={viewer}>
      <ListHead title={strings().authors} />
      <People authors={(await ask('authors')) ?? []} />
    </Edition>
  )
}
