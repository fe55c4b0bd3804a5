/** A server that could only answer that nothing is there does not start, and says what to do. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { root } from './steps'

const folder = mkdtempSync(path.join(tmpdir(), 'standfirst-start-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
mkdirSync(path.join(folder, 'build'))
writeFileSync(path.join(folder, 'build/required-server-files.json'), '{"config":{}}')
const build = path.relative(root, path.join(folder, 'build'))

test.each<[what: string, settings: Record<string, string>, words: RegExp]>([
  ['a port that is none', { PORT: 'abc' }, /PORT is “abc”.*a number from 1 to 65535/],
  ['a port beyond the last', { PORT: '65536' }, /PORT is “65536”/],
  ['no build', { BUILD_DIR: `${build}/none` }, /there is no build in .*none\. Run `npm run build`/],
  ['no edition', { BUILD_DIR: build, EDITION_DIR: `${folder}/none` }, /there is no edition in .*none\. .*EDITION_DIR/],
])('%s', (_what, settings, words) => {
  const { status, stderr, stdout } = spawnSync(process.execPath, ['lib/run/start.mjs'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production', ...settings },
  })
  expect([status, stdout]).toEqual([1, ''])
  expect(stderr).toMatch(words)
  expect(stderr.trim().split('\n')).toHaveLength(1)
})
