/** Name of the file, beside the reader's scripts, that says which of them pages begin with. */
export const ENTRY = 'entry.json'

/** What stands in it: file names. */
export interface Entries {
  /** The module that fetches what a page needs. */
  readonly elements: string
  /** The classic script that runs before the first paint. */
  readonly firstPaint: string
  /** The service worker of those who have saved something. */
  readonly worker: string
}
