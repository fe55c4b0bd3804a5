/** The desk: what readers do not have yet or no more, the switch for preview, the way out. */
import type { Pile } from '@/lib/preview/desk'
import { publication } from '@/lib/publication'
import { strings } from '@/lib/strings'
import { urls } from '@/lib/urls'
import { Entry } from './entry'
import { PreviewForm } from './preview-form'

interface Props {
  readonly email: string
  readonly piles: readonly Pile[]
  readonly isPreviewOn: boolean
}

export function Desk({ email, piles, isPreviewOn }: Props) {
  const words = strings()
  return (
    <>
      <header className="wrap pt-4">
        <div className="sans text-note flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2 pb-3">
          <p>
            <a href={urls.front()} className="headline-link font-display text-third">
              {publication().name}
            </a>
          </p>
          <div className="flex flex-wrap items-baseline gap-x-5 gap-y-2">
            <p className="text-soft">{words.signedInAs(email)}</p>
            <form method="post" action={urls.signOut()}>
              <button type="submit" className="plain-link target cursor-pointer font-semibold">
                {words.signOut}
              </button>
            </form>
          </div>
        </div>
        <div className="double-rule" />
      </header>
      <main className="wrap pb-16">
        <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-4 pt-8">
          <h1 className="text-lead tracking-[-0.022em]">{words.desk}</h1>
          {isPreviewOn ? (
            <PreviewForm action="off" to={urls.desk()} label={words.previewOff} look="button" />
          ) : (
            <PreviewForm action="on" to={urls.front()} label={words.previewOn} look="button" />
          )}
        </div>
        {piles.length === 0 && <p className="text-soft mt-8 italic">{words.empty}</p>}
        {piles.map(({ state, articles }) => (
          <section key={state} aria-labelledby={state} className="border-heavy mt-10 border-t-[3px] pt-2">
            <h2 id={state} className="text-third">
              {words.states[state]} <span className="sans text-note text-soft font-normal">{articles.length}</span>
            </h2>
            <ul className="divide-rule mt-2 divide-y">
              {articles.map((article) => (
                <Entry key={article.slug} article={article} isPreviewOn={isPreviewOn} />
              ))}
            </ul>
          </section>
        ))}
      </main>
    </>
  )
}
