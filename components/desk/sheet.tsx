/** One article at the desk: what is to be mended, what is known of it, each place where it will stand, and how it will look elsewhere. */
import type { Metadata } from 'next'
import type { Entry as FeedEntry } from '@/lib/feeds/feed'
import { dateAndTime, list, machine } from '@/lib/format'
import type { Sheet as Facts } from '@/lib/preview/sheet'
import { sectionOf } from '@/lib/publication'
import { strings } from '@/lib/strings'
import { urls } from '@/lib/urls'
import { When } from './entry'
import { PreviewForm } from './preview-form'
import { Review } from './review'
import { Shapes } from './shapes'

interface Props {
  readonly sheet: Facts
  readonly metadata: Metadata
  readonly feedEntry: FeedEntry | undefined
  readonly review: { readonly link: string; readonly until: number } | undefined
  readonly revokedAt: number | undefined
  readonly now: number
}

export function Sheet({ sheet, metadata, feedEntry, review, revokedAt, now }: Props) {
  const words = strings()
  const { article } = sheet.answer
  const { entry } = sheet
  return (
    <>
      <div className="desk-bar">
        <h1 lang={article.language}>{article.headline}</h1>
      </div>
      <p className="desk-line">
        <strong>{words.states[article.state]}</strong>
        <When state={article.state} live={entry.live} since={entry.since} now={now} />
      </p>
      <div className="desk-two mt-8">
        <div>
          <Checklist {...sheet} />
          {article.state !== 'published' && (
            <div className="mt-10">
              <Review slug={article.slug} made={review} revokedAt={revokedAt} />
            </div>
          )}
        </div>
        <section aria-labelledby="known">
          <h2 id="known">{words.deskwork.known}</h2>
          <dl className="desk-facts">
            <dt>{words.deskwork.section}</dt>
            <dd>{sectionOf(article.section)?.name ?? article.section}</dd>
            <dt>{words.deskwork.author}</dt>
            <dd>{list(article.byline)}</dd>
            <dt>{words.deskwork.length}</dt>
            <dd>{words.words(article.words)}</dd>
            {sheet.file && (
              <>
                <dt>{words.deskwork.file}</dt>
                <dd>
                  <code>{sheet.file}</code>
                </dd>
              </>
            )}
            {entry.touched && (
              <>
                <dt>{words.deskwork.touched}</dt>
                <dd>
                  {entry.touched.by}, <time dateTime={machine(entry.touched.at)}>{dateAndTime(entry.touched.at)}</time>
                </dd>
              </>
            )}
          </dl>
          <h2>{words.deskwork.places}</h2>
          {entry.live !== undefined && <p className="soft">{words.deskwork.placesThen(dateAndTime(entry.live))}</p>}
          <ul className="desk-places">
            {sheet.places.map(({ name, path }) => (
              <li key={path}>
                <PreviewForm
                  action={entry.live === undefined ? 'on' : 'at'}
                  moment={entry.live}
                  to={path}
                  label={path === urls.article(article) ? words.deskwork.itself : path === urls.front() ? words.home : name}
                  look="button"
                />
              </li>
            ))}
          </ul>
        </section>
      </div>
      <Shapes metadata={metadata} feedEntry={feedEntry} article={article} />
    </>
  )
}

/** Errors block, advice informs: said in the words of the command. */
function Checklist({ problems, advice }: Pick<Facts, 'problems' | 'advice'>) {
  const words = strings().deskwork
  return (
    <section aria-labelledby="checklist">
      <h2 id="checklist">{words.checklist}</h2>
      {problems.length + advice.length === 0 && <p className="soft">{words.allIsWell}</p>}
      <ul className="desk-checks" lang="en">
        {problems.map(({ line, field, says, mend }) => (
          <li key={`${line} ${field} ${says}`}>
            <strong className="notice">{words.blocks}</strong> {field !== undefined && <strong>{field}: </strong>}
            {says} {mend} {line !== undefined && <span className="soft">{words.line(line)}</span>}
          </li>
        ))}
        {advice.map(({ line, about, says, mend }) => (
          <li key={`${line} ${about} ${says}`}>
            <strong>{about}: </strong>
            {says} {mend} {line !== undefined && <span className="soft">{words.line(line)}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
