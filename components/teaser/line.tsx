/** The quiet line under a headline: by whom, what kind, when; for authors, the state of what is not public. */
import type { Span } from '@/lib/content/article'
import type { Teaser } from '@/lib/content/door'
import { clock, date, dateAndTime, list, machine, shortDate } from '@/lib/format'
import { strings } from '@/lib/strings'

interface Props {
  readonly article: Teaser
  readonly withByline?: boolean
  readonly withFormat?: boolean
  readonly withDate?: boolean
  /** Of this day the time is said, of others a short date; without it the whole date. */
  readonly today?: Required<Span> | undefined
}

export function Line({ article, withByline = false, withFormat = false, withDate = false, today }: Props) {
  const { publishedAt: at, state, byline, format } = article
  const words = strings()
  const isToday = at !== undefined && today !== undefined && at >= today.from && at < today.until
  const parts = [
    withByline && <span key="by">{`${words.by} ${list(byline)}`.trim()}</span>,
    withFormat && <span key="format">{words.formats[format]}</span>,
    withDate && at !== undefined && (
      <time key="at" dateTime={machine(at)}>
        {isToday ? clock(at) : today ? shortDate(at) : date(at)}
      </time>
    ),
    state !== 'published' && (
      <strong key="state" className="text-notice">
        {words.states[state]}
        {at !== undefined && state === 'scheduled' && `, ${dateAndTime(at)}`}
      </strong>
    ),
  ].filter(Boolean)
  return parts.length ? <p className="teaser-line">{parts}</p> : null
}
