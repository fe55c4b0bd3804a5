import { Edition } from '@/components/frame/edition'
import { Front } from '@/components/front/front'
import { ask } from '@/lib/preview/ask'
import { currentViewer } from '@/lib/preview/viewer'

export default async function FrontPage() {
  const viewer = await currentViewer()
  return (
    <Edition viewer={viewer} isFront>
      <Front blocks={(await ask('front')) ?? []} />
    </Edition>
  )
}
