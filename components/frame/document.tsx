/** The document itself: language, schemes, fonts of the first view, and the reader's script. Every root layout is this. */
import type { ReactNode } from 'react'
import { Early } from '@/components/type/early'
import { directionOf } from '@/lib/language'
import { entries } from '@/lib/lean/elements'
import { GROUND } from '@/lib/metadata/icons'
import { urls } from '@/lib/urls'

export function Document({ language, children }: { readonly language: string; readonly children: ReactNode }) {
  const { elements, firstPaint } = entries()
  return (
    <html lang={language} dir={directionOf(language) === 'rtl' ? 'rtl' : undefined}>
      <head>
        {/* Not deferred: a remembered scheme must be known before anything is painted. It is small, kept for ever, and brings the rest once something is seen. */}
        <script src={urls.asset(firstPaint)} data-then={urls.asset(elements)} />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" media="(prefers-color-scheme: light)" content={GROUND.light} />
        <meta name="theme-color" media="(prefers-color-scheme: dark)" content={GROUND.dark} />
      </head>
      <body>
        <Early cuts={['serif', 'sans']} />
        {children}
      </body>
    </html>
  )
}
