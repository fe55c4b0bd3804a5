/** The page store against Next's own file store, as it is installed: what is put in comes out, on disk, for as long as it holds. */
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import PageStore, { TAGS } from './page-store.mjs'

const { nodeFs } = createRequire(import.meta.url)('next/dist/server/lib/node-fs-methods.js')
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
/** In its place, as the press puts it: another file. */
const newEdition = async () => {
  await writeFile(path.join(home, 'next.json'), '{}')
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

const htmlOf = async () => {
  const entry = await opened().get(KEY, { kind: 'APP_PAGE', ...PPR } as never)
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

test('with another edition it is not found: its words may have changed', async () => {
  await put(page(`until-${Date.now() + 60_000}`))
  await newEdition()
  expect(await htmlOf()).toBeUndefined()
})

test('what is not there is not kept', async () => {
  await put(page('', { status: 404 }))
  expect(await htmlOf()).toBeUndefined()
})
