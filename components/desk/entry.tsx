/** One article on the desk: what it is called, whose it is, how long, since when it is what it is, when it goes live, who had it last, and what is to be mended. */
import { ago, date, dateAndTime, list, machine } from '@/lib/format'
import type { Entry as Lying } from '@/lib/preview/desk'
import { sectionOf } from '@/lib/publication'
import { strings } from '@/lib/strings'
import { urls } from '@/lib/urls'
import { PreviewForm } from './preview-form'

interface Props extends Lying {
  readonly isPreviewOn: boolean
  readonly now: number
}

export function Entry({ article, since, live, touched, problems, advice, isPreviewOn, now }: Props) {
  const words = strings()
  const address = urls.article(article)
  return (
    <li className="desk-entry">
      <div>
        <h3 lang={article.language}>
          {isPreviewOn || article.state === 'published' ? (
            <a href={address} className="desk-head">
              {article.headline}
            </a>
          ) : (
            <PreviewForm action="on" to={address} label={article.headline} look="head" />
          )}
        </h3>
        <p className="desk-line soft">
          <span>{sectionOf(article.section)?.name ?? article.section}</span>
          <span>{list(article.byline)}</span>
          <span>{words.words(article.words)}</span>
        </p>
      </div>
      <div>
        <p className="desk-line">
          <When state={article.state} live={live} since={since} now={now} />
        </p>
        <p className="desk-line soft">
          {touched && (
            <span>
              {touched.by}, <time dateTime={machine(touched.at)}>{ago(touched.at, now)}</time>
            </span>
          )}
          <a href={urls.deskArticle(article.slug)} aria-label={`${words.deskwork.checklist}: ${article.headline}`}>
            {problems > 0 ? <span className="notice">{words.deskwork.problemCount(problems)}</span> : words.deskwork.adviceCount(advice)}
          </a>
        </p>
      </div>
    </li>
  )
}

/** When it goes live, else since when it is what it is. */
export function When({ state, live, since, now }: Pick<Props, 'live' | 'since' | 'now'> & { readonly state: Lying['article']['state'] }) {
  const words = strings()
  return (
    <>
      {live !== undefined && (
        <>
          <time dateTime={machine(live)}>{words.goesLive(dateAndTime(live))}</time>
          <span className="soft">{ago(live, now)}</span>
        </>
      )}
      {(state === 'draft' || state === 'review') && <span>{words.notPlanned}</span>}
      {since !== undefined && (
        <span className="soft">
          {words.states[state]} {words.deskwork.since} <time dateTime={machine(since)}>{date(since)}</time>
        </span>
      )}
    </>
  )
}
