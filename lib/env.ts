/** The one place that reads the environment. Everything here has a name in `.env.example`. */
import path from 'node:path'
import { isUnlistedIn } from './unlisted.mjs'

const read = (name: string) => process.env[name]?.trim() || undefined

/** Folder of the paper's words, absolute. */
export const contentDir = () => path.resolve(/* turbopackIgnore: true */ read('CONTENT_DIR') ?? 'content')

/** Folder of what `npm run content` makes of them, absolute. */
export const editionDir = () => path.resolve(/* turbopackIgnore: true */ read('EDITION_DIR') ?? '.edition')

/** Folder in which the desk remembers what was ended before its time; servers of the same site share it. Absolute. */
export const deskDir = () => path.resolve(/* turbopackIgnore: true */ read('DESK_DIR') ?? '.local/desk')

/** The public address of the site without a slash at the end, where it is set. */
export const siteUrl = () => read('SITE_URL')?.replace(/\/+$/, '')

/** What NextAuth seals sessions with; there is no default. */
export const secret = () => read('NEXTAUTH_SECRET')

/** Settings of the weather service that win over `publication.yaml`. */
export const weather = () => ({
  provider: read('WEATHER_PROVIDER'),
  baseUrl: read('WEATHER_BASE_URL'),
  apiKey: read('WEATHER_API_KEY'),
})

/** Who may enter the desk, and by which doors. */
export const signIn = () => ({
  allowed: read('AUTHORS_ALLOWED'),
  accounts: read('AUTHORS_ACCOUNTS'),
  trustedProxies: Number(read('TRUSTED_PROXIES') ?? 0),
  github: pair('GITHUB_ID', 'GITHUB_SECRET'),
  google: pair('GOOGLE_ID', 'GOOGLE_SECRET'),
  oidc: oidc(),
})

/** Of the doors that need several settings, those that have some of them and not all: each with what is set and what is missing. */
export const halfSet = () =>
  [
    ['GITHUB_ID', 'GITHUB_SECRET'],
    ['GOOGLE_ID', 'GOOGLE_SECRET'],
    ['OIDC_ISSUER', 'OIDC_ID', 'OIDC_SECRET'],
  ]
    .map((names) => ({ set: names.filter((name) => read(name)), missing: names.filter((name) => !read(name)) }))
    .filter(({ set, missing }) => set.length > 0 && missing.length > 0)

/** True where this is not the public site: search engines are asked to stay away. */
export const isUnlisted = () => isUnlistedIn(process.env)

function pair(idName: string, secretName: string) {
  const id = read(idName)
  const value = read(secretName)
  return id && value ? { id, secret: value } : undefined
}

function oidc() {
  const client = pair('OIDC_ID', 'OIDC_SECRET')
  const issuer = read('OIDC_ISSUER')?.replace(/\/+$/, '')
  return client && issuer ? { ...client, issuer, name: read('OIDC_NAME') ?? 'Single sign-on', roleClaim: read('OIDC_ROLE_CLAIM') } : undefined
}

/** Where Next builds to, inside the project. */
export const buildDir = () => read('BUILD_DIR') ?? '.next'

/** Port that the server listens on. */
export const port = () => Number(read('PORT') ?? 3000)

/** True in a built site that runs, as opposed to one that is being written (`next dev`). */
export const isProduction = () => process.env.NODE_ENV === 'production'

/** Addresses of what lay in `public/` at the build, which writes them here: by its full name, since that is what it looks for. */
export const publicFiles = () => (process.env.PUBLIC_FILES ?? '').split('\n').filter(Boolean)

/** Tells NextAuth the site's address. It would otherwise take on a platform whatever host a request claims. */
export function setAddressForNextAuth(origin: string) {
  process.env.NEXTAUTH_URL = origin
}

/** True while `next build` makes pages ahead. */
export const isBuilding = () => read('NEXT_PHASE') === 'phase-production-build'
