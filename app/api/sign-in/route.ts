import type { NextRequest } from 'next/server'
import { isRefusal, postToNextAuth } from '@/lib/preview/next-auth'
import { CREDENTIALS } from '@/lib/preview/options'
import { secondsToWait } from '@/lib/preview/password'
import { houses } from '@/lib/preview/providers'
import { formOf, isFromUs, refused, seeOther, sentence } from '@/lib/preview/request'
import { SESSION_COOKIE } from '@/lib/preview/session'
import { publication } from '@/lib/publication'
import { strings } from '@/lib/strings'
import { urls, withinSite } from '@/lib/urls'

/** Takes the sign-in form: `provider`, `email`, `password`, and `to`, where to go then. */
export async function POST(request: NextRequest) {
  if (!isFromUs(request)) return refused(403)
  const form = await formOf(request)
  if (!form) return refused(400)
  const to = withinSite(form.get('to'), urls.desk())
  const provider = form.get('provider') ?? CREDENTIALS
  return provider === CREDENTIALS ? withPassword(request, form, to) : elsewhere(provider, to)
}

async function withPassword(request: NextRequest, form: URLSearchParams, to: string) {
  const email = form.get('email') ?? ''
  const seconds = secondsToWait(email, request.headers.get('x-forwarded-for'))
  if (seconds > 0) return tooMany(seconds)
  const answer = await postToNextAuth(['callback', CREDENTIALS], { email, password: form.get('password') ?? '', callbackUrl: to })
  const cookies = answer.headers.getSetCookie()
  const isIn = cookies.some((cookie) => cookie.startsWith(`${SESSION_COOKIE}=`))
  return isIn ? passOn(seeOther(to), cookies) : seeOther(`${urls.signIn()}?${new URLSearchParams({ failed: '1', to })}`)
}

async function elsewhere(provider: string, to: string) {
  const house = houses().find(({ id }) => id === provider)
  if (!house) return refused(400)
  const answer = await postToNextAuth(['signin', house.id], { callbackUrl: to })
  const location = answer.headers.get('location') ?? ''
  if (!URL.canParse(location) || isRefusal(location)) return seeOther(`${urls.signIn()}?failed=1`)
  // A page and not a redirect: under `form-action 'self'` browsers do not follow a form to another site (CSP Level 3, 6.4.1).
  const words = strings()
  return passOn(
    sentence(200, { text: words.signInWith(house.name), link: location, name: house.name, goesOn: true }, publication().language),
    answer.headers.getSetCookie(),
  )
}

function tooMany(seconds: number) {
  const words = strings()
  const text = words.signInLater(Math.ceil(seconds / 60))
  return sentence(429, { text, link: urls.signIn(), name: words.signIn }, publication().language, { 'Retry-After': String(seconds) })
}

function passOn(answer: Response, cookies: readonly string[]) {
  for (const cookie of cookies) answer.headers.append('Set-Cookie', cookie)
  return answer
}
