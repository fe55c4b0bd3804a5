import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { checkPaper } from '@/lib/content/check'
import { Paper } from '@/lib/content/check/paper.fixture'
import { Kept } from '@/lib/content/kept'

let folder = ''
beforeEach(async () => {
  folder = (await Paper.good()).print()
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** @param answers of somebody who sits at a terminal, which `script` is (util-linux): each is typed when it is asked for. */
const make = (args: readonly string[], answers?: readonly string[]) =>
  new Promise<{ code: number; said: string; complained: string }>((resolve) => {
    const command = [path.resolve('node_modules/.bin/tsx'), 'lib/run/new.ts', ...args]
    const [file = '', ...rest] = answers ? ['script', '-qec', command.map((part) => `'${part}'`).join(' '), '/dev/null'] : command
    const child = execFile(file, rest, { env: { ...process.env, CONTENT_DIR: folder } }, (error, said, complained) =>
      resolve({ code: error ? Number(error.code) : 0, said, complained }),
    )
    let [said, typed] = ['', 0]
    child.stdout?.on('data', (part: string) => {
      said += part
      const asked = said.match(/(?:Headline|section \([^)]*\)|author \([^)]*\)): /g)?.length ?? 0
      while (answers && typed < Math.min(asked, answers.length)) child.stdin?.write(`${answers[typed++]}\r`)
    })
  })

const fileIn = (said: string) => /(\/[^\s']+\.mdx)/.exec(said)?.[1] ?? ''
/** @returns problems of the paper with the new article in it. */
const problems = async () => (await checkPaper(folder, Date.now(), new Kept())).problems.filter(({ file }) => /high-water/.test(file))

it('makes a draft with slug, section, author and a date tomorrow, which the check accepts; a second of the name is refused', async () => {
  const { code, said } = await make(['High water, again', '--section', 'craft', '--author', 'meri-saar'])
  expect(code).toBe(0)
  expect(path.relative(folder, fileIn(said))).toMatch(/^articles\/\d{4}\/\d{2}\/high-water-again\.mdx$/)
  const text = readFileSync(fileIn(said), 'utf8')
  for (const line of ['headline: "High water, again"', 'section: craft', 'authors: [meri-saar]', 'status: draft'])
    expect(text).toContain(`\n${line}\n`)
  const at = Date.parse(`${/publishedAt: (\S+)/.exec(text)?.[1]}:00+02:00`)
  expect(Math.abs(at - Date.now())).toBeLessThan(2 * 86_400_000)
  expect(await problems()).toEqual([])
  expect(await make(['High water, again', '--section', 'craft', '--author', 'meri-saar'])).toMatchObject({
    code: 1,
    complained: expect.stringContaining('There is an article "high-water-again" already'),
  })
}, 60_000)

it('says what there is to choose from, where nobody can be asked', async () => {
  for (const [args, says] of [
    [[], 'Say the headline'],
    [['High water'], 'Say the section: --section and one of nature, craft'],
    [['High water', '--section', 'crafts'], 'There is no section "crafts": --section and one of nature, craft'],
    [['--sectoin', 'craft', 'High water'], "Unknown option '--sectoin'. Write: npm run new"],
    [['Search', '--section', 'craft', '--author', 'meri-saar'], '"search" is the site\'s own name'],
    [['High water '.repeat(20)], 'The headline: It is longer than 160 characters. Shorten it.'],
    [['High water', '--section', 'craft', '--author', 'nobody'], 'There is no author "nobody": --author and one of jaan-tamm, meri-saar'],
  ] as const)
    expect([args, await make(args)]).toEqual([args, { code: 1, said: '', complained: expect.stringContaining(says) }])
}, 60_000)

it('says how it is written', async () => {
  expect(await make(['--help'])).toEqual({ code: 0, said: expect.stringContaining('Write: npm run new -- "The headline"'), complained: '' })
}, 60_000)

it('says what must be there first', async () => {
  await rm(path.join(folder, 'authors'), { recursive: true })
  expect((await make(['High water', '--section', 'craft'])).complained).toBe(
    'There is no author yet: write authors/your-name.mdx first, see content/README.md.\n',
  )
  await rm(path.join(folder, 'publication.yaml'))
  expect((await make(['High water'])).complained).toBe(`There is no publication.yaml in ${folder}.\n`)
}, 60_000)

it('asks at a terminal for what it needs, and again where the answer is none', async () => {
  const { code, said } = await make([], ['High water', 'crafts', 'craft', 'jaan-tamm'])
  expect(said).toContain('Headline:')
  expect(said.match(/section \(nature, craft\):/g)).toHaveLength(2)
  expect(code).toBe(0)
  expect(readFileSync(fileIn(said.slice(said.lastIndexOf('author ('))), 'utf8')).toContain('authors: [jaan-tamm]')
  expect(await problems()).toEqual([])
}, 60_000)
