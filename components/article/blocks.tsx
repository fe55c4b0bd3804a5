/** What the components of an article look like: one for each that `lib/content/blocks` allows. */
import type { ReactNode } from 'react'
import { Picture } from '@/components/picture/picture'
import type { Picture as Made } from '@/lib/content/article'
import type { BLOCKS, BlockName } from '@/lib/content/blocks'

type Given<Name extends BlockName> = { readonly [Attribute in keyof (typeof BLOCKS)[Name]]?: string } & { readonly children?: ReactNode }
type Blocks = { readonly [Name in BlockName]: (given: Given<Name>) => ReactNode }

/** @param pictures those of the text, by the name its author gave them */
export const blocksWith = (pictures: Readonly<Record<string, Made>>): Blocks => ({
  PullQuote: ({ by, children }) => (
    <aside className="tablet:my-10 my-8">
      <blockquote className="border-hue text-hue opinion-head text-second border-t-[3px] pt-3 hyphens-none">
        {children}
        {by && <footer className="sans text-small text-soft mt-2 font-normal tracking-normal not-italic">{by}</footer>}
      </blockquote>
    </aside>
  ),
  Figure: ({ src = '', alt = '', caption, credit }) => {
    const picture = pictures[src]
    if (!picture) return null
    return (
      <figure className="tablet:max-w-[46rem] my-9">
        <Picture image={{ picture, alt }} sizes="(min-width: 47rem) 46rem, 94vw" />
        <Caption caption={caption} credit={credit} />
      </figure>
    )
  },
  FactBox: ({ title, children }) => (
    <aside className="border-hue bg-raised my-9 border-t-[3px] px-5 pt-4 pb-5 text-[1.0625rem] leading-[1.5]">
      <p className="sans text-note mb-2 font-bold">{title}</p>
      {children}
    </aside>
  ),
  Foreign: ({ lang, children }) => <i lang={lang}>{children}</i>,
})

/** What stands under a picture: what it shows, and always who made it. */
export function Caption({ caption, credit }: { readonly caption?: string | undefined; readonly credit?: string | undefined }) {
  return (
    <figcaption className="sans text-small text-soft flex flex-wrap justify-between gap-x-6 pt-2">
      <span className="max-w-[42rem]">{caption}</span>
      <span>{credit}</span>
    </figcaption>
  )
}
