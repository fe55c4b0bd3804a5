import { mkdtemp, readFile, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { accountsIn, verifyPassword } from './accounts'
import { localAuthor } from './local-author'
import { weaknessOf } from './secret'

afterEach(() => vi.unstubAllEnvs())

it('the author of the local run is made once, with a password that is shown and not kept', async () => {
  vi.stubEnv('NEXTAUTH_SECRET', '')
  vi.stubEnv('AUTHORS_ACCOUNTS', '')
  const root = await mkdtemp(path.join(tmpdir(), 'standfirst-'))
  const said: string[] = []
  const made = await localAuthor(root, (line) => said.push(line))
  const password = /password (\S+)/.exec(said.join())?.[1] ?? ''
  expect(password).toMatch(/^([a-z]{4}-){4}[a-z]{4}$/)
  expect(weaknessOf(made.NEXTAUTH_SECRET)).toBeUndefined()
  expect(await verifyPassword(password, accountsIn(made.AUTHORS_ACCOUNTS ?? '').get('author@localhost')?.hash)).toBe(true)

  const file = path.join(root, '.local/run.env')
  expect((await stat(file)).mode & 0o077).toBe(0)
  expect(await readFile(file, 'utf8')).not.toContain(password)

  expect(await localAuthor(root, (line) => said.push(line))).toEqual(made)
  expect(said).toHaveLength(1)

  vi.stubEnv('NEXTAUTH_SECRET', 'set by hand')
  expect(await localAuthor(root)).toEqual({ AUTHORS_ACCOUNTS: made.AUTHORS_ACCOUNTS })
})
