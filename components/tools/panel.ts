/** A small sheet beside the button that opens it, or at the foot of a phone. Escape and a click elsewhere close it, and the focus returns: the browser's own popover. */
import { make } from './make'
import { sign } from './signs'
import { words } from './words'

/** Opens the sheet for the first time; from then on the button does it by itself. */
export function openPanel(button: HTMLButtonElement, title: string, ...content: readonly Node[]) {
  const close = make(
    'button',
    { type: 'button', class: 'tool tool-close', 'aria-label': words.close, click: () => panel.hidePopover() },
    sign('close'),
  )
  const panel = make(
    'div',
    { class: 'panel sans', popover: 'auto', role: 'dialog', 'aria-label': title, lang: words.language },
    make('p', { class: 'panel-title' }, title),
    close,
    ...content,
  )
  panel.addEventListener('toggle', (event) => button.setAttribute('aria-expanded', String((event as ToggleEvent).newState === 'open')))
  document.body.append(panel)
  button.popoverTargetElement = panel
  panel.showPopover({ source: button })
  panel.querySelector<HTMLElement>(':checked, button:not(.tool-close), a')?.focus()
}
