/** Switches preview on and off for one browser. */
import 'server-only'
import { cookies, draftMode } from 'next/headers'
import { PREVIEW_COOKIE } from './session'

/** Seconds that preview stays on. */
const HOUR = 60 * 60

// Next lets its cookie live for ever and sends it along from other sites too; set again, it does neither.
const OURS = { httpOnly: true, secure: true, sameSite: 'lax', path: '/' } as const

/** Whoever calls has asked for a session. */
export async function switchPreviewOn() {
  const draft = await draftMode()
  draft.enable()
  const jar = await cookies()
  jar.set(PREVIEW_COOKIE, jar.get(PREVIEW_COOKIE)?.value ?? '', { ...OURS, maxAge: HOUR })
}

export async function switchPreviewOff() {
  const draft = await draftMode()
  draft.disable()
  const jar = await cookies()
  jar.set(PREVIEW_COOKIE, '', { ...OURS, maxAge: 0 })
}
