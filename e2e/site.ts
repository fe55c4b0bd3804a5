/** The site under test, for specs: where it is, and a browser page that allows no request elsewhere and no complaint on its console. */
import { test as base, expect } from '@playwright/test'
import { current, landmarks } from './papers'
import { PASSWORD, PEOPLE, type Told } from './setup'
import { type Answer, type Asked, ask as askAt } from './wire'

export { expect, PASSWORD, PEOPLE }

/** Known once the servers are up: not while the specs are being listed. */
export const told = (): Told => JSON.parse(process.env.TOLD ?? '{}')

export const paper = current()
export const pages = landmarks[paper.name]

/** Asks the site. */
export const ask = (path: string, asked?: Asked) => askAt(told().origin, path, asked)

/** Origins that pages may call the site by: where it is served, and what it was built for. */
export const own = (): [string, ...string[]] => [told().origin, told().builtOrigin]

/** A form as a browser on this site sends it. */
export const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}, origin = told().origin) =>
  askAt(origin, path, {
    method: 'POST',
    headers: { origin, 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(fields).toString(),
  })

/** `name=value` of what an answer sets, for sending back. */
export const cookiesOf = ({ headers }: Answer) =>
  Object.fromEntries(
    (headers['set-cookie'] ?? []).map((cookie) => [
      cookie.slice(0, cookie.indexOf('=')),
      cookie.slice(0, cookie.indexOf(';') < 0 ? undefined : cookie.indexOf(';')),
    ]),
  )

export const SESSION = '__Host-next-auth.session-token'
export const PREVIEW = '__prerender_bypass'

/** Signs in over the wire and switches preview on. @returns the two cookies. */
export async function author(email: string = PEOPLE.ines, origin = told().origin): Promise<{ session: string; preview: string; both: string }> {
  const entered = await post('/api/sign-in', { email, password: PASSWORD }, {}, origin)
  const session = cookiesOf(entered)[SESSION] ?? ''
  const switched = await post('/api/preview', { action: 'on', to: '/' }, { cookie: session }, origin)
  const preview =
    (switched.headers['set-cookie'] ?? [])
      .filter((cookie) => cookie.startsWith(`${PREVIEW}=`))
      .at(-1)
      ?.split(';')[0] ?? ''
  if (!session || !preview) throw new Error(`Signing in gave ${entered.status}, preview ${switched.status}.`)
  return { session, preview, both: `${session}; ${preview}` }
}

interface Watched {
  /** Faults seen so far: policy violations, errors, requests to other hosts. A spec that expects one takes it out. */
  readonly faults: string[]
}

export const test = base.extend<Watched>({
  faults: [
    async ({ context }, use) => {
      const faults: string[] = []
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
          console.error(`policy: ${violatedDirective} ${blockedURI}`),
        )
      })
      context.on('request', (request) => {
        if (!/^(http:\/\/(localhost|127\.0\.0\.1)[:/]|data:|about:|blob:)/.test(request.url())) faults.push(`request to ${request.url()}`)
      })
      context.on('console', (message) => {
        // A page that is not there says so; browsers note it for every such answer.
        if (['error', 'warning'].includes(message.type()) && !/status of 4(04|10|01|29)/.test(message.text()))
          faults.push(`console: ${message.text()}`)
      })
      context.on('weberror', (error) => faults.push(`error: ${error.error().message}`))
      context.on('dialog', (dialog) => {
        faults.push(`dialog: ${dialog.message()}`)
        void dialog.dismiss()
      })
      await use(faults)
      expect(faults, 'no violation of the policy, no error, no request to another host').toEqual([])
    },
    { auto: true },
  ],
  baseURL: async ({ browserName: _ }, use) => use(told().origin),
})
