/** The desk: what readers do not have yet or no more, the switch for preview, the way out. */
import type { Pile } from '@/lib/preview/desk'
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
      <header>
        <p>
          <a href={urls.front()}>{words.home}</a>
        </p>
        <p>{words.signedInAs(email)}</p>
        <form method="post" action={urls.signOut()}>
          <button type="submit">{words.signOut}</button>
        </form>
      </header>
      <main>
        <h1>{words.desk}</h1>
        {isPreviewOn ? (
          <PreviewForm action="off" to={urls.desk()} label={words.previewOff} />
        ) : (
          <PreviewForm action="on" to={urls.desk()} label={words.previewOn} />
        )}
        {piles.length === 0 && <p>{words.empty}</p>}
        {piles.map(({ state, articles }) => (
          <section key={state} aria-labelledby={state}>
            <h2 id={state}>
              {words.states[state]} <span>({articles.length})</span>
            </h2>
            <ul>
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
