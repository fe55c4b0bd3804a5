import { cookies, draftMode } from 'next/headers'
import { cookies as ours } from '@/lib/preview/options'
import { isFromUs, refused, seeOther } from '@/lib/preview/request'
import { endCopies, SESSION_COOKIE } from '@/lib/preview/session'
import { urls } from '@/lib/urls'

/** Ends the session for every copy of its token, and preview with it. */
export async function POST(request: Request) {
  if (!isFromUs(request)) return refused(403)
  const jar = await cookies()
  await endCopies(jar.get(SESSION_COOKIE)?.value)
  for (const { name, options } of Object.values(ours)) jar.set(name, '', { ...options, maxAge: 0 })
  ;(await draftMode()).disable()
  return seeOther(urls.front(), { 'Clear-Site-Data': '"cache"' })
}
