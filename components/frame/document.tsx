/** The document itself: language, fonts of the first view, and the reader's one module. Every root layout is this. */
import type { ReactNode } from 'react'
import { elementsFile } from '@/lib/lean/elements'
import { fontsOfFirstView } from '@/lib/lean/fonts'
import { urls } from '@/lib/urls'

export function Document({ language, children }: { readonly language: string; readonly children: ReactNode }) {
  return (
    <html lang={language}>
      <body>
        {fontsOfFirstView().map((file) => (
          <link key={file} rel="preload" as="font" type="font/woff2" href={urls.font(file)} crossOrigin="anonymous" />
        ))}
        {children}
        <script type="module" src={urls.asset(elementsFile())} />
      </body>
    </html>
  )
}
