/**
 * Runs in the browser: asks in the place itself whether another company's advertisement may be opened; opens it, once the page
 * has loaded and the place is near, in a frame that can reach nothing of ours; gives way to one of the house. Nothing ever moves.
 */
import { answer, current, follow, pressed } from './consent'
import { whenQuiet } from './quiet'

/** Milliseconds that a tag has to say that it is filled; whoever says nothing is empty. */
const PATIENCE = 4000
/** How near to the screen a place comes before it is filled: two screens. */
const NEAR = '200%'

/** What is seen: the question, a frame that has not answered, one that is filled, or what stands there instead. */
type State = 'ask' | 'open' | 'filled' | 'instead'

class OutsideAd extends HTMLElement {
  #end: AbortController | undefined
  #isOver = false

  connectedCallback() {
    const hosts = this.getAttribute('hosts') ?? ''
    const follows = () => this.#follow(current(hosts))
    this.addEventListener('click', (event) => {
      const said = pressed(event)
      if (!said) return
      answer(said, hosts)
      this.#answered(said)
    })
    follow(follows)
    follows()
  }

  #follow(said: 'yes' | 'no' | undefined) {
    if (said === 'yes') {
      if (!this.#end && !this.#isOver) this.#open()
      return
    }
    this.#close()
    this.#isOver = false
    if (said === 'no') this.#giveWay()
    else this.#show('ask')
  }

  #show(state: State) {
    this.dataset.state = state
    const [outside, instead] = this.children
    outside?.classList.toggle('shown', state !== 'instead')
    instead?.classList.toggle('shown', state === 'instead')
  }

  /** Who has pressed a button goes on from the place where it was. */
  #answered(said: 'yes' | 'no') {
    const [outside, instead] = this.children as unknown as HTMLElement[]
    if (said === 'no' && !instead) this.#say(this.getAttribute('refused') ?? '')
    const place = (said === 'no' && instead) || outside
    place?.setAttribute('tabindex', '-1')
    place?.focus({ preventScroll: true })
  }

  #say(words: string) {
    const note = document.createElement('p')
    note.className = 'ad-said'
    note.textContent = words
    this.firstElementChild?.classList.add('shown')
    this.querySelector('.ad-place')?.append(note)
  }

  #open() {
    this.#end = new AbortController()
    const { signal } = this.#end
    this.#show('open')
    const near = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting || signal.aborted) return
        near.disconnect()
        this.#load(signal)
      },
      { rootMargin: NEAR },
    )
    signal.addEventListener('abort', () => near.disconnect())
    void whenQuiet().then(() => !signal.aborted && near.observe(this))
  }

  #load(signal: AbortSignal) {
    const frame = document.createElement('iframe')
    frame.title = `${this.getAttribute('name')} (${document.querySelectorAll('standfirst-ad iframe').length + 1})`
    // Its own scripts, and new windows for what is clicked. Not our page, no storage, no forms, no downloads, not the top window.
    frame.setAttribute('sandbox', 'allow-scripts allow-popups allow-popups-to-escape-sandbox')
    // Where a browser knows it: without the cookies of that host.
    frame.setAttribute('credentialless', '')
    frame.setAttribute('scrolling', 'no')
    frame.referrerPolicy = 'no-referrer'
    const patience = setTimeout(() => this.#fail(), PATIENCE)
    signal.addEventListener('abort', () => clearTimeout(patience))
    addEventListener(
      'message',
      ({ source, data }) => {
        if (source !== frame.contentWindow || this.dataset.state !== 'open') return
        if (data?.standfirst === 'filled') {
          clearTimeout(patience)
          this.#show('filled')
        } else if (data?.standfirst === 'empty') this.#fail()
      },
      { signal },
    )
    frame.src = this.getAttribute('tag') ?? ''
    this.querySelector('.ad-place')?.append(frame)
  }

  #fail() {
    this.#close()
    this.#isOver = true
    this.#giveWay()
  }

  #close() {
    this.#end?.abort()
    this.#end = undefined
    this.querySelector('iframe')?.remove()
  }

  /** With nothing of the house a place is given back, but only one that is a whole screen below: whoever scrolls at this moment sees nothing move either. */
  #giveWay() {
    this.#show('instead')
    if (this.children.length > 1) return
    void whenQuiet().then(() => {
      if (this.dataset.state === 'instead' && this.getBoundingClientRect().top >= 2 * innerHeight) this.hidden = true
    })
  }
}

/** Fetched with the module: without it nothing of this is seen. What has a height is in the page's own sheet. */
const SHEET = `
  standfirst-ad[hidden], :has(> standfirst-ad[hidden]:only-child) { display: none; }
  standfirst-ad:is([data-state=open], [data-state=filled], [data-state=instead]) .ad-place > :not(iframe, .ad-said) { visibility: hidden; }
  .ad-place > iframe { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; border: 0; }
  standfirst-ad:not([data-state=filled]) iframe { visibility: hidden; }
  .ad-place > .ad-said { position: absolute; }
  .ad-said:not(:last-child), [data-state=open] .ad-said, [data-state=filled] .ad-said { display: none; }
`

const sheet = new CSSStyleSheet()
sheet.replaceSync(SHEET)
document.adoptedStyleSheets.push(sheet)
customElements.define('standfirst-ad', OutsideAd)
