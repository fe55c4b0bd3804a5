import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { publication } from '@/lib/publication'
import '../globals.css'
import '@/components/desk/desk.css'

export const metadata: Metadata = { robots: { index: false, follow: false } }

/** Every page of the desk is made for one author at one moment, whole, with nothing shown in its place before. */
export const instant = false

export default function DeskLayout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang={publication().language}>
      <body>{children}</body>
    </html>
  )
}
