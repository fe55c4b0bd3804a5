/** What the components of an article look like: one for each that `lib/content/blocks` allows. */
import type { Element } from 'hast'
import type { ReactNode } from 'react'
import type { Body } from '@/lib/content/article'
import type { BLOCKS, BlockName } from '@/lib/content/blocks'
import type { Strings } from '@/lib/strings'
import { FactBox, KeyPoints, PullQuote } from './aside'
import { Chart } from './chart'
import { Embed } from './embed'
import { Figure } from './figure'
import { Gallery, GalleryPicture } from './gallery'
import { Correction, Update } from './live'
import { Audio, Video } from './media'
import { Event, Table, Timeline } from './order'

/** What a text brings along for its components. */
export interface Setting extends Pick<Body, 'pictures' | 'media'> {
  readonly words: Strings
  /** BCP 47, for dates and numbers. */
  readonly language: string
  /** What stands in a place for an advertisement; nothing where the text may have none. */
  readonly ad: (place: Element) => ReactNode
}

type Given<Name extends BlockName> = { readonly [Attribute in keyof (typeof BLOCKS)[Name]['attributes']]?: string } & {
  readonly children?: ReactNode
  readonly id?: string
  /** What it was in the tree. */
  readonly node?: Element
}
type Blocks = { readonly [Name in BlockName]: (given: Given<Name>) => ReactNode }

export const blocksWith = (setting: Setting): Blocks => ({
  PullQuote,
  Figure: ({ id, ...given }) =>
    id ? <GalleryPicture id={id} {...given} pictures={setting.pictures} /> : <Figure {...given} pictures={setting.pictures} />,
  Gallery: (given) => <Gallery {...given} words={setting.words} />,
  FactBox,
  KeyPoints: (given) => <KeyPoints {...given} words={setting.words} />,
  Timeline,
  Event: (given) => <Event {...given} language={setting.language} />,
  Table,
  Chart: (given) => <Chart {...given} language={setting.language} words={setting.words} />,
  Embed: (given) => <Embed {...given} words={setting.words} />,
  Audio: (given) => <Audio {...given} media={setting.media} words={setting.words} />,
  Video: (given) => <Video {...given} media={setting.media} pictures={setting.pictures} language={setting.language} words={setting.words} />,
  Update: (given) => <Update {...given} language={setting.language} words={setting.words} />,
  Correction: (given) => <Correction {...given} language={setting.language} words={setting.words} />,
  AdSlot: ({ node }) => node && setting.ad(node),
  Foreign: ({ lang, children }) => <i lang={lang}>{children}</i>,
})

export { Caption } from './figure'

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'standfirst-gallery': Readonly<Record<'name' | 'close' | 'next' | 'previous' | 'of', string | undefined>> & Inside
      'standfirst-embed': Readonly<Record<'frame' | 'name' | 'show' | 'note', string | undefined>> & Inside
    }
  }
}

interface Inside {
  readonly class: string
  readonly children: ReactNode
}
