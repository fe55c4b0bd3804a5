/** Turns the tree of a text into markup: plain elements, and the components of the allow-list. Nothing in it runs. */
import type { Element, Root } from 'hast'
import { type Components, toJsxRuntime } from 'hast-util-to-jsx-runtime'
import type { ComponentProps } from 'react'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import type { Body, Format } from '@/lib/content/article'
import { spoken } from '@/lib/language'
import { publication } from '@/lib/publication'
import { languageAround, strings } from '@/lib/strings'
import { blocksWith, type Setting } from './blocks/index'

/** Of a column, as a class: the attribute is obsolete (HTML, 16.2), and the policy allows no inline style. */
const ALIGNED: Readonly<Record<string, string>> = { left: 'text-start', center: 'text-center', right: 'text-end' }

interface Props {
  readonly body: Body
  /** Of the text, where it is not the paper's. */
  readonly language?: string
  readonly format?: Format
  /** What stands in a place for an advertisement. */
  readonly ad?: Setting['ad']
}

type Given<Tag extends keyof React.JSX.IntrinsicElements> = ComponentProps<Tag> & { readonly node?: Element }

export function Prose({ body, language = publication().language, format, ad = () => null }: Props) {
  const around = languageAround(language)
  const words = strings(around)
  const components = {
    ...blocksWith({ ...body, words, language: around, ad }),
    a: ({ node: _node, href = '', ...rest }: Given<'a'>) => {
      const number = /\d+(?:-\d+)?$/.exec(String(rest['aria-label'] ?? ''))?.[0] ?? ''
      const name =
        'data-footnote-backref' in rest
          ? `${words.backToText} ${number}`
          : 'data-footnote-ref' in rest
            ? words.article.note(String(rest.children))
            : undefined
      const rel = /^https?:/.test(href) ? (format === 'sponsored' ? 'sponsored nofollow noopener' : 'noopener') : undefined
      return <a href={href} rel={rel} {...rest} {...(name && { 'aria-label': name })} />
    },
    // An interview's questions are the paragraphs that are bold from end to end.
    p: ({ node, ...rest }: Given<'p'>) => <p className={format === 'interview' && isBold(node) ? 'question' : undefined} {...rest} />,
    h2: ({ node, children, ...rest }: Given<'h2'>) =>
      rest.id === 'footnote-label' ? (
        <h2 id="footnote-label" {...spoken(around, language)}>
          {words.footnotes}
        </h2>
      ) : (
        <h2 {...rest}>{linked(node, children)}</h2>
      ),
    h3: ({ node, children, ...rest }: Given<'h3'>) => <h3 {...rest}>{linked(node, children)}</h3>,
    table: ({ node: _node, 'aria-label': name, ...rest }: Given<'table'>) => (
      // A table wider than the screen scrolls inside itself, by keyboard too (WCAG 2.2, 2.1.1).
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable
      <section className="scroller" aria-label={name ?? words.table} tabIndex={0}>
        <table {...rest} />
      </section>
    ),
    th: ({ node: _node, align, ...rest }: Given<'th'>) => <th scope="col" className={ALIGNED[align ?? '']} {...rest} />,
    td: ({ node: _node, align, ...rest }: Given<'td'>) => <td className={ALIGNED[align ?? '']} {...rest} />,
  } as unknown as Components
  return toJsxRuntime(body.tree as Root, { Fragment, jsx, jsxs, components, passNode: true, tableCellAlignToStyle: false })
}

const isBold = (node: Element | undefined) =>
  node?.children.length === 1 && node.children[0]?.type === 'element' && node.children[0].tagName === 'strong'

/** A subhead as the link to itself, so that a place in a text can be passed on; one with links in it stays as it is. */
function linked(node: Element | undefined, children: React.ReactNode): React.ReactNode {
  const id = node?.properties.id
  return typeof id === 'string' && !holdsLink(node) ? (
    <a className="anchor" href={`#${id}`}>
      {children}
    </a>
  ) : (
    children
  )
}

const holdsLink = (node: Element | undefined): boolean =>
  node?.children.some((child) => child.type === 'element' && (child.tagName === 'a' || holdsLink(child))) ?? false
