/** The components that an article may use, with the attributes each takes: what the check allows and the pages can render. */

type Attributes = Readonly<Record<string, 'required' | 'optional'>>

export const BLOCKS = {
  /** A sentence of the article, set large. */
  PullQuote: { by: 'optional' },
  /** A picture with what must stand under it. */
  Figure: { src: 'required', alt: 'required', credit: 'required', caption: 'optional' },
  /** Facts set apart from the story. */
  FactBox: { title: 'required' },
  /** A word or phrase in another language (WCAG 2.2, 3.1.2). */
  Foreign: { lang: 'required' },
} as const satisfies Record<string, Attributes>

export type BlockName = keyof typeof BLOCKS
