/** The reading settings as the browser keeps them, and what they change on the page. */
import { apply, KEY, parse, type Setting, type Settings, STEPS, USUAL, write } from './settings'

function read(): Settings {
  try {
    return parse(localStorage.getItem(KEY))
  } catch {
    return {}
  }
}

function show(settings: Settings) {
  apply(document.documentElement, settings)
  // The browser's own bar: of the two grounds the one that is meant for the scheme.
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    meta.dataset.for ??= meta.media.includes('dark') ? 'dark' : 'light'
    meta.media = settings.scheme ? (meta.dataset.for === settings.scheme ? 'all' : 'not all') : `(prefers-color-scheme: ${meta.dataset.for})`
  }
}

/** Handed to the sheet rather than imported by it: shared code would be one more file for every page to fetch. */
export const remembered = {
  steps: Object.entries(STEPS) as [Setting, readonly string[]][],
  stepOf: (name: Setting) => document.documentElement.dataset[name] ?? USUAL[name],
  /** @returns what holds from now on. */
  choose(wanted: Settings) {
    const kept = write(wanted)
    try {
      if (kept) localStorage.setItem(KEY, kept)
      else localStorage.removeItem(KEY)
    } catch {
      // Storage is blocked or full: it holds for this page.
    }
    show(parse(kept))
  },
}

export type Remembered = typeof remembered

/** Follows other windows, and pages that come back as they were left (back/forward cache). */
export function follow() {
  if (document.documentElement.dataset.scheme) show(read())
  addEventListener('storage', ({ key }) => {
    if (key === KEY || key === null) show(read())
  })
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) show(read())
  })
}
