/** Other houses that may say who somebody is: GitHub, Google, any OpenID Connect provider. Each is there when its settings are. */
import type { AuthOptions, Profile } from 'next-auth'
import GitHub, { type GithubProfile } from 'next-auth/providers/github'
import Google from 'next-auth/providers/google'
import { signIn } from '@/lib/env'

/** Milliseconds that another house may take to answer. */
const PATIENCE = 8_000

/** Name of the OpenID provider in addresses. */
export const OIDC = 'oidc'

interface House {
  readonly id: string
  readonly name: string
}

/** What the sign-in page offers beside a password. */
export const houses = (): readonly House[] => federated().map(({ id, name }) => ({ id, name }))

export function federated(): AuthOptions['providers'] {
  const { github, google, oidc } = signIn()
  return [
    ...(github
      ? [GitHub({ clientId: github.id, clientSecret: github.secret, httpOptions: { timeout: PATIENCE }, userinfo: { request: githubProfile } })]
      : []),
    ...(google ? [Google({ clientId: google.id, clientSecret: google.secret, httpOptions: { timeout: PATIENCE } })] : []),
    ...(oidc
      ? [
          {
            id: OIDC,
            name: oidc.name,
            type: 'oauth' as const,
            wellKnown: `${oidc.issuer}/.well-known/openid-configuration`,
            clientId: oidc.id,
            clientSecret: oidc.secret,
            authorization: { params: { scope: 'openid email' } },
            idToken: true,
            checks: ['pkce' as const, 'state' as const, 'nonce' as const],
            httpOptions: { timeout: PATIENCE },
            profile: ({ sub = '', email }: Profile) => ({ id: sub, email: email ?? null }),
          },
        ]
      : []),
  ]
}

/** GitHub's profile shows an address without saying whether it is verified; its list of addresses says so. */
async function githubProfile({ tokens }: { tokens: { access_token?: string } }) {
  const ask = async <T>(path: string): Promise<T> => {
    const answer = await fetch(`https://api.github.com${path}`, {
      headers: { authorization: `Bearer ${tokens.access_token}`, accept: 'application/vnd.github+json', 'user-agent': 'Standfirst' },
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
    })
    if (!answer.ok) throw new Error(`GitHub answered ${answer.status}`)
    return (await answer.json()) as T
  }
  const [profile, emails] = await Promise.all([
    ask<GithubProfile>('/user'),
    ask<{ email: string; primary: boolean; verified: boolean }[]>('/user/emails'),
  ])
  const primary = emails.find((email) => email.primary && email.verified)
  return { ...profile, email: primary?.email ?? null, email_verified: primary !== undefined } as unknown as Profile
}
