/** What the components of an article look like: one for each that `lib/content/blocks` allows. */
import type { ReactNode } from 'react'
import type { Ad, Body } from '@/lib/content/article'
import type { BLOCKS, BlockName } from '@/lib/content/blocks'
import type { Strings } from '@/lib/strings'
import { FactBox, KeyPoints, PullQuote } from './aside'
import { Figure } from './figure'
import { Correction, Update } from './live'
import { Event, Table, Timeline } from './order'

/** What a text brings along for its components. */
export interface Setting extends Pick<Body, 'pictures'> {
  readonly words: Strings
  /** BCP 47, for dates and numbers. */
  readonly language: string
  /** What stands in a place for an advertisement; nothing where the text may have none. */
  readonly ad: (size: Ad['size']) => ReactNode
}

type Given<Name extends BlockName> = { readonly [Attribute in keyof (typeof BLOCKS)[Name]['attributes']]?: string } & {
  readonly children?: ReactNode
  readonly id?: string
}
type Blocks = { readonly [Name in BlockName]: (given: Given<Name>) => ReactNode }

export const blocksWith = (setting: Setting): Blocks => ({
  PullQuote,
  Figure: (given) => <Figure {...given} pictures={setting.pictures} />,
  FactBox,
  KeyPoints: (given) => <KeyPoints {...given} words={setting.words} />,
  Timeline,
  Event: (given) => <Event {...given} language={setting.language} />,
  Table,
  Update: (given) => <Update {...given} language={setting.language} words={setting.words} />,
  Correction: (given) => <Correction {...given} language={setting.language} words={setting.words} />,
  AdSlot: ({ size }) => setting.ad(size === 'banner' ? 'banner' : 'rectangle'),
  Foreign: ({ lang, children }) => <i lang={lang}>{children}</i>,
})

export { Caption } from './figure'
