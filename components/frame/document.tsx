/** The document itself: language, icons, and the reader's one module. Every root layout is this. */
import type { ReactNode } from 'react'
import { elementsFile } from '@/lib/lean/elements'
import { urls } from '@/lib/urls'

export function Document({ language, children }: { readonly language: string; readonly children: ReactNode }) {
  return (
    <html lang={language}>
      <body>
        {children}
        <script type="module" src={urls.asset(elementsFile())} />
      </body>
    </html>
  )
}
