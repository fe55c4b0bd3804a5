import { shortHash } from '@/lib/preview/authors'
import { note } from '@/lib/preview/log'
import { formOf, isFromUs, refused, seeOther } from '@/lib/preview/request'
import { switchPreviewOff, switchPreviewOn } from '@/lib/preview/switch'
import { signedIn } from '@/lib/preview/viewer'
import { urls, withinSite } from '@/lib/urls'

/** Switches preview on or off: `action`, and `to`, where to go then. Only by POST, so that no link, picture or prefetch can do it. */
export async function POST(request: Request) {
  if (!isFromUs(request)) return refused(403)
  const form = await formOf(request)
  const action = form?.get('action')
  if (!form || (action !== 'on' && action !== 'off')) return refused(400)
  if (action === 'off') {
    await switchPreviewOff()
    return seeOther(withinSite(form.get('to'), urls.front()))
  }
  const to = withinSite(form.get('to'), urls.desk())
  const session = await signedIn()
  if (!session) return seeOther(`${urls.signIn()}?${new URLSearchParams({ to })}`)
  await switchPreviewOn()
  note('preview-on', { who: shortHash(session.email) })
  return seeOther(to)
}
