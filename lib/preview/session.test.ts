import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { encode } from 'next-auth/jwt'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { versionOf } from './authors'
import { endCopies, readSession } from './session'

const secret = randomBytes(32).toString('base64')
const email = 'ann@paper.example'
const now = Date.now()
const seconds = Math.floor(now / 1000)
const account = (sign: string) => `${email}=scrypt:17:8:1:${'A'.repeat(22)}:${sign.repeat(43)}`

const sealed = (claims: Record<string, unknown> = {}, { key = secret, maxAge = 10 * 3600 } = {}) =>
  encode({ token: { email, sid: 'one', since: seconds, version: versionOf(email), ...claims }, secret: key, maxAge })

const desk = await mkdtemp(path.join(os.tmpdir(), 'desk-'))
afterAll(() => rm(desk, { recursive: true }))
beforeEach(() => {
  vi.stubEnv('DESK_DIR', desk)
  vi.stubEnv('NEXTAUTH_SECRET', secret)
  vi.stubEnv('AUTHORS_ACCOUNTS', account('B'))
  vi.stubEnv('AUTHORS_ALLOWED', '')
  vi.spyOn(console, 'log').mockImplementation(() => {})
})
afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

describe('a session', () => {
  it('counts when all is in order', async () =>
    expect(await readSession(await sealed(), now)).toEqual({ email, sid: 'one', role: { kind: 'editor' } }))

  it.each([
    ['nothing', () => undefined],
    ['an empty cookie', () => ''],
    ['any text', () => 'x.y.z'],
    ['a text of 100 kB', () => 'x'.repeat(100_000)],
    ['a token that was touched', async () => (await sealed()).replace(/.{3}$/, 'AAA')],
    ['a token of another secret', () => sealed({}, { key: randomBytes(32).toString('base64') })],
    ['a token that NextAuth lets end', () => sealed({}, { maxAge: -60 })],
    ['a sign-in of eight hours ago', () => sealed({ since: seconds - 8 * 3600 })],
    ['a sign-in of tomorrow', () => sealed({ since: seconds + 86_400 })],
    ['somebody who is not on the list', () => sealed({ email: 'eve@paper.example', version: versionOf('eve@paper.example') })],
    ['an old password', () => sealed({ version: 'another' })],
    ['no version', () => sealed({ version: undefined })],
    ['no name of its own', () => sealed({ sid: undefined })],
    ['a time in words', () => sealed({ since: 'now' })],
  ])('does not count with %s', async (_what, make) => expect(await readSession(await make(), now)).toBeUndefined())

  it('lasts eight hours to the second, whoever seals it again', async () => {
    const token = await sealed({ since: seconds })
    expect(await readSession(token, (seconds + 8 * 3600) * 1000 - 1)).toBeDefined()
    expect(await readSession(token, (seconds + 8 * 3600) * 1000)).toBeUndefined()
  })

  it('ends when the author is struck off', async () => {
    const token = await sealed()
    vi.stubEnv('AUTHORS_ACCOUNTS', '')
    expect(await readSession(token, now)).toBeUndefined()
  })

  it('ends when the password changes', async () => {
    const token = await sealed()
    vi.stubEnv('AUTHORS_ACCOUNTS', account('C'))
    expect(await readSession(token, now)).toBeUndefined()
  })

  it('counts for nobody without a strong secret', async () => {
    const weak = 'a'.repeat(40)
    vi.stubEnv('NEXTAUTH_SECRET', weak)
    expect(await readSession(await sealed({}, { key: weak }), now)).toBeUndefined()
  })

  it('ends for every copy at sign-out, and for no other session', async () => {
    const [token, copy, other] = [await sealed({ sid: 'two' }), await sealed({ sid: 'two' }), await sealed({ sid: 'three' })]
    expect(copy).not.toBe(token)
    await endCopies(token, now)
    expect(await readSession(token, now)).toBeUndefined()
    expect(await readSession(copy, now)).toBeUndefined()
    expect(await readSession(other, now)).toEqual({ email, sid: 'three', role: { kind: 'editor' } })
  })

  it('of whom only the provider knows has the role that it gave, as long as its word is asked for', async () => {
    const token = await sealed({ email: 'guest@paper.example', version: versionOf('guest@paper.example'), claimed: 'author:guest' })
    expect(await readSession(token, now)).toBeUndefined()
    for (const [name, value] of Object.entries({ OIDC_ISSUER: 'https://id.example', OIDC_ID: 'a', OIDC_SECRET: 'b', OIDC_ROLE_CLAIM: 'roles' }))
      vi.stubEnv(name, value)
    expect((await readSession(token, now))?.role).toEqual({ kind: 'author', slug: 'guest' })
    expect((await readSession(await sealed({ claimed: 'author:guest' }), now))?.role).toEqual({ kind: 'editor' })
    expect(
      await readSession(await sealed({ email: 'eve@paper.example', version: versionOf('eve@paper.example'), claimed: 'chief' }), now),
    ).toBeUndefined()
  })

  it('is ended by nobody who cannot show it', async () => {
    await endCopies('x.y.z', now)
    await endCopies(undefined, now)
    expect(console.log).not.toHaveBeenCalled()
  })
})
