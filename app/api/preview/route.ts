import { cookies, draftMode } from 'next/headers'
import { shortHash } from '@/lib/preview/authors'
import { note } from '@/lib/preview/log'
import { formOf, isFromUs, refused, seeOther } from '@/lib/preview/request'
import { PREVIEW_COOKIE } from '@/lib/preview/session'
import { signedIn } from '@/lib/preview/viewer'
import { urls, withinSite } from '@/lib/urls'

/** Seconds that preview stays on. */
const HOUR = 60 * 60

/** Switches preview on or off: `action`, and `to`, where to go then. Only by POST, so that no link, picture or prefetch can do it. */
export async function POST(request: Request) {
  if (!isFromUs(request)) return refused(403)
  const form = await formOf(request)
  const action = form?.get('action')
  if (!form || (action !== 'on' && action !== 'off')) return refused(400)
  const to = withinSite(form.get('to'), action === 'on' ? urls.desk() : urls.front())
  const draft = await draftMode()
  if (action === 'off') {
    draft.disable()
    return seeOther(to)
  }
  const session = await signedIn()
  if (!session) return seeOther(`${urls.signIn()}?${new URLSearchParams({ to })}`)
  draft.enable()
  // Next sends its cookie along from other sites too and lets it live for ever.
  const jar = await cookies()
  const id = jar.get(PREVIEW_COOKIE)?.value ?? ''
  jar.set(PREVIEW_COOKIE, id, { httpOnly: true, secure: true, sameSite: 'lax', path: '/', maxAge: HOUR })
  note('preview-on', { who: shortHash(session.email) })
  return seeOther(to)
}
