/** Runs in the browser before anything is painted, on every page: a remembered scheme and text size are there from the first moment. Then brings the reader's module. */
import { apply, KEY, parse } from './settings'

try {
  apply(document.documentElement, parse(localStorage.getItem(KEY)))
} catch {
  // Storage is blocked: the page stays as the system wants it.
}

const reader = document.currentScript?.dataset.then ?? ''
/** A module is fetched and run once, however often it is asked for. */
const bring = () => void import(reader).catch(() => {})

// Words come first: what is asked for before they are seen would take its share of a thin line and of a slow processor.
addEventListener('DOMContentLoaded', () => new PerformanceObserver(bring).observe({ type: 'paint', buffered: true }))
// A page in a tab behind others is not painted, and some browsers tell nobody when they paint.
addEventListener('load', () => setTimeout(bring, 3_000))
