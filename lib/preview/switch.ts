/** Switches preview on and off for one browser. */
import 'server-only'
import { cookies, draftMode } from 'next/headers'
import { MOMENT_COOKIE, type Moment, sealMoment } from './moment'
import { PREVIEW_COOKIE, type Session } from './session'

/** Seconds that preview stays on. */
const HOUR = 60 * 60

// Next lets its cookie live for ever and sends it along from other sites too; set again, it does neither.
const OURS = { httpOnly: true, secure: true, sameSite: 'lax', path: '/' } as const

/** @param moment to look at the paper as readers have it then; without one, everything that the session may see. */
export async function switchPreviewOn(session: Session, moment?: Moment) {
  const draft = await draftMode()
  draft.enable()
  const jar = await cookies()
  jar.set(PREVIEW_COOKIE, jar.get(PREVIEW_COOKIE)?.value ?? '', { ...OURS, maxAge: HOUR })
  if (moment !== undefined) jar.set(MOMENT_COOKIE, sealMoment(moment, session), { ...OURS, maxAge: HOUR })
  else if (jar.has(MOMENT_COOKIE)) jar.set(MOMENT_COOKIE, '', { ...OURS, maxAge: 0 })
}

export async function switchPreviewOff() {
  const draft = await draftMode()
  draft.disable()
  const jar = await cookies()
  for (const name of [PREVIEW_COOKIE, MOMENT_COOKIE]) jar.set(name, '', { ...OURS, maxAge: 0 })
}
