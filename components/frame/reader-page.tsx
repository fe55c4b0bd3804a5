/** Wraps a reader page so that a fault behind it (a file that cannot be read, say) gives a whole page with status 500, and not the empty shell that only the framework's scripts would fill. */

import type { Metadata } from 'next'
import { unstable_rethrow as rethrowNextsOwn } from 'next/navigation'
import type { ReactNode } from 'react'
import { Notice } from '@/components/notice/notice'
import { READER } from '@/lib/content/visibility'
import { isBuilding } from '@/lib/env'
import { strings } from '@/lib/strings'
import { Edition } from './edition'

type Asked<Given> = (given: Given) => Promise<ReactNode>

export const readerPage =
  <Given,>(render: Asked<Given>): Asked<Given> =>
  async (given) => {
    try {
      return await render(given)
    } catch (error) {
      tell(error)
      return <Broken />
    }
  }

/** The head of such a page: without one it still has its text. */
export const readerMetadata =
  <Given,>(ask: (given: Given) => Promise<Metadata>) =>
  async (given: Given): Promise<Metadata> => {
    try {
      return await ask(given)
    } catch (error) {
      tell(error)
      return { title: strings().broken, robots: { index: false } }
    }
  }

/** A build with a fault fails. @throws what is Next's own: not found, and its signals. */
function tell(error: unknown) {
  rethrowNextsOwn(error)
  if (isBuilding()) throw error
  console.error(JSON.stringify({ level: 'error', event: 'page-failed', detail: error instanceof Error ? error.message : String(error) }))
}

function Broken() {
  const words = strings()
  return (
    <Edition viewer={READER}>
      <Notice title={words.broken} text={words.brokenText} />
    </Edition>
  )
}
