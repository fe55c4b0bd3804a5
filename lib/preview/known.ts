/** Whether what a request asks about stands in the index, whatever the time: only that may become part of a kept answer. */
import 'server-only'
import type { Asked, Question } from '@/lib/content/readers'
import { store } from '@/lib/content/store'
import { PAGE_SIZE } from '@/lib/urls'

const known: { readonly [Q in Question]: (...args: Asked<Q>) => boolean } = {
  front: () => true,
  authors: () => true,
  months: () => true,
  addresses: () => true,
  article(slug) {
    // A draft has no answer for readers at any time, so that none is kept.
    const status = store().bySlug.get(slug)?.status
    return status === 'ready' || status === 'withdrawn'
  },
  housePage: (slug) => store().pages.has(slug),
  section: (key, page) => store().index.publication.sections.some((section) => section.key === key) && isPageOf(`section:${key}`, page),
  author: (slug, page) => store().authors.has(slug) && isPageOf(`author:${slug}`, page),
  topic: (topic, page) => isPageOf(`topic:${topic}`, page),
  month: (month, page) => isPageOf(`month:${month}`, page),
  // What machines read is no page: its routes ask the door themselves.
  latest: () => false,
  recent: () => false,
}

export const isKnown = <Q extends Question>(question: Q, ...args: Asked<Q>): boolean => known[question](...args)

/** A page that the list could have if all of it were public. */
function isPageOf(group: string, page: number): boolean {
  const rows = store().groups.get(group)?.rows.length ?? 0
  return Number.isInteger(page) && page >= 1 && page <= Math.max(1, Math.ceil(rows / PAGE_SIZE))
}
