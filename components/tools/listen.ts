/** Reads an article aloud with the browser's own voices: sentence by sentence, each marked without a change to the page (CSS Custom Highlight API). */
import { make } from './make'
import { sentencesOf } from './sentences'
import { sign } from './signs'
import { languageOf } from './spoken'
import { words } from './words'

/** What is read, in order; what is furniture among it is left out. */
const PARTS = 'h1, article > header p:has(~ *):not(:has(a, time)), .prose > :is(p, h2, h3, h4, blockquote, ul, ol)'
const FURNITURE = '.no-print, sup, figure, aside, .footnotes, [aria-hidden="true"]'

interface Spoken {
  readonly text: string
  readonly range: Range
}

export const voicesFor = (language: string) =>
  speechSynthesis.getVoices().filter(({ lang }) => lang.slice(0, 2).toLowerCase() === language.slice(0, 2).toLowerCase())

/** All sentences of the article, with the stretch of the page where each stands. */
function sentences(article: HTMLElement): Spoken[] {
  return [...article.querySelectorAll<HTMLElement>(PARTS)].flatMap((part) => {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT, ({ parentElement }) =>
      parentElement?.closest(FURNITURE) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    )
    const nodes: { node: Text; from: number }[] = []
    let text = ''
    while (walker.nextNode()) {
      const node = walker.currentNode as Text
      nodes.push({ node, from: text.length })
      text += node.data
    }
    const place = (at: number): [Text, number] | undefined => {
      const found = nodes.findLast(({ from }) => from <= at)
      return found && [found.node, Math.min(at - found.from, found.node.length)]
    }
    return sentencesOf(text, languageOf(article)).flatMap(({ text: said, start, end }) => {
      const [first, last] = [place(start), place(end - 1)]
      if (!first || !last) return []
      const range = new Range()
      range.setStart(...first)
      range.setEnd(last[0], last[1] + 1)
      return { text: said, range }
    })
  })
}

/** Opens the player at the foot of the window and begins. @param over when it has been closed. */
export function listen(article: HTMLElement, over: () => void) {
  const all = sentences(article)
  const language = languageOf(article)
  const voices = voicesFor(language)
  let at = 0
  let state: 'playing' | 'paused' | 'closed' = 'playing'
  /** Only the newest utterance counts: a cancelled one ends too. */
  let current: SpeechSynthesisUtterance | undefined

  const select = (name: string, options: readonly (readonly [value: string, text: string])[], chosen: string) => {
    const list = make(
      'select',
      { 'aria-label': name, class: 'tool', change: () => state === 'playing' && speak() },
      ...options.map(([value, text]) => make('option', { value, selected: value === chosen }, text)),
    )
    return list
  }
  const rate = select(
    words.rate,
    ['0.8', '1', '1.2', '1.5', '1.8'].map((value) => [value, `${value}×`] as const),
    '1',
  )
  const voice = select(
    words.voice,
    voices.map(({ name }) => [name, name] as const),
    (voices.find((one) => one.default) ?? voices[0])?.name ?? '',
  )
  const toggle = make('button', { type: 'button', class: 'tool', click: () => (state === 'playing' ? pause() : play()) })
  const close = make('button', { type: 'button', class: 'tool', 'aria-label': words.stop, click: () => end() }, sign('stop'))
  const player = make(
    'div',
    { class: 'player sans no-print', role: 'region', 'aria-label': words.listen, lang: words.language },
    toggle,
    close,
    rate,
    voice,
  )

  function speak() {
    const sentence = all[at]
    if (!sentence) return end()
    const utterance = new SpeechSynthesisUtterance(sentence.text)
    current = utterance
    utterance.lang = language
    utterance.rate = Number(rate.value)
    utterance.voice = voices.find(({ name }) => name === voice.value) ?? null
    utterance.onend = () => {
      if (current !== utterance || state !== 'playing') return
      at++
      speak()
    }
    utterance.onerror = ({ error }) => {
      if (current === utterance && error !== 'interrupted' && error !== 'canceled') end()
    }
    speechSynthesis.cancel()
    speechSynthesis.speak(utterance)
    mark(sentence.range)
  }
  function show() {
    toggle.replaceChildren(sign(state === 'playing' ? 'pause' : 'play'))
    toggle.setAttribute('aria-label', state === 'playing' ? words.pause : words.play)
  }
  function play() {
    state = 'playing'
    show()
    speak()
  }
  // Paused by stopping: browsers differ in `pause`, and some forget to go on. It begins again with the sentence.
  function pause() {
    state = 'paused'
    current = undefined
    speechSynthesis.cancel()
    show()
  }
  function end() {
    if (state === 'closed') return
    pause()
    state = 'closed'
    removeEventListener('pagehide', pause)
    CSS.highlights?.delete('spoken')
    player.remove()
    over()
  }
  addEventListener('pagehide', pause)
  document.body.append(player)
  play()
  toggle.focus()
}

function mark(range: Range) {
  CSS.highlights?.set('spoken', new Highlight(range))
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return
  const { top, bottom } = range.getBoundingClientRect()
  if (top < 60 || bottom > innerHeight - 120) scrollBy({ top: top - innerHeight / 3, behavior: 'smooth' })
}
