import type { Metadata } from 'next'
import { Edition } from '@/components/frame/edition'
import { Notice } from '@/components/notice/notice'
import { READER } from '@/lib/content/visibility'
import { publication } from '@/lib/publication'
import { strings } from '@/lib/strings'
import { urls } from '@/lib/urls'

export const metadata: Metadata = { robots: { index: false } }

/** Shown in place of an article that was here once; its status is 410, see `lib/lean/after-build.ts`. */
export default function GonePage() {
  const words = strings()
  const policy = publication().housePages.find(({ slug }) => slug === 'corrections')
  return (
    <Edition viewer={READER}>
      <Notice title={words.gone} text={words.goneText} {...(policy && { link: { address: urls.housePage(policy.slug), name: policy.title } })} />
    </Edition>
  )
}
