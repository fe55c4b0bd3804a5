import { readInstant } from '@/lib/content/check/instant'
import { shortHash } from '@/lib/preview/authors'
import { note } from '@/lib/preview/log'
import { isWithinReach, type Moment } from '@/lib/preview/moment'
import { formOf, isFromUs, refused, seeOther, sentence } from '@/lib/preview/request'
import { switchPreviewOff, switchPreviewOn } from '@/lib/preview/switch'
import { signedIn } from '@/lib/preview/viewer'
import { publication } from '@/lib/publication'
import { strings } from '@/lib/strings'
import { urls, withinSite } from '@/lib/urls'

/**
 * Switches preview. Only by POST, so that no link, picture or prefetch can do it. `to` says where to go then, and `action` what is shown:
 * `on`: drafts and all; `readers`: what readers have now; `at`: what they will have at `moment`, on the clock of the paper's place; `off`: preview ends.
 */
export async function POST(request: Request) {
  if (!isFromUs(request)) return refused(403)
  const form = await formOf(request)
  const action = form?.get('action')
  if (!form || !action || !['on', 'readers', 'at', 'off'].includes(action)) return refused(400)
  if (action === 'off') {
    await switchPreviewOff()
    return seeOther(withinSite(form.get('to'), urls.front()))
  }
  const to = withinSite(form.get('to'), urls.desk())
  const session = await signedIn()
  if (!session) return seeOther(`${urls.signIn()}?${new URLSearchParams({ to })}`)
  let moment: Moment | undefined
  if (action === 'readers') moment = 'now'
  if (action === 'at') {
    const { timeZone, language } = publication()
    const reading = readInstant(form.get('moment') ?? '', timeZone)
    const words = strings()
    if (!('at' in reading) || !isWithinReach(reading.at, Date.now()))
      return sentence(
        400,
        { text: 'wrong' in reading ? `${reading.wrong} ${reading.mend}` : words.deskwork.tooFar, link: to, name: words.deskwork.back },
        language,
      )
    moment = reading.at
  }
  await switchPreviewOn(session, moment)
  note('preview-on', { who: shortHash(session.email), shows: action })
  return seeOther(to)
}
