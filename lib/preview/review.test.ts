import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { putEdition, row } from '@/lib/content/edition.fixture'
import { guestOf, momentsIn, reviewUntil, revokeReviews, sealReview, spanOf } from './review'

const now = Date.UTC(2026, 4, 17)
const DAY = 86_400_000
let desk = ''
beforeEach(async () => {
  desk = await mkdtemp(path.join(os.tmpdir(), 'review-'))
  vi.stubEnv('NEXTAUTH_SECRET', randomBytes(32).toString('base64'))
  vi.stubEnv('DESK_DIR', desk)
  vi.stubEnv('EDITION_DIR', '')
  putEdition([row('bog', { status: 'draft' }), row('fen', { status: 'draft' })])
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(desk, { recursive: true })
})

const link = (slug = 'bog', at = now, days = 7) => sealReview(slug, spanOf(at, days))

it('is good for its article until its end, to the millisecond', () => {
  expect(reviewUntil('bog', link(), now)).toBe(now + 7 * DAY)
  expect(reviewUntil('bog', link(), now + 7 * DAY - 1)).toBe(now + 7 * DAY)
  expect(reviewUntil('bog', link(), now + 7 * DAY)).toBeUndefined()
  expect(guestOf('bog', link(), now)).toEqual({ kind: 'guest', slug: 'bog' })
})

it.each([
  ['another article', () => link('fen')],
  ['a later end', () => link().replace(/-[^.]+/, `-${(now + 30 * DAY).toString(36)}`)],
  ['no seal', () => spanOf(now, 7)],
  ['a longer life than any', () => link('bog', now, 40)],
  ['a day that has not come', () => link('bog', now + DAY)],
  ['nothing', () => undefined],
])('is refused with %s', (_what, make) => expect(guestOf('bog', make(), now)).toBeUndefined())

it('that was revoked stays so on every server that shares the folder, and later ones are good', async () => {
  const before = link()
  const other = link('fen')
  revokeReviews('bog', now + 1000)
  vi.resetModules()
  const { guestOf: elsewhere } = await import('./review')
  for (const ask of [guestOf, elsewhere]) {
    expect(ask('bog', before, now + 2000)).toBeUndefined()
    expect(ask('bog', link('bog', now + 1000), now + 2000)).toBeUndefined()
    expect(ask('bog', link('bog', now + 1001), now + 2000)).toBeDefined()
    expect(ask('fen', other, now + 2000)).toBeDefined()
    expect(ask('bog', link(), now + 6 * DAY)).toBeUndefined()
  }
})

it('is void once the number in the front matter is raised, on servers that share nothing', () => {
  const before = link()
  putEdition([row('bog', { status: 'draft', reviewLinks: 1 })])
  expect(guestOf('bog', before, now)).toBeUndefined()
  expect(guestOf('bog', link(), now)).toBeDefined()
})

it.each(['', 'x', '-', 'zzzzzzzz-zzzzzzzz', '0-9', `${'z'.repeat(40)}-1`])('%j is no span', (text) => expect(momentsIn(text)).toBeUndefined())
