/** Where Next keeps finished reader pages: its own file store, with three promises added. Pages are lean, end at their very moment, and no 404 is kept. */
import { createRequire } from 'node:module'
import { lean } from './lean.mjs'

// Next's file store is not public: Next is pinned to a version, and e2e proves each promise against it.
const loaded = createRequire(import.meta.url)('next/dist/server/lib/incremental-cache/file-system-cache.js')
const FileStore = /** @type {typeof import('next/dist/server/lib/incremental-cache/file-system-cache').default} */ (loaded.default ?? loaded)

const TAGS = 'x-next-cache-tags'
const UNTIL = /(?:^|,)until-(\d+)/g

export default class PageStore extends FileStore {
  /**
   * @override
   * @param {Parameters<InstanceType<typeof FileStore>['get']>} args
   */
  async get(...args) {
    const entry = await super.get(...args)
    const tags = entry?.value && 'headers' in entry.value ? entry.value.headers?.[TAGS] : undefined
    if (typeof tags === 'string' && endOf(tags) <= Date.now()) return null
    return entry
  }

  /**
   * Changed in place, so that the first answer, which Next sends before it reads the page back, is lean too.
   * @override
   * @param {Parameters<InstanceType<typeof FileStore>['set']>} args
   */
  async set(...args) {
    const [, page] = args
    if (page?.kind === 'APP_PAGE') {
      if (page.status === 404) return
      page.html = lean(String(page.html))
    }
    return super.set(...args)
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
