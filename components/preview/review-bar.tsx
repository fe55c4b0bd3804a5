/** The bar over an article that somebody reads by a review link: that it is not public, and until when the link is good. */
import type { Teaser } from '@/lib/content/door'
import { dateAndTime, machine } from '@/lib/format'
import { strings } from '@/lib/strings'

export function ReviewBar({ article, until }: { readonly article: Teaser; readonly until: number }) {
  const words = strings()
  return (
    <aside aria-label={words.deskwork.review} className="bg-ink text-paper sans text-note no-print">
      <p className="wrap py-2.5">
        <strong>{words.states[article.state]}.</strong> {words.deskwork.reviewText}{' '}
        <time dateTime={machine(until)}>{words.deskwork.goodUntil(dateAndTime(until))}</time>
      </p>
    </aside>
  )
}
