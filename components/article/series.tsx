/** A series: which part this is, all of them, and the way to the one before and the one after. */
import type { Teaser } from '@/lib/content/door'
import { spoken } from '@/lib/language'
import { publication } from '@/lib/publication'
import type { Strings } from '@/lib/strings'
import { urls } from '@/lib/urls'

interface Props {
  readonly article: Teaser
  /** Those that the viewer finds, first part first. */
  readonly parts: readonly Teaser[]
  readonly words: Strings
  readonly around: string
}

const nameOf = ({ series = '' }: Teaser) => publication().series[series] ?? series
const placeOf = ({ article, parts }: Props) => parts.findIndex(({ slug }) => slug === article.slug)

/** In the head: the part, which opens to all parts. */
export function SeriesLine(props: Props) {
  const { article, parts, words, around } = props
  const place = placeOf(props)
  if (place < 0 || parts.length < 2) return null
  return (
    <details className="series">
      <summary>{words.article.part(place + 1, parts.length, nameOf(article))}</summary>
      <ol>
        {parts.map((part) => (
          <li key={part.slug} {...spoken(part.language, around)}>
            {part.slug === article.slug ? (
              <strong aria-current="page">{part.headline}</strong>
            ) : (
              <a className="headline-link target" href={urls.article(part)}>
                {part.headline}
              </a>
            )}
          </li>
        ))}
      </ol>
    </details>
  )
}

/** At the end: where to go on. */
export function SeriesWays(props: Props) {
  const { article, parts, words, around } = props
  const place = placeOf(props)
  if (place < 0 || parts.length < 2) return null
  const ways = [
    { rel: 'prev', label: words.article.previousPart, part: parts[place - 1] },
    { rel: 'next', label: words.article.nextPart, part: parts[place + 1] },
  ]
  return (
    <nav className="series-ways" aria-label={words.article.series(nameOf(article))}>
      {ways.map(
        ({ rel, label, part }) =>
          part && (
            <a key={rel} rel={rel} className="headline-link" href={urls.article(part)}>
              <span>{label}</span> <b {...spoken(part.language, around)}>{part.headline}</b>
            </a>
          ),
      )}
    </nav>
  )
}
