import { afterEach, describe, expect, it, vi } from 'vitest'
import { isAuthor, roleOf } from './authors'
import { personIn } from './person'
import { roleOfClaim } from './roles'

const account = (who: string) => `${who}=scrypt:17:8:1:${'A'.repeat(22)}:${'B'.repeat(43)}`
afterEach(() => vi.unstubAllEnvs())

it.each([
  ['ann@paper.example', { kind: 'editor' }],
  ['ann@paper.example:editor', { kind: 'editor' }],
  ['ann@paper.example:author', { kind: 'author' }],
  ['ANN@paper.example:author:ann-lind', { kind: 'author', slug: 'ann-lind' }],
  ['ann@paper.example:chief', undefined],
  ['ann@paper.example:', undefined],
  ['ann@paper.example:author:', undefined],
  ['ann@paper.example:author:Ann Lind', undefined],
  ['ann@paper.example:editor:ann-lind', undefined],
  [':editor', undefined],
])('%j is the entry of %j', (text, role) => expect(personIn(text)?.role).toEqual(role))

it.each([
  ['editor', { kind: 'editor' }],
  [['staff', 'author:bo', 'editor'], { kind: 'editor' }],
  [['staff', 'author:bo'], { kind: 'author', slug: 'bo' }],
  ['admin', undefined],
  [['EDITOR'], undefined],
  [true, undefined],
  [{ editor: true }, undefined],
  [undefined, undefined],
])('a claim of %j is the role %j', (claim, role) => expect(roleOfClaim(claim)).toEqual(role))

describe('the role of somebody on the lists', () => {
  it('is the narrower where both lists have one', () => {
    vi.stubEnv('AUTHORS_ALLOWED', 'ann@paper.example:author:ann bo@paper.example')
    vi.stubEnv('AUTHORS_ACCOUNTS', [account('ann@paper.example'), account('bo@paper.example:author:bo')].join(' '))
    expect(roleOf('ann@paper.example')).toEqual({ kind: 'author', slug: 'ann' })
    expect(roleOf('bo@paper.example')).toEqual({ kind: 'author', slug: 'bo' })
  })

  it('that nobody knows lets nobody in', () => {
    vi.stubEnv('AUTHORS_ALLOWED', 'ann@paper.example:chief')
    vi.stubEnv('AUTHORS_ACCOUNTS', '')
    expect(isAuthor('ann@paper.example')).toBe(false)
  })
})
