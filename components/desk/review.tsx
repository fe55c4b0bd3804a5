/** Review links of an article: to make one, to copy the one just made, and to revoke them all. */
import { dateAndTime, machine } from '@/lib/format'
import { DAYS } from '@/lib/preview/review'
import { strings } from '@/lib/strings'
import { urls } from '@/lib/urls'

interface Props {
  readonly slug: string
  /** The link just made, and until when it is good. */
  readonly made?: { readonly link: string; readonly until: number } | undefined
  /** When links were last revoked. */
  readonly revokedAt?: number | undefined
}

export function Review({ slug, made, revokedAt }: Props) {
  const words = strings().deskwork
  return (
    <section aria-labelledby="review">
      <h2 id="review">{words.review}</h2>
      <p className="soft">{words.reviewHelp}</p>
      {made && (
        <label className="block">
          <time dateTime={machine(made.until)}>{words.goodUntil(dateAndTime(made.until))}</time>
          <input readOnly value={made.link} className="desk-field w-full" />
        </label>
      )}
      <form method="post" action={urls.reviewForm()} className="desk-line">
        <input type="hidden" name="slug" value={slug} />
        <label>
          {words.days}{' '}
          <select name="days" defaultValue="7" className="desk-field">
            {DAYS.map((days) => (
              <option key={days} value={days}>
                {days}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" name="action" value="make" className="desk-button">
          {words.makeLink}
        </button>
        <button type="submit" name="action" value="revoke" className="desk-button">
          {words.revokeLinks}
        </button>
      </form>
      {revokedAt !== undefined && (
        <p className="soft">
          <time dateTime={machine(revokedAt)}>{words.revoked(dateAndTime(revokedAt))}</time>
        </p>
      )}
    </section>
  )
}
