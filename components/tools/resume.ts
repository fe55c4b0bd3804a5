/** Remembers where a long article was left, and offers the way back there; never goes by itself. Looks once, when the page is left, so that scrolling costs nothing. */
import { make } from './make'
import { find, KEY, type Place, read, write } from './places'
import { words } from './words'

/** Screens that a text must fill to be a long one. */
const LONG = 3

export function resume(tools: HTMLElement) {
  const text = document.querySelector<HTMLElement>('.prose')
  if (!text || text.offsetHeight < LONG * innerHeight) return
  const parts = [...text.children].filter((part): part is HTMLElement => part instanceof HTMLElement && part.matches('p, h2, h3, ul, ol, blockquote'))
  const begins = (part: HTMLElement | undefined) => part?.textContent?.trim().slice(0, 40) ?? ''
  const path = location.pathname
  const places = () => read(localStorage.getItem(KEY), Date.now())

  const leave = () => {
    // A line that still shows at the upper edge has been read: pages scroll to a little above what they scroll to.
    const top = parts.findIndex((part) => part.getBoundingClientRect().bottom > 60)
    const isAtEnd = (parts.at(-1)?.getBoundingClientRect().top ?? 0) < innerHeight
    const isUnderWay = top > 1 && !isAtEnd
    // Whoever looks at the head only keeps the place of last time.
    if (!isUnderWay && !isAtEnd) return
    const place: Place = { path, part: top, begins: begins(parts[top]), at: Date.now() }
    const kept = write(places(), path, isUnderWay ? place : undefined)
    if (kept) localStorage.setItem(KEY, kept)
    else localStorage.removeItem(KEY)
  }
  // Not `unload`, which would keep the page out of the back/forward cache; a phone may end a hidden page without another word.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') quietly(leave)
  })
  addEventListener('pagehide', () => quietly(leave))

  quietly(() => {
    const place = places().find((other) => other.path === path)
    const part =
      place &&
      parts[
        find(
          place,
          parts.map((other) => other.textContent?.trim() ?? ''),
        ) ?? -1
      ]
    if (part && scrollY < innerHeight / 2 && !location.hash) tools.append(offer(part))
  })
}

/** Storage may be blocked or full: then nothing is remembered. */
function quietly(run: () => void) {
  try {
    run()
  } catch {}
}

function offer(part: HTMLElement) {
  const go = () => {
    part.tabIndex = -1
    part.focus({ preventScroll: true })
    part.scrollIntoView({ block: 'start' })
    bar.remove()
  }
  const bar = make(
    'p',
    { class: 'resume' },
    make('button', { type: 'button', class: 'tool', click: go }, words.resume),
    make('button', { type: 'button', class: 'tool', 'aria-label': words.close, click: () => bar.remove() }, '×'),
  )
  // Whoever reads on by himself has no use for it.
  new IntersectionObserver(([seen], observer) => {
    if (!seen?.isIntersecting) return
    observer.disconnect()
    bar.remove()
  }).observe(part)
  return bar
}
