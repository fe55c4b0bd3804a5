/** Who is looking, and at which moment: a reader now, unless preview is on and somebody's session counts at this very moment. */
import 'server-only'
import { cookies, draftMode } from 'next/headers'
import { redirect } from 'next/navigation'
import { connection } from 'next/server'
import { cache } from 'react'
import { READER, type Viewer } from '@/lib/content/visibility'
import { urls } from '@/lib/urls'
import { type Look, lookOf, MOMENT_COOKIE } from './moment'
import { readSession, SESSION_COOKIE, type Session } from './session'

/** Whoever's session the request carries, preview or not. Only for what is dynamic anyway: the desk and routes. */
export const signedIn = cache(async (): Promise<Session | undefined> => {
  // Next tries to make a page ahead even in Draft Mode: for that try, nothing from here on exists.
  await connection()
  return readSession((await cookies()).get(SESSION_COOKIE)?.value)
})

/** Asks for Draft Mode first and for cookies only behind it, so that pages stay static for readers. `undefined` for a reader. */
export const currentLook = cache(async (): Promise<Look | undefined> => {
  if (!(await draftMode()).isEnabled) return undefined
  const session = await signedIn()
  return session && lookOf(session, (await cookies()).get(MOMENT_COOKIE)?.value, Date.now())
})

export const currentViewer = async (): Promise<Viewer> => (await currentLook())?.viewer ?? READER

/** Whether the request's browser has preview on; the desk shows it, nothing is decided by it. */
export const isPreviewOn = async (): Promise<boolean> => (await draftMode()).isEnabled

/** Who is at the desk: it shows what is so now, whatever moment the paper is looked at as. The proxy has sent strangers away already; this is the lock. */
export async function atTheDesk(): Promise<{ readonly session: Session } & Look> {
  const session = await signedIn()
  if (!session) redirect(urls.signIn())
  return { session, ...lookOf(session, undefined, Date.now()) }
}
