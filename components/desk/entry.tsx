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
    <li>
      <h3 lang={article.language}>
        {isPreviewOn ? <a href={address}>{article.headline}</a> : <PreviewForm action="on" to={address} label={article.headline} />}
      </h3>
      <p>
        {sectionOf(article.section)?.name ?? article.section} · {list(article.byline)} · {words.words(article.words)}
        {!isOver && ' · '}
        {at === undefined ? !isOver && words.notPlanned : <time dateTime={machine(at)}>{words.goesLive(dateAndTime(at))}</time>}
      </p>
    </li>
  )
}
