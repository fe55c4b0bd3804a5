/** The page store against Next's own file store, as it is installed: what is put in comes out, on disk, for as long as it holds. */
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import PageStore, { TAGS } from './page-store.mjs'

const inNext = createRequire(import.meta.url)
const { nodeFs } = inNext('next/dist/server/lib/node-fs-methods.js')
const { getRouteCacheKey } = inNext('next/dist/server/lib/route-cache-key.js')
type Given = ConstructorParameters<typeof PageStore>[0]
type Page = Parameters<PageStore['set']>[1]
const KEY = '/route-cache/APP_PAGE/0123/$/nature/a-bog'
const PPR = { isRoutePPREnabled: true, isFallback: false } as const

let home: string
beforeEach(async () => {
  home = await mkdtemp(path.join(os.tmpdir(), 'standfirst-pages-'))
  vi.stubEnv('EDITION_DIR', home)
  await newEdition()
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(home, { recursive: true, force: true })
})
let editions = 0
const idOf = (number: number) => `edition${number}`
/** In its place, as the press puts it: another file. */
const newEdition = async () => {
  await writeFile(path.join(home, 'next.json'), `{"id":"${idOf(++editions)}","rows":[]}`)
  await rename(path.join(home, 'next.json'), path.join(home, 'index.json'))
}

/** One that remembers nothing: what it gives lies on disk. */
const opened = () =>
  new PageStore({
    fs: nodeFs,
    flushToDisk: true,
    serverDistDir: path.join(home, 'server'),
    maxMemoryCacheSize: 0,
    revalidatedTags: [],
  } as unknown as Given)

const page = (tags: string, more = {}) =>
  ({
    kind: 'APP_PAGE',
    html: '<!DOCTYPE html><html><head></head><body>A bog<script src="/_next/static/chunks/a.js"></script></body></html>',
    rscData: Buffer.from('data'),
    headers: { [TAGS]: tags },
    status: 200,
    postponed: undefined,
    segmentData: undefined,
    ...more,
  }) as unknown as Page

const filesOf = async () => (await readdir(home, { recursive: true })).filter((name) => name.includes('a-bog'))
const htmlOf = async (key = KEY) => {
  const entry = await opened().get(key, { kind: 'APP_PAGE', ...PPR } as never)
  return entry?.value && 'html' in entry.value ? String(entry.value.html) : undefined
}
const put = (given: Page) => opened().set(KEY, given, { ...PPR, cacheControl: { revalidate: 60, expire: 120 } } as never)

test('a page that was made on demand is found by whoever asks next, lean', async () => {
  await put(page(`until-${Date.now() + 60_000}`))
  expect(await htmlOf()).toBe('<!DOCTYPE html><html><head></head><body>A bog</body></html>')
})

test('from the moment at which it would be another it is not found', async () => {
  await put(page(`until-${Date.now() - 1}`))
  expect(await htmlOf()).toBeUndefined()
})

test('before the moment at which it was made it is not found: a clock was ahead', async () => {
  await put(page(`from-${Date.now() + 60_000}`))
  expect(await htmlOf()).toBeUndefined()
})

test('with another edition it is not found: its words may have changed', async () => {
  await put(page(`until-${Date.now() + 60_000}`))
  await newEdition()
  expect(await htmlOf()).toBeUndefined()
})

test('what is not there is not kept', async () => {
  await put(page('', { status: 404 }))
  expect(await htmlOf()).toBeUndefined()
})

test('a page of the build is found while its edition is the one that is there, and not copied', async () => {
  const file = path.join(home, 'server/app/nature/a-bog')
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(`${file}.html`, 'A bog, built</html>')
  await writeFile(`${file}.rsc`, 'data')
  const owner = { kind: 'APP_PAGE', sourceRoute: '/nature/a-bog' }
  const key = getRouteCacheKey('/nature/a-bog', owner)
  const meta = { headers: { [TAGS]: `edition-${idOf(editions)}` }, status: 200, routeCache: { key, owner, isFallback: false } }
  await writeFile(`${file}.meta`, JSON.stringify(meta))
  expect(await htmlOf(key)).toBe('A bog, built</html>')
  expect(await readdir(path.join(home, 'server'))).toEqual(['app'])
  await newEdition()
  expect(await htmlOf(key)).toBeUndefined()
})

test('pages of an edition before leave the disk with the first of the next', async () => {
  await put(page('until-Infinity'))
  const [before] = await filesOf()
  await newEdition()
  await put(page('until-Infinity'))
  expect(await filesOf()).toEqual([expect.not.stringContaining(String(before))])
})

test('it takes one file, a part of what it says, and nothing that only the framework would ask for', async () => {
  await put(page('', { html: `<html><head></head><body>${'A bog keeps time. '.repeat(2000)}</body></html>`, rscData: Buffer.alloc(100_000) }))
  const [file = '', ...others] = await filesOf()
  expect(others).toEqual([])
  expect((await readFile(path.join(home, file))).length).toBeLessThan(2000)
})

test('one that could not be written whole is not there, is complained of once, and breaks nothing', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {})
  await put(page(''))
  const [file = ''] = await filesOf()
  const whole = await readFile(path.join(home, file))
  for (const part of [0, 1, 20, whole.length - 1]) {
    await writeFile(path.join(home, file), whole.subarray(0, part))
    expect([part, await htmlOf()]).toEqual([part, undefined])
  }
  // In place of the folder a file: nothing can be written.
  await rm(path.join(home, 'server'), { recursive: true })
  await writeFile(path.join(home, 'server'), '')
  await put(page(''))
  await put(page(''))
  expect(said).toHaveBeenCalledTimes(1)
  expect(await htmlOf()).toBeUndefined()
})
