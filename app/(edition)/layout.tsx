import type { ReactNode } from 'react'
import { Document } from '@/components/frame/document'
import { publication } from '@/lib/publication'
import '../globals.css'

/** The build fails when a reader page becomes dynamic. */
export const ensureStatic = 'navigation'

export default function EditionLayout({ children }: { readonly children: ReactNode }) {
  return <Document language={publication().language}>{children}</Document>
}
