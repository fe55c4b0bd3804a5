/** Pictures that belong together. Without a script they are plain pictures, and one whose link is followed stands larger. */
import type { ReactNode } from 'react'
import { Picture } from '@/components/picture/picture'
import type { Picture as Made } from '@/lib/content/article'
import type { Strings } from '@/lib/strings'
import { Caption } from './figure'

export function Gallery({ title, words, children }: { readonly title?: string; readonly words: Strings; readonly children?: ReactNode }) {
  const { close, next, previous, of } = words.blocks.gallery
  return (
    <section className="wide" aria-label={title}>
      <p className="sans box-title">{title}</p>
      <standfirst-gallery class="gallery" name={title} close={close} next={next} previous={previous} of={of}>
        {children}
      </standfirst-gallery>
    </section>
  )
}

interface Given {
  readonly id: string
  readonly src?: string
  readonly alt?: string
  readonly caption?: string
  readonly credit?: string
  readonly pictures: Readonly<Record<string, Made>>
}

/** @param id makes the address at which it stands large */
export function GalleryPicture({ id, src = '', alt = '', caption, credit, pictures }: Given) {
  const picture = pictures[src]
  if (!picture) return null
  return (
    <figure id={id}>
      <a href={`#${id}`}>
        <Picture image={{ picture, alt }} sizes="(min-width: 70rem) 22rem, (min-width: 47rem) 45vw, 94vw" />
      </a>
      <Caption caption={caption} credit={credit} />
    </figure>
  )
}
