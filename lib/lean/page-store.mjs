/**
 * Where Next keeps finished reader pages: its own file store for those that the build made, and one file each for those that are made
 * on demand. Pages are lean, end at their very moment, and no 404 is kept; one that could not be written whole is not there.
 */
import { randomUUID } from 'node:crypto'
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
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
const FROM = /(?:^|,)from-(\d+)/g
const EDITION = /(?:^|,)edition-(\w+)/g

/** How the keys begin of what is made while a server runs. */
const ON_DEMAND = '/route-cache/'
const packed = promisify(gzip)
const unpacked = promisify(gunzip)

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
    return super
      .getFilePath(key, kind)
      .replace(`${path.sep}route-cache${path.sep}`, `${path.sep}route-cache${path.sep}${folderOf(this.serverDistDir)}${path.sep}`)
  }

  /**
   * @override
   * @param {Parameters<Store['get']>} args
   */
  async get(...args) {
    const entry = (await this.made(...args)) ?? (await super.get(...args))
    const tags = entry?.value && 'headers' in entry.value ? entry.value.headers?.[TAGS] : undefined
    if (typeof tags === 'string' && (endOf(tags) <= Date.now() || startOf(tags) > Date.now() || isOfAnother(tags))) return null
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
    if (page?.kind === 'APP_PAGE') {
      if (page.status === 404) return
      page.html = lean(String(page.html))
      page.headers = { ...page.headers, link: early(page.html) }
      page.status = statusIn(page.headers?.[TAGS]) ?? page.status
      tell(page, page.headers?.[TAGS])
    }
    try {
      const isWhole = page?.kind === 'APP_PAGE' && page.postponed === undefined
      if (isWhole && key.startsWith(ON_DEMAND))
        await this.keep(key, { html: String(page.html), headers: page.headers, status: page.status, ...cacheControlOf(context), at: Date.now() })
      else await super.set(...args)
    } catch (error) {
      // Where the disk is full or only read, a page that was made while the server runs is held by the front alone.
      complain(error)
    }
  }

  /**
   * A page that was made on demand: the document and what is said with it, packed, in a file that is there whole or not at all. Next would
   * write what its own client asks for beside it, ten times as much, which no reader of ours ever does; and not in one piece.
   * @param {string} key
   * @param {Made} made
   */
  async keep(key, made) {
    const file = this.fileOf(key)
    await mkdir(path.dirname(file), { recursive: true })
    const part = `${file}.${randomUUID()}.part`
    try {
      await writeFile(part, await packed(JSON.stringify(made)))
      await rename(part, file)
    } finally {
      await rm(part, { force: true })
    }
    await this.clear()
  }

  /**
   * @param {Parameters<Store['get']>} args
   * @returns {Promise<Awaited<ReturnType<Store['get']>> | undefined>} `undefined`: not one that was made on demand
   */
  async made(...[key, context]) {
    if (context.kind !== 'APP_PAGE' || context.isFallback || !key.startsWith(ON_DEMAND)) return undefined
    try {
      /** @type {Made} */
      const { html, headers, status, cacheControl, at } = JSON.parse(String(await unpacked(await readFile(this.fileOf(key)))))
      const value = { kind: context.kind, html, rscData: NOTHING, postponed: undefined, headers, status, segmentData: undefined }
      return /** @type {Awaited<ReturnType<Store['get']>>} */ (/** @type {unknown} */ ({ lastModified: at, value, cacheControl }))
    } catch {
      return undefined
    }
  }

  /** @param {string} key */
  fileOf(key) {
    return this.getFilePath(`${key}.page`, 'APP_PAGE')
  }

  /** In Next’s own store copies what the build made to where pages made on demand lie; it is as good where it is. */
  async promoteSeed() {}

  /** Takes away what was made of earlier editions, once for each new one. */
  async clear() {
    const [own, folder] = [folderOf(this.serverDistDir), path.join(this.serverDistDir, ON_DEMAND)]
    if (own === cleared) return
    cleared = own
    for (const name of await readdir(folder)) if (name !== own) await rm(path.join(folder, name), { recursive: true, force: true })
  }
}

/**
 * @typedef {object} Made
 * @property {string} html
 * @property {import('node:http').OutgoingHttpHeaders | undefined} headers
 * @property {number | undefined} status
 * @property {unknown} [cacheControl] of Next: after how long it makes the page again
 * @property {number} at milliseconds since 1970
 */

/** What Next's own client would be sent, which nothing of ours loads. */
const NOTHING = Buffer.alloc(0)

/** @type {string | undefined} */
let cleared

/** @param {unknown} context @returns {{ cacheControl?: unknown }} */
const cacheControlOf = (context) => ({ cacheControl: /** @type {{ cacheControl?: unknown }} */ (context).cacheControl })

/** Milliseconds between two complaints of one kind: what is wrong with a disk is wrong for every page. */
const AN_HOUR = 3_600_000
/** @type {Map<string, number>} */
const complained = new Map()

/** @param {unknown} error */
function complain(error) {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  if (['EROFS', 'EACCES', 'EPERM'].includes(code) || Date.now() - (complained.get(code) ?? 0) < AN_HOUR) return
  complained.set(code, Date.now())
  console.error(`A page that was made on demand could not be kept on disk (${code}); it is held in memory. This is said once an hour.`, error)
}

/**
 * Tells the server before Next which page its answer is made of, if it is whole: see `lib/serve/front.mjs`.
 * @param {unknown} value
 * @param {unknown} tags
 */
function tell(value, tags) {
  const page = /** @type {{ kind?: string, html?: unknown, postponed?: unknown } | null | undefined} */ (value)
  if (page?.kind !== 'APP_PAGE' || typeof page.html !== 'string' || page.postponed !== undefined) return
  seenPages
    .getStore()
    ?.push({ html: page.html, ...(typeof tags === 'string' ? { from: startOf(tags), until: endOf(tags) } : { from: 0, until: Infinity }) })
}

/**
 * @param {unknown} tags as Next writes them
 * @returns {number | undefined} the status that the page asks for
 */
export function statusIn(tags) {
  const status = STATUS.exec(String(tags))?.[1]
  return status ? Number(status) : undefined
}

const ID = /^\{"id":"(\w+)"/
/** @type {{ stamp: string, id: string } | undefined} */
let known

/** The id of the edition on disk, with which its index begins. Next loads this file itself, so that `lib/content/store.ts` is out of reach. */
function edition() {
  const file = path.resolve(process.env.EDITION_DIR?.trim() || '.edition', 'index.json')
  const { ino, mtimeMs } = statSync(file, { throwIfNoEntry: false }) ?? {}
  const stamp = `${ino}-${mtimeMs}`
  if (known?.stamp !== stamp) known = { stamp, id: (ino !== undefined && ID.exec(beginningOf(file))?.[1]) || stamp }
  return known.id
}

/** @param {string} file */
function beginningOf(file) {
  const bytes = Buffer.alloc(64)
  const opened = openSync(file, 'r')
  try {
    return bytes.toString('utf8', 0, readSync(opened, bytes))
  } finally {
    closeSync(opened)
  }
}

/**
 * Whether a page, one that the build made too, was made of another edition than is there now: an article that has been taken down is gone
 * from every list as soon as `npm run content` has said so.
 * @param {string} tags as Next writes them
 */
const isOfAnother = (tags) => [...tags.matchAll(EDITION)].some(([, id]) => id !== edition())

/** @param {string} serverDir */
function folderOf(serverDir) {
  build ??= buildId(serverDir)
  return `${build}-${edition()}`
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

/**
 * @param {string} tags as Next writes them
 * @returns {number} the instant at which the page was made: where that is still to come the clock was wrong, and what it shows may not be out
 */
function startOf(tags) {
  let start = 0
  for (const [, at] of tags.matchAll(FROM)) start = Math.max(start, Number(at))
  return start
}
