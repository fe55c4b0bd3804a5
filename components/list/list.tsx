/** A page of a list: section, topic, author or month; newest first, with the way to older and newer. */
import { Teaser } from '@/components/teaser/teaser'
import type { ListPage } from '@/lib/content/selections'
import { strings } from '@/lib/strings'

interface Props {
  readonly list: ListPage
  /** Address of a page of this list, by number from 1. */
  readonly address: (page: number) => string
  /** Whether the newest stands large: for sections. */
  readonly withLead?: boolean
  /** Whether each says its section: not where all are of one. */
  readonly withLabel?: boolean
}

export function List({ list: { articles, page, pages }, address, withLead = false, withLabel = true }: Props) {
  if (articles.length === 0) return <p className="text-soft mt-8 italic">{strings().emptySection}</p>
  const lead = withLead && page === 1 ? articles[0] : undefined
  const others = lead ? articles.slice(1) : articles
  return (
    <>
      {lead && (
        <div className="border-rule border-b pt-6 pb-8">
          <div className={lead.image ? 'desk:grid-cols-12 grid items-start gap-x-8' : ''}>
            <div className="desk:col-span-12">
              <Teaser
                article={lead}
                rank="lead"
                level={2}
                excerptOf={280}
                withLabel={withLabel}
                withByline
                withDate
                picture={{ shape: '16:9', sizes: '(min-width: 64rem) 82rem, 94vw', first: true }}
              />
            </div>
          </div>
        </div>
      )}
      <div className="tablet:grid-cols-2 desk:grid-cols-3 mt-8 grid gap-x-8 gap-y-10">
        {others.map((article, index) => (
          <Teaser
            key={article.slug}
            article={article}
            rank="third"
            level={2}
            excerptOf={140}
            withLabel={withLabel}
            withDate
            picture={{ shape: '3:2', sizes: '(min-width: 64rem) 27rem, (min-width: 47rem) 45vw, 94vw', first: !lead && index === 0 }}
          />
        ))}
      </div>
      {pages > 1 && <Pages page={page} pages={pages} address={address} />}
    </>
  )
}

/** The way to newer and older pages. */
export function Pages({ page, pages, address }: { readonly page: number; readonly pages: number; readonly address: (page: number) => string }) {
  const words = strings()
  return (
    <nav aria-label={words.pages} className="sans text-note border-rule no-print mt-12 flex justify-between border-t pt-4">
      <span>{page > 1 && <a className="plain-link target" rel="prev" href={address(page - 1)}>{`← ${words.newer}`}</a>}</span>
      <span className="text-soft">{words.page(page, pages)}</span>
      <span>{page < pages && <a className="plain-link target" rel="next" href={address(page + 1)}>{`${words.older} →`}</a>}</span>
    </nav>
  )
}

/** The head of a list: what it is a list of. */
export function ListHead({
  title,
  text,
  hue,
  children,
}: {
  readonly title: string
  readonly text?: string | undefined
  readonly hue?: string
  readonly children?: React.ReactNode
}) {
  return (
    <header className={`hue-${hue ?? 'slate'} border-rule border-b pt-8 pb-5`}>
      <h1 className="text-lead text-hue tracking-[-0.022em]">{title}</h1>
      {text && <p className="text-soft mt-2 max-w-[40em] text-[1.1875rem] italic">{text}</p>}
      {children}
    </header>
  )
}
