/** Runs in the browser, on the page about privacy: says what the reader has answered, and takes another answer. */
import { answer, current, follow, pressed, refusesByItself } from './consent'

class AdChoice extends HTMLElement {
  connectedCallback() {
    const hosts = this.getAttribute('hosts') ?? ''
    const show = () => {
      const said = refusesByItself() ? 'signal' : (current(hosts) ?? 'nothing')
      for (const sentence of this.querySelectorAll<HTMLElement>('[data-answer]')) sentence.classList.toggle('shown', sentence.dataset.answer === said)
      for (const button of this.querySelectorAll('button')) button.disabled = said === 'signal'
    }
    this.addEventListener('click', (event) => {
      const said = pressed(event)
      if (said) answer(said, hosts)
    })
    follow(show)
    show()
  }
}

customElements.define('standfirst-ad-choice', AdChoice)
