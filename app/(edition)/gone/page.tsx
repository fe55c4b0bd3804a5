import type { Metadata } from 'next'
import { cacheLife, cacheTag } from 'next/cache'
import { Edition } from '@/components/frame/edition'
import { Notice } from '@/components/notice/notice'
import { READER } from '@/lib/content/visibility'
import { publication } from '@/lib/publication'
import { strings } from '@/lib/strings'
import { urls } from '@/lib/urls'

export const generateMetadata = (): Metadata => ({ title: strings().gone, robots: { index: false } })

/** Shown in place of an article that was here once. */
export default async function GonePage() {
  await asGone()
  const words = strings()
  const policy = publication().housePages.find(({ slug }) => slug === 'corrections')
  return (
    <Edition viewer={READER}>
      <Notice title={words.gone} text={words.goneText} {...(policy && { link: { address: urls.housePage(policy.slug), name: policy.title } })} />
    </Edition>
  )
}

/** A page cannot say its status itself; the tag says it to the page store and to the step after the build (410: RFC 9110, 15.5.11). */
async function asGone() {
  'use cache'
  cacheLife('max')
  cacheTag('status-410')
}
