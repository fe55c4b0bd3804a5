/** The session: what the sealed cookie says, and whether it still counts. Asked anew at each look behind the door, by pages and proxy alike. */
import { decode } from 'next-auth/jwt'
import type { Instant } from '@/lib/content/article'
import { secret, signIn } from '@/lib/env'
import { roleOf, shortHash, versionOf } from './authors'
import { end, endedAt } from './ended'
import { note } from './log'
import { type Role, roleIn } from './roles'
import { weaknessOf } from './secret'

/** `__Host-` (RFC 6265bis, 4.1.3.2): Secure, for the whole of this host and for no other. */
export const SESSION_COOKIE = '__Host-next-auth.session-token'
/** Next's own cookie for Draft Mode. It says that preview was switched on, not by whom: never enough alone. */
export const PREVIEW_COOKIE = '__prerender_bypass'

/** Seconds from sign-in to the end, however busy the author is. */
export const SESSION_SECONDS = 8 * 60 * 60

/** What we seal into the token, beside what NextAuth adds. */
export interface Claims {
  readonly email: string
  /** Name of this session; copies of its token carry it too, however often it is sealed again. */
  readonly sid: string
  /** Seconds since 1970 of the sign-in. */
  readonly since: number
  /** Of the account's password, see `versionOf`. */
  readonly version: string
  /** The role that the OpenID provider gave, as text, for who is on no list of ours. */
  readonly claimed?: string
}

export interface Session {
  readonly email: string
  readonly sid: string
  readonly role: Role
}

/** @param sealed the cookie's value. @returns nothing unless everything is in order, now. */
export async function readSession(sealed: string | undefined, now: Instant = Date.now()): Promise<Session | undefined> {
  const claims = await claimsIn(sealed)
  if (!claims) return undefined
  const { email, sid, since, version, claimed } = claims
  const seconds = now / 1000
  if (since > seconds + 60 || since + SESSION_SECONDS <= seconds) return undefined
  // The lists win; what a provider said counts as long as its word is asked for at all.
  const role = roleOf(email) ?? (signIn().oidc?.roleClaim ? roleIn(claimed ?? '') : undefined)
  if (!role || version !== versionOf(email) || endedAt(nameOf(sid), now) !== undefined) return undefined
  return { email, sid, role }
}

/** What we once sealed and nobody has touched, whether it still counts or not. Without a strong secret nothing is believed. */
async function claimsIn(sealed: string | undefined): Promise<Claims | undefined> {
  const key = secret()
  if (!sealed || !key || weaknessOf(key)) return undefined
  // NextAuth throws at whatever it did not seal.
  const claims = await decode({ token: sealed, secret: key }).catch(() => null)
  return claims && areClaims(claims) ? claims : undefined
}

export function areClaims(value: object): value is Claims {
  const { email, sid, since, version, claimed } = value as Partial<Record<keyof Claims, unknown>>
  if (claimed !== undefined && typeof claimed !== 'string') return false
  return typeof email === 'string' && typeof sid === 'string' && typeof since === 'number' && typeof version === 'string'
}

const nameOf = (sid: string) => `session:${sid}`

/** From now on no copy of this session's token opens anything. */
export async function endCopies(sealed: string | undefined, now: Instant = Date.now()) {
  const claims = await claimsIn(sealed)
  if (!claims) return
  if (endedAt(nameOf(claims.sid), now) === undefined) end(nameOf(claims.sid), now + SESSION_SECONDS * 1000, now)
  note('signed-out', { who: shortHash(claims.email) })
}
