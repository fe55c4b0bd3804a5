import { isFromUs, refused, seeOther } from '@/lib/preview/request'
import { signOut } from '@/lib/preview/sign-out'
import { urls } from '@/lib/urls'

/** Ends the session for every copy of its token, and preview with it. */
export async function POST(request: Request) {
  if (!isFromUs(request)) return refused(403)
  await signOut()
  return seeOther(urls.front(), { 'Clear-Site-Data': '"cache"' })
}
