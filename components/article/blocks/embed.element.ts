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

customElements.define('standfirst-embed', Embed)

export {}
