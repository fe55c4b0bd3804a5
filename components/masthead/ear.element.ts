/** Runs in the browser: asks for date and weather and writes them into the ear's kept space. Says nothing when there is no answer. */
import type { MastheadAnswer } from '@/lib/masthead'

/** Milliseconds after which a page that is looked at again asks anew. */
const OLD = 10 * 60_000

class Ear extends HTMLElement {
  #askedAt = 0

  connectedCallback() {
    void this.#ask()
    document.addEventListener('visibilitychange', this.#lookedAtAgain)
  }

  disconnectedCallback() {
    document.removeEventListener('visibilitychange', this.#lookedAtAgain)
  }

  readonly #lookedAtAgain = () => {
    if (document.visibilityState === 'visible' && Date.now() - this.#askedAt > OLD) void this.#ask()
  }

  async #ask() {
    this.#askedAt = Date.now()
    try {
      const answer = await fetch(this.getAttribute('src') ?? '')
      if (answer.ok) this.#show(await answer.json())
    } catch {
      // Without an answer the ear stays as the page brought it.
    }
  }

  #show({ date, temperature, condition, observedAt, stale, attribution }: MastheadAnswer) {
    const part = (name: string) => this.querySelector(`[data-ear="${name}"]`)
    const time = document.createElement('time')
    time.dateTime = date.iso
    time.textContent = date.text
    part('date')?.replaceChildren(time)
    const earlier = stale ? ` (${this.getAttribute('earlier')})` : ''
    part('weather')?.replaceChildren(...(temperature ? [...(condition ? sign(condition) : []), `${temperature.text}${earlier}`] : []))
    const link = document.createElement('a')
    if (attribution) {
      link.href = attribution.url
      link.textContent = attribution.text
      link.className = 'plain-link target'
      link.rel = 'noopener'
      // When the figures are of, where it moves nothing.
      if (observedAt) link.title = new Date(observedAt).toLocaleString(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'short' })
    }
    part('attribution')?.replaceChildren(...(attribution ? [link] : []))
  }
}

/** A drawn sign, and its word for those who do not see it. */
function sign({ key, text }: NonNullable<MastheadAnswer['condition']>): Node[] {
  const svg = (name: string) => document.createElementNS('http://www.w3.org/2000/svg', name)
  const [drawing, use] = [svg('svg'), svg('use')]
  use.setAttribute('href', `/icons/weather.svg#${key}`)
  drawing.setAttribute('aria-hidden', 'true')
  drawing.append(use)
  const word = document.createElement('span')
  word.className = 'unseen'
  word.textContent = `${text}, `
  return [drawing, word]
}

customElements.define('standfirst-ear', Ear)
