/** What a server that faces readers refuses to start with. */
import { halfSet, isProduction, secret, signIn, siteUrl, weather } from '@/lib/env'
import { isOrigin } from '@/lib/origin'
import { accountsIn } from './accounts'
import { personIn } from './person'
import { weaknessOf } from './secret'

/** @returns a sentence for each thing that must be mended, none when all is well. It never repeats a secret. */
export function problemsOfSettings(): string[] {
  const { accounts, allowed, trustedProxies, oidc } = signIn()
  const weakness = weaknessOf(secret())
  return [
    weakness &&
      `NEXTAUTH_SECRET ${weakness}; make one with \`openssl rand -base64 32\` or \`node -e "console.log(crypto.randomBytes(32).toString('base64'))"\` and set it in the environment.`,
    problemIn(() => accountsIn(accounts ?? '')),
    ...(allowed ?? '')
      .split(/[\s,]+/)
      .filter(Boolean)
      .map((email) =>
        personIn(email)
          ? undefined
          : `AUTHORS_ALLOWED: "${email.slice(0, 80)}" is not an e-mail address, or has another role than editor, author or author:slug.`,
      ),
    Number.isInteger(trustedProxies) && trustedProxies >= 0 && trustedProxies <= 10
      ? undefined
      : 'TRUSTED_PROXIES is not a number from 0 to 10: how many proxies of yours stand before the server.',
    ...halfSet().map(({ set, missing }) => `${set.join(' and ')} without ${missing.join(' and ')}: set all of them, or none.`),
    oidc === undefined || isSafe(oidc.issuer) ? undefined : 'OIDC_ISSUER is not an address that begins with https://.',
    problemOfWeather(weather()),
    problemOfSite(),
  ].filter((problem) => problem !== undefined && problem !== '') as string[]
}

/** @returns why pages could not name the site by `SITE_URL`, which the build asks too; `undefined` when they can, or when it is not set. */
export function problemOfSite(): string | undefined {
  const site = siteUrl()
  if (site === undefined) return undefined
  if (!isOrigin(site)) return 'SITE_URL is not an address like https://paper.example, without a path.'
  if (!isSafe(site)) return `SITE_URL is ${site}: a public address begins with https://, without which nobody could sign in.`
  return undefined
}

const PROVIDERS = ['met-norway', 'open-meteo', 'none']

function problemOfWeather({ provider, baseUrl }: ReturnType<typeof weather>): string | undefined {
  if (provider !== undefined && !PROVIDERS.includes(provider)) return `WEATHER_PROVIDER is "${provider}"; it is one of ${PROVIDERS.join(', ')}.`
  if (baseUrl !== undefined && !(URL.canParse(baseUrl) && /^https?:$/.test(new URL(baseUrl).protocol)))
    return 'WEATHER_BASE_URL is not an http address.'
  return undefined
}

function problemIn(check: () => unknown): string | undefined {
  try {
    check()
    return undefined
  } catch (error) {
    return (error as Error).message
  }
}

/** Names that lead nowhere outside of this machine or house: addresses by number, names without a dot, and those kept for it (RFC 6761, RFC 6762). */
const AT_HOME = /^(?:[\d.]+|\[.+\]|[^.]+|.+\.(?:localhost|local|internal|test))$/

/** Whether it is asked for over HTTPS, wherever others could listen. */
function isSafe(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname } = new URL(text)
  return protocol === 'https:' || (protocol === 'http:' && AT_HOME.test(hostname))
}

/** Ends the process, with a sentence for each problem, when there is one and the site faces readers. */
export function refuseToStart() {
  if (!isProduction()) return
  const problems = problemsOfSettings()
  if (problems.length === 0) return
  for (const problem of problems) console.error(`Standfirst does not start: ${problem}`)
  process.exit(1)
}
