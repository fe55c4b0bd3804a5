import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { Document } from '@/components/frame/document'
import { siteMetadata } from '@/lib/metadata'
import { publication } from '@/lib/publication'
import '../globals.css'

/** The build fails when a reader page becomes dynamic. */
export const ensureStatic = 'navigation'

/** Pages are whole documents, one a navigation: nothing of them is to be shown before the rest. */
export const instant = false

export const generateMetadata = (): Metadata => siteMetadata()

export default function EditionLayout({ children }: { readonly children: ReactNode }) {
  return <Document language={publication().language}>{children}</Document>
}
