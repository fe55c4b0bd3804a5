/** What stands around every page: the way past it for keyboards, the masthead, the text, the foot. */
import type { ReactNode } from 'react'
import { Masthead } from '@/components/masthead/masthead'
import type { Publication } from '@/lib/publication'
import type { Strings } from '@/lib/strings'
import { Foot } from './foot'

interface Props {
  readonly paper: Publication
  readonly words: Strings
  /** Section that the page belongs to. */
  readonly section?: string | undefined
  readonly isFront?: boolean
  /** Where an article is found, for those who have it on paper. */
  readonly address?: string | undefined
  /** The bar that only authors in preview see. */
  readonly bar?: ReactNode
  readonly children: ReactNode
}

export function Frame({ paper, words, section, isFront = false, address, bar, children }: Props) {
  return (
    <>
      <a href="#text" className="no-print sans skip text-note bg-ink text-paper">
        {words.skip}
      </a>
      {bar}
      <Masthead paper={paper} words={words} section={section} isFront={isFront} />
      {address && <p className="wrap on-paper">{address}</p>}
      <main id="text" className="wrap" tabIndex={-1}>
        {children}
      </main>
      <Foot paper={paper} words={words} />
    </>
  )
}
