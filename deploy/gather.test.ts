import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'

/** A folder with a project in it that has been built, as far as the command looks, and with what else lies about on a server. */
let home = ''
const project = () => path.join(home, 'project')

const BUILT = [
  'project/.next/standalone/server.js',
  'project/.next/standalone/.edition/kept.json',
  'project/.next/static/sheet.css',
  'project/.edition/index.json',
  'project/.edition/kept.json',
  'project/public/favicon.ico',
  'project/lib/run/start.mjs',
  'project/lib/serve/front.mjs',
  'project/lib/serve/front.test.ts',
  'project/lib/lean/lean.mjs',
  'project/lib/headers.mjs',
]
const ELSEWHERE = ['project/content/article.mdx', 'served/lib/run/start.mjs', 'served/server.js', 'letters/dear.txt', 'page.html']

beforeEach(() => {
  home = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'standfirst-gather-')))
  for (const file of [...BUILT, ...ELSEWHERE]) {
    mkdirSync(path.dirname(path.join(home, file)), { recursive: true })
    writeFileSync(path.join(home, file), `what stands in ${file}`)
  }
  mkdirSync(path.join(project(), 'deploy'))
  copyFileSync(path.join(import.meta.dirname, 'gather.mjs'), path.join(project(), 'deploy/gather.mjs'))
  mkdirSync(path.join(home, 'empty'))
  symlinkSync('served', path.join(home, 'current'))
  symlinkSync('project', path.join(home, 'way-in'))
  symlinkSync('nowhere', path.join(home, 'lost'))
})
afterEach(() => rmSync(home, { recursive: true }))

const gather = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['deploy/gather.mjs', ...args], {
    cwd: project(),
    env: { NODE_ENV: 'test' },
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

/** Everything that lies under a folder, with what stands in it. */
function everything(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  return Object.fromEntries(
    files.map((file) => {
      const at = path.join(file.parentPath, file.name)
      return [path.relative(folder, at), file.isFile() ? readFileSync(at, 'utf8') : file.isSymbolicLink() ? 'a link' : 'a folder']
    }),
  )
}

it.each(['new', 'new/in/new', 'empty'])('gathers into %s all that a server needs and nothing else', (name) => {
  const target = path.join(home, name)
  expect(gather(target)).toEqual({ status: 0, stdout: expect.stringContaining(target), stderr: '' })
  const { [path.join('.next/static/sheet.css')]: sheet, ...rest } = everything(target)
  expect(sheet).toBe('what stands in project/.next/static/sheet.css')
  const files = Object.keys(rest).filter((file) => rest[file] !== 'a folder')
  expect(files.sort()).toEqual([
    '.edition/index.json',
    'lib/headers.mjs',
    'lib/lean/lean.mjs',
    'lib/run/start.mjs',
    'lib/serve/front.mjs',
    'public/favicon.ico',
    'server.js',
  ])
  expect(rest['.next/server/route-cache']).toBe('a folder')
  // Of the way there, nothing is left beside it.
  expect(readdirSync(path.dirname(target)).filter((file) => file.includes('.part'))).toEqual([])
})

it.each([
  ['.', 'is the project itself'],
  ['..', 'is not empty'],
  ['content', 'lies in the project'],
  ['content/site', 'lies in the project'],
  ['.next', 'lies in the project'],
  ['../way-in', 'is the project itself'],
  ['../way-in/site', 'lies in the project'],
  ['../letters', 'is not empty: there is dear.txt in it'],
  ['../served', 'is not empty: there is lib and 1 more in it'],
  ['../current', 'is a link'],
  ['../lost', 'is a link'],
  ['../page.html', 'is a file'],
])('refuses %s, and loses nothing', (target, why) => {
  const before = everything(home)
  const { status, stdout, stderr } = gather(target)
  expect([status, stdout]).toEqual([1, ''])
  expect(stderr).toContain(why)
  expect(stderr).toContain('Say a folder that is not there yet')
  expect(everything(home)).toEqual(before)
})

it('leaves nothing under the name, nor beside it, when it cannot be made whole', () => {
  rmSync(path.join(project(), 'lib/headers.mjs'))
  const before = everything(home)
  const { status, stderr } = gather('../new')
  expect([status, stderr]).toEqual([1, expect.stringContaining('headers.mjs')])
  expect(everything(home)).toEqual(before)
})

it.each([
  [[], 'Say which folder'],
  [['../new'], 'STANDALONE=1 npm run build'],
])('says what is missing: %j', (args, why) => {
  rmSync(path.join(project(), '.next'), { recursive: true })
  const { status, stderr } = gather(...args)
  expect([status, stderr]).toEqual([1, expect.stringContaining(why)])
})
