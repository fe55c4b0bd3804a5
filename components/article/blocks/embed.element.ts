/** Runs in the browser: offers a button in the kept space, and puts the frame of the other site there once it is pressed; nothing is fetched before. */

class Embed extends HTMLElement {
  connectedCallback() {
    if (this.querySelector('button')) return
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'sans'
    button.textContent = `▶ ${this.getAttribute('show')}`
    button.onclick = () => this.#open()
    const note = document.createElement('small')
    note.className = 'sans'
    note.textContent = this.getAttribute('note')
    this.append(button, note)
  }

  #open() {
    const frame = document.createElement('iframe')
    frame.title = this.getAttribute('name') ?? ''
    frame.allow = 'fullscreen'
    // Its own scripts and storage, and links to its own site; not our page, no downloads, no forms.
    frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-popups allow-presentation')
    // The site must know which page shows the film, and plays none otherwise; never more than the origin.
    frame.referrerPolicy = 'strict-origin-when-cross-origin'
    frame.src = this.getAttribute('frame') ?? ''
    this.replaceChildren(frame)
    frame.focus()
  }
}

/** Fetched with the module: without it there is no button. */
const SHEET = `
  .frame iframe { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; }
  .frame > :is(button, small) { position: absolute; inset-inline: 1.1rem; inset-block-end: 0.8rem; font-size: 0.75rem; line-height: 1.35; color: var(--color-soft); }
  .frame > button { inset-inline-end: auto; inset-block-end: 3.6rem; padding: 0.55rem 1rem; background: var(--color-accent); color: var(--color-paper); font-size: 0.9375rem; font-weight: 650; cursor: pointer; }
  @media print { .frame > :is(button, small) { display: none; } }
`

const sheet = new CSSStyleSheet()
sheet.replaceSync(SHEET)
document.adoptedStyleSheets.push(sheet)
customElements.define('standfirst-embed', Embed)

export {}
