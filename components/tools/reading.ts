/** The sheet of reading settings: scheme, text size, line spacing, width. What is chosen holds at once and is kept. */
import { make } from './make'
import { openPanel } from './panel'
import type { Remembered } from './remembered'
import type { Setting } from './settings'
import { words } from './words'

/** Sheets made so far: the masthead's and an article's may stand on one page, and radio buttons of one name would be one group. */
let sheets = 0

/** Opens the sheet beside a button. */
export function openReading(button: HTMLButtonElement, { steps, stepOf, choose }: Remembered) {
  sheets++
  const inputs = () => [...document.querySelectorAll<HTMLInputElement>('[data-setting]')]
  const chosen = (sheet: Element) =>
    Object.fromEntries([...sheet.querySelectorAll<HTMLInputElement>('[data-setting]:checked')].map(({ dataset, value }) => [dataset.setting, value]))
  const settle = (event: Event) => {
    choose(chosen((event.target as Element).closest('.panel') as Element))
    mark()
  }
  const mark = () => {
    for (const input of inputs()) input.checked = input.value === stepOf(input.dataset.setting as Setting)
  }
  const rows = steps.map(([name, values]) =>
    make(
      'div',
      { role: 'radiogroup', 'aria-label': words[name].name, class: `steps-${name}`, change: settle },
      make('p', { class: 'text-soft', 'aria-hidden': 'true' }, words[name].name),
      make(
        'div',
        { class: 'steps' },
        ...values.map((value, index) => {
          const said = words[name].steps[index] ?? ''
          const input = make('input', {
            type: 'radio',
            name: `${name}-${sheets}`,
            value,
            'data-setting': name,
            'aria-label': said,
            checked: value === stepOf(name),
          })
          return make('label', {}, input, make('span', { 'aria-hidden': 'true' }, name === 'size' ? 'A' : said))
        }),
      ),
    ),
  )
  const reset = () => {
    choose({})
    mark()
  }
  openPanel(button, words.reading, ...rows, make('button', { type: 'button', class: 'plain-link target', click: reset }, words.reset))
}
