/** What stands where on a long page: its subheads, or the updates of a live piece with their times. */

import { wantsContents } from '@/lib/content/outline'
import type { ArticlePage } from '@/lib/content/selections'
import { clock, machine } from '@/lib/format'
import { spoken } from '@/lib/language'
import type { Strings } from '@/lib/strings'

interface Props extends Pick<ArticlePage, 'article' | 'outline'> {
  readonly words: Strings
  readonly around: string
}

export function Contents({ article, outline, words, around }: Props) {
  const isLive = outline.updates.length > 1
  if (!isLive && !wantsContents(outline, article.words)) return null
  const places: readonly { id: string; title: string; at?: number }[] = isLive
    ? outline.updates
    : outline.subheads.map(({ id, text }) => ({ id, title: text }))
  const label = isLive ? words.article.updates : words.contents
  return (
    <nav className="overview" aria-labelledby="contents-label">
      <details open>
        <summary id="contents-label" {...spoken(around, article.language)}>
          {label}
        </summary>
        <ol>
          {places.map(({ id, title, at }) => (
            <li key={id}>
              <a className="headline-link target" href={`#${id}`}>
                {at !== undefined && <time dateTime={machine(at)}>{clock(at, around)}</time>}
                {at !== undefined && ' '}
                {title}
              </a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  )
}
