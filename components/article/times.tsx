/** When it was published and changed, from where, and how long it takes. */
import type { Teaser } from '@/lib/content/door'
import type { LiveUpdate } from '@/lib/content/updates'
import { dateAndTime, machine, minutesToRead } from '@/lib/format'
import type { spoken } from '@/lib/language'
import type { Strings } from '@/lib/strings'

interface Props {
  readonly article: Teaser
  /** Those of a live piece. */
  readonly updates: readonly LiveUpdate[]
  readonly words: Strings
  readonly around: string
  readonly own: ReturnType<typeof spoken>
}

export function Times({ article: { publishedAt, updatedAt, dateline, format, words: length }, updates, words, around, own }: Props) {
  const latest = Math.max(...updates.map(({ at }) => at), updatedAt ?? 0)
  const changed = format === 'live' ? latest || undefined : updatedAt
  const line = (label: string, at: number | undefined) =>
    at !== undefined && (
      <p>
        {label} <time dateTime={machine(at)}>{dateAndTime(at, around)}</time>
      </p>
    )
  return (
    <div className="text-small text-soft">
      {dateline && <p {...own}>{dateline}</p>}
      {line(words.published, publishedAt)}
      {line(format === 'live' ? words.article.lastUpdate : words.updated, changed)}
      {format !== 'live' && <p>{words.minutes(minutesToRead(length))}</p>}
    </div>
  )
}
