/** What is told in order: a time line with its events, a table with its caption. */
import type { ReactNode } from 'react'
import { readWhen } from '@/lib/content/when'
import { historyDate } from '@/lib/format'

interface Titled {
  readonly title?: string
  readonly children?: ReactNode
}

export const Timeline = ({ title, children }: Titled) => (
  <section className="timeline" aria-label={title}>
    {title && <p className="sans box-title">{title}</p>}
    <ol>{children}</ol>
  </section>
)

export function Event({ when = '', title, language, children }: Titled & { readonly when?: string; readonly language: string }) {
  const date = readWhen(when)
  return (
    <li>
      {typeof date === 'object' ? (
        <time className="sans" dateTime={when}>
          {historyDate(date, language)}
        </time>
      ) : (
        <span className="sans when">{when}</span>
      )}
      <div>
        {title && <b>{title}</b>}
        {children}
      </div>
    </li>
  )
}

/** The table itself scrolls inside itself, as every table does. */
export const Table = ({ caption, children }: { readonly caption?: string; readonly children?: ReactNode }) => (
  <figure className="captioned">
    <figcaption className="sans text-note">{caption}</figcaption>
    {children}
  </figure>
)
