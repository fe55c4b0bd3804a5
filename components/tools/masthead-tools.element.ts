/** Runs in the browser: the tools in the masthead. Fetches the sheet of reading settings when somebody reaches for it. */
import { follow, remembered } from './remembered'

export class MastheadTools extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button')
    if (button) this.reads(button)
  }

  /** Lets a button open the sheet, here or in an article. */
  reads(button: HTMLButtonElement) {
    const fetchSheet = () => import('./reading')
    // On its way before the click, so that it opens at once.
    for (const nearing of ['pointerenter', 'focus']) button.addEventListener(nearing, () => void fetchSheet().catch(() => {}), { once: true })
    button.addEventListener('click', () => {
      // Once there is a sheet, the button opens and closes it by itself.
      if (!button.popoverTargetElement) void fetchSheet().then(({ openReading }) => openReading(button, remembered))
    })
  }
}

customElements.define('standfirst-masthead-tools', MastheadTools)
follow()
