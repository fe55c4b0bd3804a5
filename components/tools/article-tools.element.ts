/** Runs in the browser: the line of tools in an article. Each tool is fetched when somebody reaches for it. */
import { make } from './make'
import type { MastheadTools } from './masthead-tools.element'
import { resume } from './resume'
import { sign } from './signs'
import { languageOf } from './spoken'
import { words } from './words'

type Sign = Parameters<typeof sign>[0]

class ArticleTools extends HTMLElement {
  readonly #said = make('output', { class: 'tool-said' })

  connectedCallback() {
    const text = tool('text', words.text, words.reading)
    document.querySelector<MastheadTools>('standfirst-masthead-tools')?.reads(text)
    const say = (what: string) => this.#say(what)
    const share = tool('share', words.share)
    share.addEventListener('click', () => {
      if (!share.popoverTargetElement) void import('./pass-on').then((passing) => passing.share(share, say))
    })
    const cite = tool('cite', words.cite)
    cite.addEventListener('click', () => {
      if (!cite.popoverTargetElement) void import('./pass-on').then((passing) => passing.openCitation(cite, say))
    })
    for (const button of [text, cite]) opens(button)
    if (!navigator.share) opens(share)
    const canSave = this.hasAttribute('public') && 'serviceWorker' in navigator && 'caches' in window
    this.append(text, ...(canSave ? [this.#saving(say)] : []), share, cite, this.#said)
    this.#listening()
    resume(this)
  }

  #say(what: string) {
    // Said anew even when it is the same.
    this.#said.textContent = ''
    requestAnimationFrame(() => {
      this.#said.textContent = what
    })
  }

  #saving(say: (what: string) => void) {
    const button = tool('save', words.save)
    const show = (isSaved: boolean) => button.setAttribute('aria-pressed', String(isSaved))
    show(false)
    // Whoever has saved nothing need not have the module.
    void import('./keeping').then(({ isSaved }) => isSaved(location.pathname)).then(show, () => {})
    button.addEventListener('click', async () => {
      const { save, unsave } = await import('./saved')
      const wasSaved = button.getAttribute('aria-pressed') === 'true'
      try {
        await (wasSaved ? unsave(location.pathname) : save())
        show(!wasSaved)
        say(wasSaved ? words.removed : words.isSaved)
      } catch (fault) {
        say((fault as Error).name === 'QuotaExceededError' ? words.full : words.notSaved)
      }
    })
    return button
  }

  /** Voices come late, or never: the tool comes with them, last in the line, so that nothing moves. */
  #listening() {
    const article = this.closest('article')
    if (!article || !('speechSynthesis' in window)) return
    const language = languageOf(article)
    const offer = () => {
      const isThere = speechSynthesis.getVoices().some(({ lang }) => lang.slice(0, 2).toLowerCase() === language.slice(0, 2).toLowerCase())
      if (!isThere) return
      speechSynthesis.removeEventListener('voiceschanged', offer)
      const button = tool('listen', words.listen)
      button.addEventListener('click', () => {
        button.disabled = true
        void import('./listen').then(({ listen }) =>
          listen(article, () => {
            button.disabled = false
            button.focus({ preventScroll: true })
          }),
        )
      })
      this.#said.before(button)
    }
    speechSynthesis.addEventListener('voiceschanged', offer)
    offer()
  }
}

const tool = (name: Sign, text: string, said = text) =>
  make('button', { type: 'button', class: 'tool', 'aria-label': said }, sign(name), make('span', { 'aria-hidden': 'true' }, text))

function opens(button: HTMLButtonElement) {
  button.setAttribute('aria-haspopup', 'dialog')
  button.setAttribute('aria-expanded', 'false')
}

customElements.define('standfirst-article-tools', ArticleTools)
