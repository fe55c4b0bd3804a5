/** Turns the tree of a text into markup: plain elements, and the components of the allow-list. Nothing in it runs. */
import type { Root } from 'hast'
import { type Components, toJsxRuntime } from 'hast-util-to-jsx-runtime'
import type { ComponentProps } from 'react'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import type { Body } from '@/lib/content/article'
import { publication } from '@/lib/publication'
import { strings } from '@/lib/strings'
import { blocksWith, type Setting } from './blocks/index'

/** Of a column, as a class: the attribute is obsolete (HTML, 16.2), and the policy allows no inline style. */
const ALIGNED: Readonly<Record<string, string>> = { left: 'text-start', center: 'text-center', right: 'text-end' }

interface Props {
  readonly body: Body
  /** Of the text, where it is not the paper's. */
  readonly language?: string
  /** For links that were paid for (Google, qualify outbound links). */
  readonly isSponsored?: boolean
  /** What stands in a place for an advertisement. */
  readonly ad?: Setting['ad']
}

export function Prose({ body, language = publication().language, isSponsored = false, ad = () => null }: Props) {
  const words = strings(language)
  const components = {
    ...blocksWith({ ...body, words, language, ad }),
    a: ({ node: _node, href = '', ...rest }: ComponentProps<'a'> & { node?: unknown }) => {
      const back =
        'data-footnote-backref' in rest ? { 'aria-label': `${words.backToText} ${String(rest['aria-label'] ?? '').replace(/\D+/, '')}` } : {}
      const rel = /^https?:/.test(href) ? (isSponsored ? 'sponsored nofollow noopener' : 'noopener') : undefined
      return <a href={href} rel={rel} {...rest} {...back} />
    },
    h2: ({ node: _node, ...rest }: ComponentProps<'h2'> & { node?: unknown }) =>
      rest.id === 'footnote-label' ? <h2 id="footnote-label">{words.footnotes}</h2> : <h2 {...rest} />,
    table: ({ node: _node, 'aria-label': name, ...rest }: ComponentProps<'table'> & { node?: unknown }) => (
      // A table wider than the screen scrolls inside itself, by keyboard too (WCAG 2.2, 2.1.1).
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable
      <section className="scroller" aria-label={name ?? words.table} tabIndex={0}>
        <table {...rest} />
      </section>
    ),
    th: ({ node: _node, align, ...rest }: ComponentProps<'th'> & { node?: unknown }) => <th scope="col" className={ALIGNED[align ?? '']} {...rest} />,
    td: ({ node: _node, align, ...rest }: ComponentProps<'td'> & { node?: unknown }) => <td className={ALIGNED[align ?? '']} {...rest} />,
  } as unknown as Components
  return toJsxRuntime(body.tree as Root, { Fragment, jsx, jsxs, components, passNode: true, tableCellAlignToStyle: false })
}
