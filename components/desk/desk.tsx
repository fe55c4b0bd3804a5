/** The desk: what readers do not have yet or no more, and what is live; filters, states with their counts, and what the last check found. */
import type { Author } from '@/lib/content/article'
import type { Problem } from '@/lib/content/check'
import { STATES, type State } from '@/lib/content/visibility'
import type { DeskPage, Entry as Lying, Wanted } from '@/lib/preview/desk'
import { publication } from '@/lib/publication'
import { strings } from '@/lib/strings'
import { urls } from '@/lib/urls'
import { Entry } from './entry'
import { Filter } from './filter'
import { PreviewForm } from './preview-form'
import { Problems } from './problems'

interface Props {
  readonly page: DeskPage
  readonly wanted: Wanted
  readonly authors: readonly Pick<Author, 'slug' | 'name'>[]
  readonly problems: readonly Problem[]
  readonly isPreviewOn: boolean
  readonly now: number
}

export function Desk({ page, wanted, authors, problems, isPreviewOn, now }: Props) {
  const words = strings()
  return (
    <>
      <div className="desk-bar">
        <h1>{words.desk}</h1>
        {isPreviewOn ? (
          <PreviewForm action="off" to={urls.desk()} label={words.previewOff} look="button" />
        ) : (
          <PreviewForm action="on" to={urls.front()} label={words.previewOn} look="button" />
        )}
      </div>
      <Problems problems={problems} />
      <Filter wanted={wanted} sections={publication().sections} authors={authors} />
      <nav aria-label={words.deskwork.state}>
        <ul className="desk-states">
          <Choice wanted={wanted} label={words.deskwork.notLive} count={sum(page) - page.counts.published} />
          {STATES.map((state) => (
            <Choice key={state} wanted={wanted} state={state} label={words.states[state]} count={page.counts[state]} />
          ))}
        </ul>
      </nav>
      {page.count === 0 && <p className="soft mt-8">{words.empty}</p>}
      {pilesOf(page.entries).map(({ state, entries }) => (
        <section key={state} aria-labelledby={state} className="desk-pile">
          <h2 id={state}>
            {words.states[state]} <span className="soft text-note font-normal">{page.counts[state]}</span>
          </h2>
          <ul>
            {entries.map((entry) => (
              <Entry key={entry.article.slug} {...entry} isPreviewOn={isPreviewOn} now={now} />
            ))}
          </ul>
        </section>
      ))}
      {page.pages > 1 && <Pages page={page} wanted={wanted} />}
    </>
  )
}

const sum = ({ counts }: DeskPage) => Object.values(counts).reduce((all, count) => all + count, 0)

function Choice({
  wanted,
  state,
  label,
  count,
}: {
  readonly wanted: Wanted
  readonly state?: State
  readonly label: string
  readonly count: number
}) {
  const isHere = wanted.state === state
  return (
    <li>
      <a href={urls.desk({ ...wanted, state, page: 1 })} {...(isHere && { 'aria-current': 'true' as const })}>
        {label} <span className="soft">{count}</span>
      </a>
    </li>
  )
}

/** Entries come in the order of their states: what is of one state lies together. */
function pilesOf(entries: readonly Lying[]): readonly { state: State; entries: readonly Lying[] }[] {
  const states = [...new Set(entries.map(({ article }) => article.state))]
  return states.map((state) => ({ state, entries: entries.filter(({ article }) => article.state === state) }))
}

function Pages({ page: { page, pages }, wanted }: { readonly page: DeskPage; readonly wanted: Wanted }) {
  const words = strings()
  const to = (number: number) => urls.desk({ ...wanted, page: number })
  return (
    <nav aria-label={words.pages} className="desk-pages">
      <span>{page > 1 && <a rel="prev" href={to(page - 1)}>{`← ${words.deskwork.previous}`}</a>}</span>
      <span className="soft">{words.page(page, pages)}</span>
      <span>{page < pages && <a rel="next" href={to(page + 1)}>{`${words.deskwork.next} →`}</a>}</span>
    </nav>
  )
}
