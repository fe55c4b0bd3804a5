/** NextAuth's settings. It proves who somebody is, once; what that is worth at each look is for `session.ts`. */
import { randomUUID } from 'node:crypto'
import type { AuthOptions, CookieOption, Profile } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { secret, signIn } from '@/lib/env'
import { urls, withinSite } from '@/lib/urls'
import { isAuthor, shortHash, versionOf } from './authors'
import { plainEmail } from './email'
import { note } from './log'
import { emailOf } from './password'
import { federated, OIDC } from './providers'
import { roleOfClaim, roleText } from './roles'
import { areClaims, type Claims, SESSION_COOKIE, SESSION_SECONDS } from './session'

export const CREDENTIALS = 'credentials'

/** Secure always, also in a local run: browsers take it on http://localhost. */
const cookie = (name: string, maxAge?: number): CookieOption => ({
  name,
  options: { httpOnly: true, secure: true, sameSite: 'lax', path: '/', ...(maxAge && { maxAge }) },
})

/** Seconds that somebody may take at another house's sign-in. */
const ELSEWHERE = 15 * 60

export const cookies = {
  sessionToken: cookie(SESSION_COOKIE),
  csrfToken: cookie('__Host-next-auth.csrf-token'),
  callbackUrl: cookie('__Host-next-auth.callback-url'),
  pkceCodeVerifier: cookie('__Host-next-auth.pkce.code_verifier', ELSEWHERE),
  state: cookie('__Host-next-auth.state', ELSEWHERE),
  nonce: cookie('__Host-next-auth.nonce', ELSEWHERE),
} satisfies AuthOptions['cookies']

export const options = (): AuthOptions => ({
  secret: secret() ?? '',
  providers: [
    CredentialsProvider({
      id: CREDENTIALS,
      credentials: { email: {}, password: {} },
      // Never throws: NextAuth would put the message into an address.
      async authorize(given, request) {
        if (typeof given?.email !== 'string' || typeof given.password !== 'string') return null
        const email = await emailOf(given.email, given.password, (request.headers?.['x-forwarded-for'] as string | undefined) ?? null)
        return email === undefined ? null : { id: email, email }
      },
    }),
    ...federated(),
  ],
  session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
  useSecureCookies: true,
  cookies,
  pages: { signIn: urls.signIn(), error: urls.signIn() },
  callbacks: {
    signIn({ user, account, profile }) {
      const email = user.email ?? ''
      // Another house may give out an address that only looks like one on the list, or becomes it when written plainly.
      const isVerified =
        (profile as (Profile & { email_verified?: unknown }) | undefined)?.email_verified === true && email.normalize('NFKC') === email
      const proved = account?.provider === CREDENTIALS || isVerified
      const admitted = proved && (isAuthor(email) || claimedBy(account?.provider, profile) !== undefined)
      if (!admitted) note('sign-in-refused', { who: shortHash(plainEmail(email) ?? ''), why: proved ? 'not on the list' : 'e-mail not verified' })
      return admitted
    },
    redirect: ({ url }) => withinSite(url, urls.desk()),
    jwt({ token, user, account, profile }) {
      const email = user && plainEmail(user.email ?? '')
      if (!email) return areClaims(token) ? token : {}
      note('signed-in', { who: shortHash(email) })
      const claimed = claimedBy(account?.provider, profile)
      const since = Math.floor(Date.now() / 1000)
      return { email, sid: randomUUID(), since, version: versionOf(email), ...(claimed && { claimed: roleText(claimed) }) } satisfies Claims
    },
  },
  // Codes are NextAuth's own words; what comes with them may hold anything.
  logger: {
    error: (code, details: unknown) => note('auth-error', { code: code.slice(0, 60), why: nameOf(details) }),
    warn: () => {},
    debug: () => {},
  },
})

/** The role that the OpenID provider says somebody has; only there, and only when the setting names the claim. */
function claimedBy(provider: string | undefined, profile: Profile | undefined) {
  const claim = signIn().oidc?.roleClaim
  return claim && provider === OIDC ? roleOfClaim((profile as Readonly<Record<string, unknown>> | undefined)?.[claim]) : undefined
}

function nameOf(details: unknown): string {
  const error = details instanceof Error ? details : (details as { error?: unknown } | undefined)?.error
  return error instanceof Error ? error.name.slice(0, 60) : ''
}
