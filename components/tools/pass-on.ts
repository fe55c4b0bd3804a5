/** Passing an article on: its citation to copy, and the ways to share it. Nothing of other companies is loaded; their links are plain links. */
import { apa, bibtex, plain, type Source } from './citation'
import { make } from './make'
import { openPanel } from './panel'
import { words } from './words'

type Say = (text: string) => void

const content = (selector: string) => document.querySelector<HTMLMetaElement>(selector)?.content ?? ''

/** What the page says of itself. */
function source(): Source {
  return {
    headline: document.querySelector('h1')?.textContent ?? document.title,
    authors: [...document.querySelectorAll<HTMLMetaElement>('meta[name="author"]')].map((meta) => meta.content),
    paper: content('meta[property="og:site_name"]'),
    day: content('meta[property="article:published_time"]').slice(0, 10),
    address: content('meta[property="og:url"]') || location.href,
  }
}

const copy = (text: string, said: string, say: Say) =>
  navigator.clipboard.writeText(text).then(
    () => say(said),
    () => say(words.notCopied),
  )

export function openCitation(button: HTMLButtonElement, say: Say) {
  const cited = source()
  const forms = [
    [words.citation, plain(cited, words.language, words.quotes)],
    ['APA', apa(cited)],
    ['BibTeX', bibtex(cited)],
  ] as const
  openPanel(
    button,
    words.cite,
    ...forms.map(([name, text]) =>
      make(
        'div',
        { class: 'form' },
        make('p', { class: 'text-soft' }, name),
        make(
          'button',
          { type: 'button', class: 'plain-link target', 'aria-label': `${words.copy}: ${name}`, click: () => void copy(text, words.copied, say) },
          words.copy,
        ),
        make('p', { class: 'form-text' }, text),
      ),
    ),
  )
}

export function openSharing(button: HTMLButtonElement, say: Say) {
  const { headline, address } = source()
  const text = encodeURIComponent(`${headline} ${address}`)
  const link = (name: string, href: string) => make('a', { href, class: 'panel-line', rel: 'noopener nofollow' }, name)
  openPanel(
    button,
    words.share,
    make('button', { type: 'button', class: 'panel-line', click: () => void copy(address, words.addressCopied, say) }, words.copyAddress),
    link(words.byMail, `mailto:?subject=${encodeURIComponent(headline)}&body=${encodeURIComponent(address)}`),
    link('Bluesky', `https://bsky.app/intent/compose?text=${text}`),
    link('Mastodon', `https://share.joinmastodon.org/#text=${text}`),
  )
}

/** The system's own sheet where there is one; otherwise, or when it fails, ours. */
export async function share(button: HTMLButtonElement, say: Say) {
  const { headline, address } = source()
  try {
    if (!navigator.share) return openSharing(button, say)
    await navigator.share({ title: headline, url: address })
  } catch (fault) {
    if ((fault as DOMException).name !== 'AbortError') openSharing(button, say)
  }
}
