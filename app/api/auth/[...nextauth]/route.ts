import type { NextRequest } from 'next/server'
import { handToNextAuth, isRefusal } from '@/lib/preview/next-auth'
import { houses } from '@/lib/preview/providers'
import { NOT_KEPT, seeOther } from '@/lib/preview/request'
import { urls, withinSite } from '@/lib/urls'

interface Context {
  readonly params: Promise<{ readonly nextauth: readonly string[] }>
}

/** Where GitHub, Google or an OpenID provider sends somebody back to. NextAuth's other addresses are not served: our forms ask it from within. */
export async function GET(request: NextRequest, { params }: Context) {
  const path = (await params).nextauth
  const [action, id] = path
  if (action !== 'callback' || path.length !== 2 || !houses().some((house) => house.id === id))
    return new Response(null, { status: 404, headers: NOT_KEPT })
  const answer = await handToNextAuth(request, path)
  const location = answer.headers.get('location') ?? ''
  const next = seeOther(isRefusal(location) ? `${urls.signIn()}?failed=1` : withinSite(location, urls.desk()))
  for (const cookie of answer.headers.getSetCookie()) next.headers.append('Set-Cookie', cookie)
  return next
}
