import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { problemsOfSettings } from './settings'

const NOT_SET = ['AUTHORS_ACCOUNTS', 'AUTHORS_ALLOWED', 'TRUSTED_PROXIES', 'SITE_URL', 'GITHUB_ID', 'GITHUB_SECRET', 'GOOGLE_ID', 'GOOGLE_SECRET']
const good = {
  ...Object.fromEntries([...NOT_SET, 'OIDC_ISSUER', 'OIDC_ID', 'OIDC_SECRET'].map((name) => [name, ''])),
  NEXTAUTH_SECRET: randomBytes(32).toString('base64'),
}
const OIDC = { OIDC_ISSUER: 'https://idp.example', OIDC_ID: 'paper', OIDC_SECRET: 'hush' }
const set = (env: Record<string, string>) => {
  for (const [name, value] of Object.entries({ ...good, ...env })) vi.stubEnv(name, value)
}

describe('a server that faces readers', () => {
  beforeEach(() => set({}))
  afterEach(() => vi.unstubAllEnvs())

  it('starts with a secret of its own', () => expect(problemsOfSettings()).toEqual([]))

  it('starts with every secret that our own advice makes', () => {
    for (let i = 0; i < 300; i++) {
      for (const notation of ['base64', 'hex', 'base64url'] as const) {
        set({ NEXTAUTH_SECRET: randomBytes(32).toString(notation) })
        expect(problemsOfSettings()).toEqual([])
      }
    }
  })

  it.each([
    ['', 'is not set'],
    ['   ', 'is not set'],
    ['hunter2', 'is shorter than 32 bytes'],
    ['a'.repeat(64), 'repeats itself'],
    ['0123012301230123012301230123012301230123', 'repeats itself'],
    ['please-change-me-before-you-go-live-9f8e7d', 'is an example'],
    ['your-super-secret-for-local-development', 'is an example'],
    ['NEXTAUTH_SECRET_goes_here_abcdefghijklmnop', 'is an example'],
  ])('refuses the secret %j and says how to make one', (secret, why) => {
    set({ NEXTAUTH_SECRET: secret })
    const [problem = ''] = problemsOfSettings()
    expect(problem).toContain(`NEXTAUTH_SECRET ${why}`)
    expect(problem).toContain('openssl rand -base64 32')
    if (secret.trim()) expect(problem).not.toContain(secret)
  })

  it.each([
    [{ AUTHORS_ACCOUNTS: 'ann@paper.example=plain' }, 'AUTHORS_ACCOUNTS: entry 1'],
    [{ AUTHORS_ALLOWED: 'ann@paper.example, bo' }, 'AUTHORS_ALLOWED: "bo"'],
    [{ TRUSTED_PROXIES: 'two' }, 'TRUSTED_PROXIES'],
    [{ TRUSTED_PROXIES: '-1' }, 'TRUSTED_PROXIES'],
    [{ SITE_URL: 'paper.example' }, 'SITE_URL'],
    [{ SITE_URL: 'https://paper.example/news' }, 'SITE_URL'],
    [{ SITE_URL: 'http://paper.example' }, 'SITE_URL is http://paper.example'],
    [{ SITE_URL: 'http://localhost.paper.example' }, 'https://'],
    [{ GITHUB_ID: 'paper' }, 'GITHUB_ID without GITHUB_SECRET'],
    [{ GOOGLE_SECRET: 'hush' }, 'GOOGLE_SECRET without GOOGLE_ID'],
    [{ ...OIDC, OIDC_ISSUER: '' }, 'OIDC_ID and OIDC_SECRET without OIDC_ISSUER'],
    [{ OIDC_ISSUER: 'https://idp.example' }, 'OIDC_ISSUER without OIDC_ID and OIDC_SECRET'],
    [{ ...OIDC, OIDC_ISSUER: 'idp.example' }, 'OIDC_ISSUER'],
    [{ ...OIDC, OIDC_ISSUER: 'http://idp.example' }, 'OIDC_ISSUER'],
  ])('refuses %j', (env, why) => {
    set(env)
    expect(problemsOfSettings()).toEqual([expect.stringContaining(why)])
    expect(problemsOfSettings().join()).not.toContain('hush')
  })

  it.each<Record<string, string>>([
    { SITE_URL: 'https://paper.example/' },
    { SITE_URL: 'http://localhost:3000' },
    { SITE_URL: 'http://127.0.0.1:3000' },
    { SITE_URL: 'http://[::1]:3000' },
    { SITE_URL: 'http://192.168.1.5:3000' },
    { SITE_URL: 'http://newsroom:3000' },
    { SITE_URL: 'http://newsroom.local' },
    { GITHUB_ID: 'paper', GITHUB_SECRET: 'hush', GOOGLE_ID: 'paper', GOOGLE_SECRET: 'hush', ...OIDC },
    { ...OIDC, OIDC_ISSUER: 'http://localhost:4000' },
  ])('takes %j', (env) => {
    set(env)
    expect(problemsOfSettings()).toEqual([])
  })
})
