/** Runs in the browser: shows the pictures of a gallery large, one after another. The address says which one, so that back closes it and a link opens it. */

class Gallery extends HTMLElement {
  #dialog: HTMLDialogElement | undefined
  /** Whether the reader came to the picture from this page, so that going back leads to it. */
  #came = false
  #at = 0

  connectedCallback() {
    addEventListener('hashchange', this.#follow)
    this.#show()
  }

  disconnectedCallback() {
    removeEventListener('hashchange', this.#follow)
  }

  readonly #follow = () => {
    this.#came = !this.#dialog?.open
    this.#show()
  }

  get #figures() {
    // Its own, and not those that it shows large.
    return [...this.querySelectorAll<HTMLElement>(':scope > figure')]
  }

  /** Which picture the address names; -1 for none of these. */
  get #asked() {
    return this.#figures.findIndex(({ id }) => id && `#${id}` === location.hash)
  }

  #show() {
    const at = this.#asked
    if (at < 0) return this.#dialog?.close()
    this.#dialog ??= this.#made()
    if (!this.#dialog.open) this.#dialog.showModal()
    this.#go(at, 'instant')
    this.#track.focus()
  }

  get #track() {
    return this.#dialog?.firstElementChild as HTMLElement
  }

  #go(at: number, behavior: ScrollBehavior = 'auto') {
    const slides = this.#track.children
    slides[(at + slides.length) % slides.length]?.scrollIntoView({ behavior, inline: 'start', block: 'nearest' })
  }

  /** What is in sight is what the address says. */
  #seen(at: number, count: HTMLElement) {
    this.#at = at
    const { id } = this.#figures[at] ?? {}
    count.textContent = (this.getAttribute('of') ?? '').replace('%1', String(at + 1)).replace('%2', String(this.#figures.length))
    // Who has gone back a moment ago, and whose box is about to close, is not brought here again.
    if (this.#asked >= 0 && location.hash !== `#${id}`) history.replaceState(history.state, '', `#${id}`)
  }

  #leave() {
    if (this.#came) history.back()
    else this.#dialog?.close()
  }

  #made() {
    const dialog = document.createElement('dialog')
    dialog.className = 'lightbox'
    dialog.ariaLabel = this.getAttribute('name')
    const track = document.createElement('div')
    track.tabIndex = 0
    track.append(...this.#figures.map(slideOf))
    const count = document.createElement('p')
    count.ariaLive = 'polite'
    const button = (name: string, sign: string, act: () => void) => {
      const made = document.createElement('button')
      made.type = 'button'
      made.textContent = sign
      made.ariaLabel = this.getAttribute(name)
      made.onclick = act
      return made
    }
    dialog.append(
      track,
      count,
      button('previous', '←', () => this.#go(this.#at - 1)),
      button('next', '→', () => this.#go(this.#at + 1)),
      button('close', '×', () => this.#leave()),
    )
    dialog.oncancel = (event) => {
      event.preventDefault()
      this.#leave()
    }
    dialog.onclose = () => {
      const figure = this.#figures[this.#at]
      if (location.hash === `#${figure?.id}`) history.replaceState(history.state, '', location.pathname + location.search)
      figure?.querySelector('a')?.focus()
    }
    dialog.onkeydown = (event) => {
      const forward = getComputedStyle(this).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
      if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
      event.preventDefault()
      this.#go(this.#at + (event.key === forward ? 1 : -1))
    }
    const watch = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) if (isIntersecting && dialog.open) this.#seen([...track.children].indexOf(target), count)
      },
      { root: track, threshold: 0.6 },
    )
    for (const slide of track.children) watch.observe(slide)
    this.append(dialog)
    return dialog
  }
}

/** The figure again, as large as the window lets it be. */
function slideOf(figure: HTMLElement) {
  const slide = document.createElement('figure')
  const picture = figure.querySelector('a')?.firstElementChild?.cloneNode(true) as HTMLElement | undefined
  for (const part of [picture, ...(picture?.querySelectorAll('source, img') ?? [])])
    if (part instanceof HTMLImageElement || part instanceof HTMLSourceElement) part.sizes = '100vw'
  const caption = figure.querySelector('figcaption')?.cloneNode(true)
  slide.append(...[picture, caption].filter((part) => part !== undefined))
  return slide
}

/** Fetched with the module: only who opens a gallery needs it. */
const SHEET = `
  .gallery:defined a { cursor: zoom-in; }
  .lightbox { position: fixed; inset: 0; inline-size: 100%; block-size: 100%; max-inline-size: none; max-block-size: none; padding: 0; border: 0; color-scheme: dark; background: #0c0d0e; color: #e5e1d7; }
  .lightbox > div { display: flex; block-size: 100%; overflow: auto hidden; overscroll-behavior: contain; scroll-snap-type: x mandatory; scrollbar-width: none; }
  .lightbox figure { flex: 0 0 100%; display: flex; flex-direction: column; scroll-snap-align: start; padding: 3.5rem clamp(0rem, 5vw, 4.5rem) 1rem; }
  .lightbox picture { display: block; flex: 1; position: relative; }
  .lightbox img { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; object-fit: contain; background: none; filter: none; }
  .lightbox figcaption { padding-inline: 1rem; color: inherit; }
  .lightbox > p, .lightbox button { position: absolute; inset-block-start: 0.4rem; font: 600 1rem/2.75rem var(--font-sans); text-indent: 0; }
  .lightbox > p { inset-inline-start: 1rem; }
  .lightbox button { inline-size: 2.75rem; inset-inline-end: 0.5rem; font-size: 1.4rem; }
  .lightbox button:nth-of-type(1) { inset-inline-end: 6.5rem; }
  .lightbox button:nth-of-type(2) { inset-inline-end: 3.5rem; }
  @media (prefers-reduced-motion: no-preference) { .lightbox > div { scroll-behavior: smooth; } }
  @media print { .lightbox { display: none; } }
`

const sheet = new CSSStyleSheet()
sheet.replaceSync(SHEET)
document.adoptedStyleSheets.push(sheet)
customElements.define('standfirst-gallery', Gallery)

export {}
