import { scrypt } from 'node:crypto'
import { describe, expect, it, vi } from 'vitest'
import { accountsIn, hashPassword, passwordProblem, TooBusy, verifyPassword } from './accounts'

vi.mock('node:crypto', async (original) => {
  const crypto = await original<typeof import('node:crypto')>()
  return { ...crypto, scrypt: vi.fn(crypto.scrypt) }
})

describe('a password', () => {
  it('opens its own hash and no other', async () => {
    const hash = await hashPassword('õunapuu-aed ✓')
    expect(hash).toMatch(/^scrypt:17:8:1:[\w-]{22}:[\w-]{43}$/)
    expect(hash).not.toContain('$') // dotenv would expand it
    expect(await verifyPassword('õunapuu-aed ✓', hash)).toBe(true)
    expect(await verifyPassword('õunapuu-aed ✓'.normalize('NFD'), hash)).toBe(true) // as another keyboard writes the same
    expect(await verifyPassword('õunapuu-aed', hash)).toBe(false)
    expect(await verifyPassword('õunapuu-aed ✓ ', hash)).toBe(false)
  })

  it('has a salt of its own', async () => expect(await hashPassword('the same one')).not.toBe(await hashPassword('the same one')))

  it('is not cut: its 256th character counts', async () => {
    const hash = await hashPassword(`${'a'.repeat(255)}b`)
    expect(await verifyPassword(`${'a'.repeat(255)}c`, hash)).toBe(false)
    expect(await verifyPassword(`${'a'.repeat(255)}b`, hash)).toBe(true)
  })

  it.each([['1234567'], ['🦉'.repeat(7)], ['a'.repeat(257)], ['']])('%j is too short or too long', async (password) => {
    expect(passwordProblem(password)).toContain('8 to 256')
    await expect(hashPassword(password)).rejects.toThrow('8 to 256')
  })

  it('of somebody unknown is wrong, also the one that would fit nobody’s hash', async () =>
    expect(await verifyPassword('anything at all', undefined)).toBe(false))

  it('costs as much for a name that does not exist', async () => {
    const hash = await hashPassword('correct horse')
    vi.mocked(scrypt).mockClear()
    await verifyPassword('battery staple', hash)
    await verifyPassword('battery staple', undefined)
    const [known, unknown] = vi.mocked(scrypt).mock.calls
    expect(known?.slice(2, 4)).toEqual([32, { N: 2 ** 17, r: 8, p: 1, maxmem: 2 ** 28 }])
    expect(unknown?.slice(2, 4)).toEqual(known?.slice(2, 4))
  })

  it('is checked two at a time, with a short line behind', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => verifyPassword('battery staple', undefined)))
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected')
    expect(refused).toHaveLength(10)
    expect(refused.every(({ reason }) => reason instanceof TooBusy)).toBe(true)
    expect(await verifyPassword('battery staple', undefined)).toBe(false) // the line moves on
  })
})

describe('the accounts in the environment', () => {
  const hash = `scrypt:17:8:1:${'A'.repeat(22)}:${'B'.repeat(43)}`

  it('may stand on lines, with commas or spaces', () => {
    const accounts = accountsIn(` Ann@Paper.example=${hash},bo@paper.example=${hash}\n\n\tci@paper.example=${hash} `)
    expect([...accounts.keys()]).toEqual(['ann@paper.example', 'bo@paper.example', 'ci@paper.example'])
    expect(accountsIn('').size).toBe(0)
  })

  it.each([
    ['ann@paper.example'],
    [`=${hash}`],
    [`ann=${hash}`],
    ['ann@paper.example=hunter2-hunter2'],
    [`ann@paper.example=${hash.replace('17', '10')}`],
    [`ann@paper.example=${hash}=`],
    [`ann@paper.example=${hash.slice(0, -1)}`],
    [`ann@paper.example==${hash}`],
  ])('%s is refused in words that do not repeat it', (entry) => {
    expect(() => accountsIn(entry)).toThrow('AUTHORS_ACCOUNTS: entry 1')
    expect(() => accountsIn(entry)).not.toThrow('hunter2')
  })

  it('name nobody twice', () => expect(() => accountsIn(`ann@paper.example=${hash} ANN@paper.example=${hash}`)).toThrow('twice'))
})
