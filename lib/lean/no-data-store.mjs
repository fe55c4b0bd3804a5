/** Keeps no data between pages: the index is in memory already, and a page made again must read what is true at that moment. */

/** @type {import('next/dist/server/lib/cache-handlers/types').CacheHandler} */
const noDataStore = {
  get: async () => undefined,
  set: async (_key, pending) => void (await pending),
  refreshTags: async () => {},
  getExpiration: async () => 0,
  updateTags: async () => {},
}

export default noDataStore
