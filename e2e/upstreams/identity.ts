/** A real OpenID Connect provider (oidc-provider, certified by the OpenID Foundation) on loopback, with people who are let in by their name alone. */
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Person {
  readonly email: string
  readonly email_verified: boolean
  readonly roles?: readonly string[]
}

/** As much of the provider as is used here; it comes without types. */
interface Provider {
  callback(): RequestListener
  interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<{ readonly prompt: { readonly name: string } }>
  interactionFinished(request: IncomingMessage, response: ServerResponse, result: object): Promise<void>
  readonly Grant: new (of: { accountId: string; clientId: string }) => { addOIDCScope(scope: string): void; save(): Promise<string> }
}
interface Context {
  readonly oidc: { readonly session: { readonly accountId: string }; readonly client: { readonly clientId: string } }
}

/** What the client of the paper is called, and what it proves itself with. */
export const CLIENT = { id: 'standfirst', secret: 'for-tests-only-abcdefghijklmnopqrstuvwxyz' } as const

/**
 * @param returnTo where it sends people back to.
 * @param people by the name that they type.
 */
export async function startIdentity(returnTo: string, people: Readonly<Record<string, Person>>) {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`
  const { default: Provider } = (await import(String('oidc-provider'))) as { default: new (issuer: string, settings: object) => Provider }
  const provider: Provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [returnTo],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified', 'roles'] },
    conformIdTokenClaims: false,
    cookies: { keys: ['for tests only'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    findAccount: (_context: unknown, sub: string) => people[sub] && { accountId: sub, claims: () => ({ sub, ...people[sub] }) },
    // Nobody is asked what the paper may know: it is their own paper.
    loadExistingGrant: async ({ oidc }: Context) => {
      const grant = new provider.Grant({ accountId: oidc.session.accountId, clientId: oidc.client.clientId })
      grant.addOIDCScope('openid email')
      await grant.save()
      return grant
    },
  })
  const handle = provider.callback()
  server.on(
    'request',
    (request, response) => void (request.url?.startsWith('/interaction/') ? enter(provider, request, response) : handle(request, response)),
  )
  return { issuer, stop: () => new Promise<void>((resolve) => server.close(() => resolve()).closeAllConnections()) }
}

async function enter(provider: Provider, request: IncomingMessage, response: ServerResponse) {
  if (request.method === 'GET') {
    response.setHeader('Content-Type', 'text/html')
    return response.end(
      '<!doctype html><title>Who are you?</title><form method="post"><label>Name <input name="name"></label><button>Enter</button></form>',
    )
  }
  let body = ''
  for await (const part of request) body += part
  return provider.interactionFinished(request, response, { login: { accountId: new URLSearchParams(body).get('name') } })
}
