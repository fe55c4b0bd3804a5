import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import env from '@next/env'
import { expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '..')
const textOf = (file: string) => readFileSync(path.join(root, file), 'utf8')

it.each(['lib/env.ts', 'next.config.mjs', 'lib/run/start.mjs', 'deploy/gather.mjs'])(
  'every variable that %s reads has its sentence in .env.example',
  (file) => {
    const names = [...textOf(file).matchAll(/(?:process\.env|given)\.([A-Z][A-Z_]+)|'([A-Z]+(?:_[A-Z]+)+|PORT)'/g)].map(
      ([, read, named]) => read ?? named,
    )
    expect(names.length).toBeGreaterThan(0)
    const told = new Set(Array.from(textOf('.env.example').matchAll(/^#.+\n(?:# )?([A-Z_]+)=/gm), ([, name]) => name))
    expect(names.filter((name) => !told.has(name))).toEqual([])
  },
)

it('a value that is written as .env.example says is read as it was meant', () => {
  const [example = ''] = /"ab.+ef"/.exec(textOf('.env.example')) ?? []
  const folder = mkdtempSync(path.join(os.tmpdir(), 'standfirst-env-'))
  try {
    writeFileSync(path.join(folder, '.env'), `A_SECRET=${example}\nA_LIST="one\ntwo"\n`)
    const { A_SECRET, A_LIST } = env.loadEnvConfig(folder, true, undefined, true).combinedEnv
    expect([A_SECRET, A_LIST]).toEqual(['ab$cd#ef', 'one\ntwo'])
  } finally {
    rmSync(folder, { recursive: true })
  }
})
