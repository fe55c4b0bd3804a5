/** Where Next keeps finished reader pages: its own file store, with three promises added. Pages are lean, end at their very moment, and no 404 is kept. */
import { readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { seenPages } from '../serve/seen.mjs'
import { early, lean } from './lean.mjs'

// Next's file store is not public: Next is pinned to a version, and e2e proves each promise against it.
const loaded = createRequire(import.meta.url)('next/dist/server/lib/incremental-cache/file-system-cache.js')

/** @typedef {import('next/dist/server/lib/incremental-cache').CacheHandler} Store */
/** @typedef {Store & { serverDistDir: string, getFilePath(key: string, kind: unknown): string }} FileStoreLike */
const FileStore =
  /** @type {new (...given: ConstructorParameters<typeof import('next/dist/server/lib/incremental-cache').CacheHandler>) => FileStoreLike} */ (
    loaded.default ?? loaded
  )

export const TAGS = 'x-next-cache-tags'
/** What a page says of its own status, for Next has no way for a prerendered one. */
const STATUS = /(?:^|,)status-(\d{3})(?:,|$)/
const UNTIL = /(?:^|,)until-(\d+)/g

/** @type {string | undefined} */
let build

export default class PageStore extends FileStore {
  /**
   * Pages made while a server runs lie in a folder of its build, so that a server of an older build, still running
   * while a new one is put in its place, cannot leave its pages to the new one; and of its edition, whose words they are.
   * @override
   * @param {string} key
   * @param {unknown} kind
   */
  getFilePath(key, kind) {
    build ??= buildId(this.serverDistDir)
    return super
      .getFilePath(key, kind)
      .replace(`${path.sep}route-cache${path.sep}`, `${path.sep}route-cache${path.sep}${build}-${edition()}${path.sep}`)
  }

  /**
   * @override
   * @param {Parameters<Store['get']>} args
   */
  async get(...args) {
    const entry = await super.get(...args)
    const tags = entry?.value && 'headers' in entry.value ? entry.value.headers?.[TAGS] : undefined
    if (typeof tags === 'string' && endOf(tags) <= Date.now()) return null
    tell(entry?.value, tags)
    return entry
  }

  /**
   * Changed in place, so that the first answer, which Next sends before it reads the page back, is lean too.
   * @override
   * @param {Parameters<Store['set']>} args
   */
  async set(...args) {
    const [key, page, context] = args
    let asked = context
    if (page?.kind === 'APP_PAGE') {
      if (page.status === 404) return
      page.html = lean(String(page.html))
      page.headers = { ...page.headers, link: early(page.html) }
      page.status = statusIn(page.headers?.[TAGS]) ?? page.status
      tell(page, page.headers?.[TAGS])
      // Next's own store writes no data file for a route that may have holes, and finds no page without one that has none:
      // what is made on demand would be made again each time.
      if (page.postponed === undefined) asked = /** @type {typeof context} */ ({ ...context, isRoutePPREnabled: false })
    }
    try {
      await super.set(key, page, asked)
    } catch (error) {
      // Where the disk is only read, a page that was made while the server runs is held by the front alone.
      if (!isReadOnly(error)) throw error
    }
  }
}

/** @param {unknown} error */
const isReadOnly = (error) => error instanceof Error && 'code' in error && ['EROFS', 'EACCES', 'EPERM'].includes(String(error.code))

/**
 * Tells the server before Next which page its answer is made of, if it is whole: see `lib/serve/front.mjs`.
 * @param {unknown} value
 * @param {unknown} tags
 */
function tell(value, tags) {
  const page = /** @type {{ kind?: string, html?: unknown, postponed?: unknown } | null | undefined} */ (value)
  if (page?.kind !== 'APP_PAGE' || typeof page.html !== 'string' || page.postponed !== undefined) return
  seenPages.getStore()?.push({ html: page.html, until: typeof tags === 'string' ? endOf(tags) : Infinity })
}

/**
 * @param {unknown} tags as Next writes them
 * @returns {number | undefined} the status that the page asks for
 */
export function statusIn(tags) {
  const status = STATUS.exec(String(tags))?.[1]
  return status ? Number(status) : undefined
}

/** Another for another edition, as the front tells them apart (`lib/serve/front.mjs`). Next loads this file itself, so that `lib/env.ts` is out of reach. */
function edition() {
  const { ino, mtimeMs } = statSync(path.resolve(process.env.EDITION_DIR?.trim() || '.edition', 'index.json'), { throwIfNoEntry: false }) ?? {}
  return `${ino}-${mtimeMs}`
}

/** @param {string} serverDir */
function buildId(serverDir) {
  try {
    return readFileSync(path.join(serverDir, '..', 'BUILD_ID'), 'utf8').trim()
  } catch {
    return 'building'
  }
}

/**
 * @param {string} tags as Next writes them, with commas between
 * @returns {number} the instant from which the page would be another; Infinity for a page that stays
 */
function endOf(tags) {
  let end = Infinity
  for (const [, at] of tags.matchAll(UNTIL)) end = Math.min(end, Number(at))
  return end
}
