/** Saved articles in the browser's own cache: pages, what they need to be shown, and a record of each. For pages and the service worker alike. */

/** Its number goes up when what is kept changes its form; the worker then throws the older away. */
export const CACHE = 'saved-1'

/** How many articles may be saved. */
export const MOST = 50

/** The page that lists them. */
export const SAVED_PAGE = '/saved'

export interface Saved {
  readonly path: string
  readonly headline: string
  readonly byline: string
  /** Milliseconds. */
  readonly savedAt: number
  /** Paths of what the page needs: sheet, scripts, fonts, pictures, the list itself. */
  readonly parts: readonly string[]
}

type Shelf = Pick<Cache, 'keys' | 'match' | 'put' | 'delete'>

const RECORD = '/saved/record?of='
const recordOf = (path: string) => RECORD + encodeURIComponent(path)

/** Next's pages vary by headers that none of ours differs by. */
const ANY = { ignoreVary: true } as const

/** Newest first. */
export async function list(shelf: Shelf): Promise<readonly Saved[]> {
  const records = (await shelf.keys()).filter(({ url }) => url.includes(RECORD))
  const saved = await Promise.all(records.map(async (record) => (await shelf.match(record, ANY))?.json() as Promise<Saved>))
  return saved.sort((a, b) => b.savedAt - a.savedAt)
}

export const record = (shelf: Shelf, saved: Saved) => shelf.put(recordOf(saved.path), Response.json(saved))

/** Takes an article out, with what no other needs. */
export async function forget(shelf: Shelf, path: string): Promise<void> {
  const all = await list(shelf)
  const needed = new Set(all.filter((other) => other.path !== path).flatMap(({ parts }) => parts))
  const parts = all.find((other) => other.path === path)?.parts ?? []
  await Promise.all([path, recordOf(path), ...parts.filter((part) => !needed.has(part))].map((part) => shelf.delete(part, ANY)))
}

/** The copy of what lies at a path; of a picture in whatever width there is. */
export async function copyOf(shelf: Shelf, path: string): Promise<Response | undefined> {
  const exact = await shelf.match(path, ANY)
  const picture = /^(\/pictures\/[^/]+-)\d+\.\w+$/.exec(path)?.[1]
  if (exact || !picture) return exact
  const other = (await shelf.keys()).find(({ url }) => new URL(url).pathname.startsWith(picture))
  return other && shelf.match(other, ANY)
}

export async function isSaved(path: string): Promise<boolean> {
  return (await caches.has(CACHE)) && (await (await caches.open(CACHE)).match(recordOf(path))) !== undefined
}
