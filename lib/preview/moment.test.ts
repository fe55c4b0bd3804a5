import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { lookOf, sealMoment } from './moment'
import { seal, unseal } from './seal'

const secret = randomBytes(32).toString('base64')
beforeEach(() => vi.stubEnv('NEXTAUTH_SECRET', secret))
afterEach(() => vi.unstubAllEnvs())

const session = { email: 'ann@paper.example', sid: 'one', role: { kind: 'editor' } } as const
const now = Date.UTC(2026, 4, 17)

it('without a moment somebody sees everything that is theirs, now', () => {
  expect(lookOf(session, undefined, now)).toEqual({ now, viewer: { kind: 'editor', email: session.email } })
})

it('as readers see it now, or at a moment', () => {
  expect(lookOf(session, sealMoment('now', session), now)).toMatchObject({ now, viewer: { kind: 'editor', asReader: { from: now, at: now } } })
  const at = now + 86_400_000
  expect(lookOf(session, sealMoment(at, session), now)).toMatchObject({ now: at, viewer: { asReader: { from: now, at } } })
})

it.each([
  ['another session', () => sealMoment(5, { ...session, sid: 'two' })],
  ['no seal', () => String(now)],
  ['another text under the seal', () => sealMoment(now, session).replace(/^\d+/, String(now + 1))],
  ['a seal of another purpose', () => seal('review', String(now), session.sid)],
  ['words', () => seal('moment', 'tomorrow', session.sid)],
  ['a moment out of reach', () => sealMoment(now * 3, session)],
])('a cookie with %s chooses no moment', (_what, make) => {
  expect(lookOf(session, make(), now)).toEqual(lookOf(session, undefined, now))
})

it('a seal holds for its purpose, its text and what it is about, under a strong secret', () => {
  const sealed = seal('review', 'a-b_c~d', 'bog')
  expect(unseal('review', sealed, 'bog')).toBe('a-b_c~d')
  expect(unseal('review', sealed, 'bog\na')).toBeUndefined()
  for (const touched of [sealed.slice(0, -1), `${sealed}A`, sealed.replace('a', 'b'), '', '.', 'x'.repeat(10_000)])
    expect(unseal('review', touched, 'bog')).toBeUndefined()
  vi.stubEnv('NEXTAUTH_SECRET', randomBytes(32).toString('base64'))
  expect(unseal('review', sealed, 'bog')).toBeUndefined()
  vi.stubEnv('NEXTAUTH_SECRET', 'weak')
  expect(unseal('review', sealed, 'bog')).toBeUndefined()
  expect(() => seal('review', 'a', 'b')).toThrow('NEXTAUTH_SECRET')
})
