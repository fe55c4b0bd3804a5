/** Runs in the browser, on the page of what is saved: lists it, looks whether all of it still stands in the paper, and takes out what is not wanted any more. */
import { CACHE, list, type Saved } from './keeping'
import { make } from './make'
import { renew, unsave } from './saved'
import { words } from './words'

class SavedList extends HTMLElement {
  async connectedCallback() {
    const saved = await this.#saved().catch(() => [])
    this.#show(saved)
    if (saved.length === 0 || !navigator.onLine) return
    const gone: string[] = []
    for (const article of saved) if (!(await renew(article).catch(() => true))) gone.push(article.headline)
    if (gone.length > 0) this.#show(await this.#saved(), `${words.goneFromPaper}: ${gone.join(', ')}`)
  }

  async #saved() {
    return 'caches' in window && (await caches.has(CACHE)) ? list(await caches.open(CACHE)) : []
  }

  #show(saved: readonly Saved[], note = '') {
    const said = [navigator.onLine ? '' : words.offline, note, saved.length === 0 ? words.nothingSaved : ''].filter(Boolean)
    const rows = saved.map((article) =>
      make(
        'li',
        { class: 'saved' },
        make('a', { href: article.path, class: 'headline-link font-display text-brief' }, article.headline),
        make('p', { class: 'sans text-small text-soft' }, article.byline),
        make(
          'button',
          {
            type: 'button',
            class: 'sans text-small plain-link target',
            'aria-label': `${words.remove}: ${article.headline}`,
            click: () => void unsave(article.path).then(async () => this.#show(await this.#saved(), words.removed)),
          },
          words.remove,
        ),
      ),
    )
    this.replaceChildren(
      make('p', { role: 'status', class: 'sans text-note' }, said.join(' ')),
      ...(rows.length > 0 ? [make('ul', {}, ...rows)] : []),
    )
  }
}

customElements.define('standfirst-saved', SavedList)
