import { openPaper } from '@/lib/content/door'
import { shortHash } from '@/lib/preview/authors'
import { note } from '@/lib/preview/log'
import { lookOf } from '@/lib/preview/moment'
import { formOf, isFromUs, refused, seeOther } from '@/lib/preview/request'
import { DAYS, revokeReviews, spanOf } from '@/lib/preview/review'
import { signedIn } from '@/lib/preview/viewer'
import { urls } from '@/lib/urls'

/** Makes a review link to the article `slug`, good for `days`, or revokes all that there are. The link itself is shown by the desk and stands in no address of it. */
export async function POST(request: Request) {
  if (!isFromUs(request)) return refused(403)
  const form = await formOf(request)
  const [action, slug = ''] = [form?.get('action'), form?.get('slug') ?? undefined]
  const session = await signedIn()
  if (!form || !session || (action !== 'make' && action !== 'revoke')) return refused(400)
  const now = Date.now()
  const article = openPaper(lookOf(session, undefined, now).viewer, now).article(slug)
  if (typeof article !== 'object' || article.state === 'published') return refused(400)
  const who = shortHash(session.email)
  if (action === 'revoke') {
    revokeReviews(slug, now)
    note('links-revoked', { slug, who })
    return seeOther(urls.deskArticle(slug))
  }
  const days = DAYS.find((each) => String(each) === form.get('days'))
  if (!days) return refused(400)
  note('link-made', { slug, who, days })
  return seeOther(`${urls.deskArticle(slug)}?${new URLSearchParams({ link: spanOf(now, days) })}`)
}
