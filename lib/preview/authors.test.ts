import { afterEach, describe, expect, it, vi } from 'vitest'
import { isAuthor, versionOf } from './authors'
import { plainEmail } from './email'

const account = (email: string, sign: string) => `${email}=scrypt:17:8:1:${'A'.repeat(22)}:${sign.repeat(43)}`
afterEach(() => vi.unstubAllEnvs())

describe('the allow-list', () => {
  it.each([
    ['ann@paper.example', true],
    ['  ANN@Paper.Example ', true],
    ['ann＠paper.example', true], // full width: NFKC makes it the plain sign
    ['ａnn@paper.example', true],
    ['bo@paper.example', true],
    ['ci@paper.example', true], // has a password, and so need not be listed
    ['аnn@paper.example', false], // begins with the Cyrillic letter
    ['ann@paper.example.evil.example', false],
    ['ann@paper', false],
    ['ann@paper.example,evil@evil.example', false],
    ['ann@paper.example\u0000', false],
    ['ann@@paper.example', false],
    ['*', false],
    ['', false],
  ])('%j: %s', (email, isOnIt) => {
    vi.stubEnv('AUTHORS_ALLOWED', 'Ann@paper.example,\n  BO@paper.example')
    vi.stubEnv('AUTHORS_ACCOUNTS', account('ci@paper.example', 'B'))
    expect(isAuthor(email)).toBe(isOnIt)
  })

  it('is nobody’s when it is empty', () => {
    vi.stubEnv('AUTHORS_ALLOWED', '')
    vi.stubEnv('AUTHORS_ACCOUNTS', '')
    expect(isAuthor('ann@paper.example')).toBe(false)
  })

  it('is read anew: a name struck off is off', () => {
    vi.stubEnv('AUTHORS_ALLOWED', 'ann@paper.example')
    expect(isAuthor('ann@paper.example')).toBe(true)
    vi.stubEnv('AUTHORS_ALLOWED', 'bo@paper.example')
    expect(isAuthor('ann@paper.example')).toBe(false)
  })
})

describe('the version of an author', () => {
  it('changes with the password', () => {
    vi.stubEnv('AUTHORS_ACCOUNTS', account('ann@paper.example', 'B'))
    const before = versionOf('ann@paper.example')
    expect(versionOf('ANN@paper.example')).toBe(before)
    vi.stubEnv('AUTHORS_ACCOUNTS', account('ann@paper.example', 'C'))
    expect(versionOf('ann@paper.example')).not.toBe(before)
  })
})

it.each([
  ['Ann@Paper.Example', 'ann@paper.example'],
  ['author@localhost', 'author@localhost'],
  ['õie@täht.ee', 'õie@täht.ee'],
  ['a b@c.d', undefined],
  ['a@b@c', undefined],
  ['"a"@b.c', undefined],
  ['a=b@c.d', undefined],
  [`${'a'.repeat(250)}@b.ee`, undefined],
])('%j is written %j', (text, plain) => expect(plainEmail(text)).toBe(plain))
