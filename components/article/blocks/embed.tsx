/** Something of another site: a link with its title, and, for films of the sites on the list, a place for a frame that a click fills. */
import { framedOf, hostOf } from '@/lib/content/embeds'
import type { Strings } from '@/lib/strings'

interface Given {
  readonly src?: string
  readonly title?: string
  readonly text?: string
  readonly words: Strings
}

export function Embed({ src = '', title, text, words }: Given) {
  const framed = framedOf(src)
  const card = (
    <p className="sans">
      <a href={src} rel="noopener">
        <b>{title}</b>
      </a>
      {text && <span>{text}</span>}
      <span className="text-small text-soft">{framed ? words.blocks.watchOn(framed.name) : hostOf(src)}</span>
    </p>
  )
  if (!framed) return <aside className="embed">{card}</aside>
  return (
    <figure className="embed">
      <standfirst-embed class="frame" frame={framed.address} name={title} show={words.blocks.show} note={words.blocks.showNote(framed.name)}>
        {card}
      </standfirst-embed>
    </figure>
  )
}
