/** A page of a list: section, topic, author or month; newest first, with the way to older and newer. */
import { Teaser } from '@/components/teaser/teaser'
import type { ListPage } from '@/lib/content/selections'
import { strings } from '@/lib/strings'
import { urls } from '@/lib/urls'

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
  if (articles.length === 0) return <p className="text-soft mt-8">{strings().emptySection}</p>
  const lead = withLead && page === 1 ? articles[0] : undefined
  const others = lead ? articles.slice(1) : articles
  return (
    <>
      {lead && (
        <div className="list-lead">
          <Teaser
            article={lead}
            rank="lead"
            level={2}
            excerptOf={280}
            withLabel={withLabel}
            withByline
            withDate
            picture={{ shape: '4:3', sizes: '(min-width: 47rem) 54vw, 94vw', first: true }}
            className="beside"
          />
        </div>
      )}
      <div className="rows">
        {others.map((article) => (
          <div key={article.slug}>
            <Teaser
              article={article}
              rank="third"
              level={2}
              excerptOf={170}
              withLabel={withLabel}
              withDate
              picture={{ shape: '4:3', sizes: '(min-width: 40rem) 13rem, 34vw' }}
            />
          </div>
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
    <nav aria-label={words.pages} className="sans text-note rule-above no-print mt-12 flex justify-between pt-4">
      <span>{page > 1 && <a className="plain-link target" rel="prev" href={address(page - 1)}>{`← ${words.newer}`}</a>}</span>
      <span className="text-soft">{words.page(page, pages)}</span>
      <span>{page < pages && <a className="plain-link target" rel="next" href={address(page + 1)}>{`${words.older} →`}</a>}</span>
    </nav>
  )
}

/** The way to follow a list. @param path of its first page. */
export function FeedLink({ name, path }: { readonly name: string; readonly path: string }) {
  return (
    <p className="feed-link sans text-note no-print">
      <a className="plain-link target" href={urls.feed(path)} aria-label={strings().feedOf(name)}>
        {strings().feed}
      </a>
    </p>
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
    <header className={`list-head hue-${hue ?? 'slate'}`}>
      <h1>{title}</h1>
      {text && <p>{text}</p>}
      {children}
    </header>
  )
}
