/** One article on the desk: what it is called, whose it is, how long, and when it goes live. */
import type { Teaser } from '@/lib/content/door'
import { dateAndTime, list, machine } from '@/lib/format'
import { goesLiveAt } from '@/lib/preview/desk'
import { sectionOf } from '@/lib/publication'
import { strings } from '@/lib/strings'
import { urls } from '@/lib/urls'
import { PreviewForm } from './preview-form'

export function Entry({ article, isPreviewOn }: { readonly article: Teaser; readonly isPreviewOn: boolean }) {
  const words = strings()
  const address = urls.article(article)
  const at = goesLiveAt(article)
  const isOver = article.state === 'expired' || article.state === 'withdrawn'
  return (
    <li className="py-3">
      <h3 lang={article.language} className="text-brief">
        {isPreviewOn ? (
          <a href={address} className="headline-link target">
            {article.headline}
          </a>
        ) : (
          <PreviewForm action="on" to={address} label={article.headline} look="headline" />
        )}
      </h3>
      <p className="sans text-small text-soft mt-0.5">
        {sectionOf(article.section)?.name ?? article.section} · {list(article.byline)} · {words.words(article.words)}
        {!isOver && ' · '}
        {at === undefined ? !isOver && words.notPlanned : <time dateTime={machine(at)}>{words.goesLive(dateAndTime(at))}</time>}
      </p>
    </li>
  )
}
