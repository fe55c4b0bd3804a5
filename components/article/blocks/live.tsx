/** What was added while the story went on: entries of a live article, and corrections where the mistake stood. */
import type { ReactNode } from 'react'
import { dateAndTime, machine } from '@/lib/format'
import type { Strings } from '@/lib/strings'

interface Dated {
  readonly at?: string
  readonly language: string
  readonly words: Strings
  readonly children?: ReactNode
}

export const Update = ({ id, at = '', title, language, words, children }: Dated & { readonly id?: string; readonly title?: string }) => (
  <section className="update" id={id}>
    <a className="sans text-small text-soft target" href={`#${id}`} aria-label={words.blocks.linkTo(title ?? '')}>
      <Moment at={at} language={language} />
    </a>
    <h2>{title}</h2>
    {children}
  </section>
)

export const Correction = ({ at = '', language, words, children }: Dated) => (
  <aside className="correction">
    <p className="sans text-small">
      <b>{words.corrected}</b> <Moment at={at} language={language} />
    </p>
    {children}
  </aside>
)

/** @param at an instant, as the edition writes it */
function Moment({ at, language }: { readonly at: string; readonly language: string }) {
  const instant = Date.parse(at)
  return <time dateTime={machine(instant)}>{dateAndTime(instant, language)}</time>
}
