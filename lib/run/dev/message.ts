/** Says in the page what there is to mend, over its foot, and goes when it is mended. */
import type { Placed } from './placed'

/** In a tree of its own, so that the page's sheet and this one do not meet; made by script, since the policy allows no style in the page. */
const SHEET = `
:host { position: fixed; inset: auto 0 0; z-index: 9; color-scheme: light dark; font: 15px/1.45 system-ui, sans-serif; color: light-dark(#2a1512, #f6e9e6) }
details { max-block-size: 45vh; overflow: auto; background: light-dark(#fff6f4, #2b1714); border-block-start: 3px solid light-dark(#b3261e, #f2867c); box-shadow: 0 -2px 12px #0003 }
summary { position: sticky; inset-block-start: 0; padding: .6em 1.2em; font-weight: 600; background: inherit; cursor: pointer }
ol { margin: 0; padding: 0 1.2em 1em; list-style: none; max-inline-size: 62em }
li + li { margin-block-start: 1em; padding-block-start: 1em; border-block-start: 1px solid light-dark(#e7c9c4, #57322d) }
code, pre { font: 13px/1.5 ui-monospace, monospace }
pre { margin: .4em 0; padding: .4em .7em; overflow: auto; background: light-dark(#fff, #1c0f0d) }
p { margin: .2em 0 }
mark { color: inherit; background: none; font-weight: 700; border-block-end: 2px solid light-dark(#b3261e, #f2867c) }
@media print { :host { display: none } }
`

let host: HTMLElement | undefined

export function showProblems(problems: readonly Placed[]) {
  if (problems.length === 0) {
    host?.remove()
    host = undefined
    return
  }
  host ??= frame()
  const mine = location.pathname.split('/').at(-1) ?? ''
  const [here, elsewhere] = [true, false].map((is) => problems.filter(({ file }) => is === (mine !== '' && file.includes(`/${mine}.`))))
  const root = host.shadowRoot as ShadowRoot
  const count = `${problems.length} ${problems.length === 1 ? 'thing' : 'things'} to mend. Until then the last good version stands.`
  ;(root.querySelector('summary') as Element).textContent = count
  ;(root.querySelector('ol') as Element).replaceChildren(...[...(here ?? []), ...(elsewhere ?? [])].map(entry))
}

/** At the end of the document, outside of what is renewed. */
function frame(): HTMLElement {
  const made = element('aside', '')
  made.setAttribute('aria-label', 'What there is to mend')
  made.setAttribute('aria-live', 'polite')
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(SHEET)
  const root = made.attachShadow({ mode: 'open' })
  root.adoptedStyleSheets = [sheet]
  const details = element('details', '', element('summary', ''), element('ol', ''))
  details.setAttribute('open', '')
  root.append(details)
  document.documentElement.append(made)
  return made
}

function entry({ file, line, column, field, says, mend, excerpt, at = 0 }: Placed): HTMLElement {
  const place = element('p', '', element('code', [file, line, column].filter((part) => part !== undefined).join(':')))
  if (field) place.append(' ', element('strong', field))
  const shown: Node[] = excerpt
    ? [element('pre', excerpt.slice(0, at), element('mark', excerpt.slice(at).match(/^\S+/)?.[0] ?? ' '), excerpt.slice(at).replace(/^\S+/, ''))]
    : []
  return element('li', '', place, ...shown, element('p', `${says} ${mend}`))
}

function element(name: string, text: string, ...inside: readonly (Node | string)[]): HTMLElement {
  const made = document.createElement(name)
  made.append(...(text ? [text] : []), ...inside)
  return made
}
