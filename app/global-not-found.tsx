import type { Metadata } from 'next'
import { Document } from '@/components/frame/document'
import { Edition } from '@/components/frame/edition'
import { Notice } from '@/components/notice/notice'
import { READER } from '@/lib/content/visibility'
import { publication } from '@/lib/publication'
import { strings } from '@/lib/strings'
import './globals.css'

export const metadata: Metadata = { title: strings().missing, robots: { index: false } }

/** The one answer for whatever is not to be seen: unknown, mistyped, hidden, not yet. */
export default function NotFound() {
  return (
    <Document language={publication().language}>
      <Edition viewer={READER}>
        <Notice title={strings().missing} text={strings().missingText} />
      </Edition>
    </Document>
  )
}
