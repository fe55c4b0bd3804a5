/** Runs in the browser before anything is painted, on every page: a remembered scheme and text size are there from the first moment. */
import { apply, KEY, parse } from './settings'

try {
  apply(document.documentElement, parse(localStorage.getItem(KEY)))
} catch {
  // Storage is blocked: the page stays as the system wants it.
}
