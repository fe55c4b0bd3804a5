/** The components that an article may use: attributes, what stands inside, and where each may stand. The check, the tree and the looks go by this one table. */
import type { MediaKind } from './media'

/** What the value of an attribute is; a list is of the words it may be. */
export type Kind = 'text' | 'language' | 'instant' | 'when' | 'duration' | 'address' | 'picture' | MediaKind | readonly string[]

export interface Attribute {
  readonly need: 'required' | 'optional'
  readonly kind: Kind
}

export interface Rule {
  readonly attributes: Readonly<Record<string, Attribute>>
  /** `words`: paragraphs and lists; `table`: one Markdown table; `blocks`: nothing but those of `inside`; `nothing`: it is written with `/>`. */
  readonly holds: 'words' | 'table' | 'blocks' | 'nothing'
  /** Components that may stand in it. */
  readonly inside: readonly string[]
  /** Stands within a sentence rather than on lines of its own. */
  readonly isWord?: boolean
  /** The one component that it may stand in; without it, the text itself and whichever names it. */
  readonly only?: string
}

const needed = (kind: Kind = 'text'): Attribute => ({ need: 'required', kind })
const may = (kind: Kind = 'text'): Attribute => ({ need: 'optional', kind })

/** What an entry of a live article may hold. */
const IN_UPDATES = [
  'PullQuote',
  'Figure',
  'Gallery',
  'FactBox',
  'KeyPoints',
  'Timeline',
  'Table',
  'Chart',
  'Embed',
  'Audio',
  'Video',
  'Correction',
  'Foreign',
]

export const FIGURE_SIZES = ['text', 'wide', 'bleed', 'inset'] as const
export const CHART_KINDS = ['bar', 'stacked', 'column', 'line'] as const
export const AD_SIZES = ['banner', 'rectangle'] as const

export const BLOCKS = {
  /** A sentence of the article, set large. */
  PullQuote: { attributes: { by: may() }, holds: 'words', inside: ['Foreign'] },
  /** A picture with what must stand under it. */
  Figure: {
    attributes: { src: needed('picture'), alt: needed(), credit: needed(), caption: may(), size: may(FIGURE_SIZES) },
    holds: 'nothing',
    inside: [],
  },
  /** Pictures that belong together; with a script, each is seen large in its turn. */
  Gallery: { attributes: { title: needed() }, holds: 'blocks', inside: ['Figure'] },
  /** Facts set apart from the story. */
  FactBox: { attributes: { title: needed() }, holds: 'words', inside: ['Figure', 'Table', 'Chart', 'Foreign'] },
  /** What a hurried reader should take along. */
  KeyPoints: { attributes: { title: may() }, holds: 'words', inside: ['Foreign'] },
  /** What happened when, in order. */
  Timeline: { attributes: { title: may() }, holds: 'blocks', inside: ['Event'] },
  Event: { attributes: { when: needed('when'), title: may() }, holds: 'words', inside: ['Figure', 'Foreign'], only: 'Timeline' },
  /** A Markdown table with its caption. */
  Table: { attributes: { caption: needed() }, holds: 'table', inside: ['Foreign'] },
  /** Numbers as a drawing, with the table of them behind it. */
  Chart: {
    attributes: { kind: needed(CHART_KINDS), title: needed(), unit: may(), source: may() },
    holds: 'table',
    inside: [],
  },
  /** Something of another site: a film that is fetched on a click, or a card with a link. */
  Embed: { attributes: { src: needed('address'), title: needed(), text: may() }, holds: 'nothing', inside: [] },
  /** A recording; what stands in it is the transcript. */
  Audio: {
    attributes: { src: needed('sound'), title: needed(), credit: needed(), duration: may('duration') },
    holds: 'words',
    inside: ['Foreign'],
  },
  /** A film; what stands in it is the transcript. */
  Video: {
    attributes: {
      src: needed('film'),
      title: needed(),
      poster: needed('picture'),
      credit: needed(),
      captions: may('captions'),
      duration: may('duration'),
    },
    holds: 'words',
    inside: ['Foreign'],
  },
  /** An entry of a live article. */
  Update: { attributes: { at: needed('instant'), title: needed() }, holds: 'words', inside: IN_UPDATES },
  /** A correction where the mistake stood. */
  Correction: { attributes: { at: needed('instant') }, holds: 'words', inside: ['Foreign'] },
  /** A place for an advertisement. */
  AdSlot: { attributes: { size: needed(AD_SIZES) }, holds: 'nothing', inside: [] },
  /** A word or phrase in another language (WCAG 2.2, 3.1.2). */
  Foreign: { attributes: { lang: needed('language') }, holds: 'words', inside: [], isWord: true },
} as const satisfies Record<string, Rule>

export type BlockName = keyof typeof BLOCKS
export const BLOCK_NAMES = Object.keys(BLOCKS) as BlockName[]

/** The rule of a component; `undefined` for a name that none has. */
export const ruleOf = (name: string | null | undefined): Rule | undefined =>
  name && Object.hasOwn(BLOCKS, name) ? BLOCKS[name as BlockName] : undefined

/** Names and values of the attributes of a kind, on an element that stands for a component. */
export const valuesOf = (name: string, properties: Readonly<Record<string, unknown>>, kind: Kind): readonly string[] =>
  Object.entries(ruleOf(name)?.attributes ?? {}).flatMap(([attribute, is]) => {
    const value = properties[attribute]
    return is.kind === kind && typeof value === 'string' ? [value] : []
  })
