/** The way to NextAuth. From outside only other houses' sign-ins come back through it; our own forms ask it from within, after their own checks. */
import 'server-only'
import { cookies as jarOf } from 'next/headers'
import { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { setAddressForNextAuth } from '@/lib/env'
import { publication } from '@/lib/publication'
import { cookies, options } from './options'

/** Passes a request on as it is. @param path what follows `/api/auth/`. */
export async function handToNextAuth(request: NextRequest, path: readonly string[]): Promise<Response> {
  setAddressForNextAuth(new URL(publication().url).origin)
  return NextAuth(options())(request, { params: Promise.resolve({ nextauth: path }) })
}

/**
 * Posts a form to NextAuth, with the token against forged requests that it asks for.
 * @param path what follows `/api/auth/`
 */
export async function postToNextAuth(path: readonly string[], fields: Readonly<Record<string, string>>): Promise<Response> {
  const csrf = await handToNextAuth(new NextRequest(inside(['csrf'])), ['csrf'])
  const { csrfToken } = (await csrf.json()) as { csrfToken: string }
  const { name, options: attributes } = cookies.csrfToken
  const made = csrf.headers.getSetCookie().find((cookie) => cookie.startsWith(`${name}=`))
  // NextAuth reads cookies from where the route keeps them, so that is where the token has to be.
  if (made) (await jarOf()).set(name, decodeURIComponent(made.slice(name.length + 1).split(';')[0] ?? ''), attributes)
  const body = new URLSearchParams({ ...fields, csrfToken })
  return handToNextAuth(
    new NextRequest(inside(path), { method: 'POST', body, headers: { 'content-type': 'application/x-www-form-urlencoded' } }),
    path,
  )
}

const inside = (path: readonly string[]) => `${new URL(publication().url).origin}/api/auth/${path.join('/')}`

/** Whether NextAuth sends to its own page for errors or for signing in, neither of which we show. */
export const isRefusal = (location: string) => [inside(['error']), inside(['signin'])].some((address) => location.startsWith(address))
