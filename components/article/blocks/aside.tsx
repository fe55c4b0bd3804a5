/** What stands beside the story: a pull quote, facts in a box, the points to take along. */
import type { ReactNode } from 'react'
import type { Strings } from '@/lib/strings'

interface Titled {
  readonly title?: string
  readonly children?: ReactNode
}

export const PullQuote = ({ by, children }: { readonly by?: string; readonly children?: ReactNode }) => (
  <aside className="pull margin">
    <blockquote className="opinion-head text-second">
      {children}
      {by && <footer className="sans text-small text-soft">{by}</footer>}
    </blockquote>
  </aside>
)

export const FactBox = ({ title, children }: Titled) => (
  <aside className="box">
    <p className="sans box-title">{title}</p>
    {children}
  </aside>
)

export const KeyPoints = ({ title, words, children }: Titled & { readonly words: Strings }) => (
  <section className="box points" aria-label={title ?? words.blocks.keyPoints}>
    <p className="sans box-title">{title ?? words.blocks.keyPoints}</p>
    {children}
  </section>
)
