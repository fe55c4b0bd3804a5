import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { publication } from '@/lib/publication'
import '../globals.css'

export const metadata: Metadata = { robots: { index: false, follow: false } }

/** Made for one holder of a link at one moment. */
export const instant = false

/** Without the reader's module: nothing of a draft is saved, counted or read aloud from here. */
export default function ReviewLayout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang={publication().language}>
      <body>{children}</body>
    </html>
  )
}
