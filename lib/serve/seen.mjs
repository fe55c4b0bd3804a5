/** Tells the server before Next which kept page an answer was made of: the page store writes it down, in the request for which it was asked. */
import { AsyncLocalStorage } from 'node:async_hooks'

/**
 * @typedef {object} SeenPage
 * @property {string} html
 * @property {number} from the instant at which it was made
 * @property {number} until the instant from which the page would be another; Infinity for one that stays
 */

const name = Symbol.for('standfirst.seen-pages')
/** @type {{ [name]?: AsyncLocalStorage<SeenPage[]> }} */
const shared = /** @type {object} */ (globalThis)
// One for the process: Next may load the page store under another address than we do.
shared[name] ??= new AsyncLocalStorage()

/** @type {AsyncLocalStorage<SeenPage[]>} */
export const seenPages = shared[name]
