import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { historyOf } from './history'

const repository = await mkdtemp(path.join(os.tmpdir(), 'history-'))
afterAll(() => rm(repository, { recursive: true }))
const content = path.join(repository, 'paper')
const file = path.join(content, 'articles/õun.mdx')

const git = (...args: string[]) => execFileSync('git', ['-C', repository, ...args])
async function commit(by: string, seconds: number, text: string) {
  await writeFile(file, text)
  git('add', '-A')
  const date = `${seconds} +0000`
  execFileSync('git', ['-C', repository, '-c', `user.name=${by}`, '-c', 'user.email=x@y.example', 'commit', '-qm', 'x'], {
    env: { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
  })
}

it('who touched a file last, and since when it has its status; nothing where there is no git', async () => {
  await mkdir(path.dirname(file), { recursive: true })
  expect(await historyOf(content)).toBeUndefined()
  git('init', '-q')
  expect(await historyOf(content)).toBeUndefined()
  await commit('Ann', 1_700_000_000, 'status: draft\nwords\n')
  await commit('Bo', 1_700_000_100, 'status: review\nwords\n')
  await commit('Ci', 1_700_000_200, 'status: review\nother words\n')
  const history = await historyOf(content)
  expect(history?.touched).toEqual({ 'articles/õun.mdx': { by: 'Ci', at: 1_700_000_200_000 } })
  expect(history?.statusSince).toEqual({ 'articles/õun.mdx': 1_700_000_100_000 })
  expect(await historyOf(content, history)).toBe(history)
})
