/** A picture in the text, with what must stand under it. */
import { Picture } from '@/components/picture/picture'
import type { Picture as Made } from '@/lib/content/article'

/** How wide each size stands (HTML, 4.8.4.2.2), and its class in the grid of the text. */
const SIZES: Readonly<Record<string, readonly [className: string, sizes: string]>> = {
  text: ['', '(min-width: 47rem) 36rem, 94vw'],
  wide: ['wide', '(min-width: 70rem) 66rem, 94vw'],
  bleed: ['bleed', '100vw'],
  inset: ['inset', '(min-width: 47rem) 16rem, 94vw'],
}

interface Given {
  readonly src?: string
  readonly alt?: string
  readonly caption?: string
  readonly credit?: string
  readonly size?: string
  readonly pictures: Readonly<Record<string, Made>>
}

export function Figure({ src = '', alt = '', caption, credit, size = 'text', pictures }: Given) {
  const picture = pictures[src]
  const [className, sizes] = SIZES[size] ?? ['', '94vw']
  if (!picture) return null
  return (
    <figure className={`figure ${className}`}>
      <Picture image={{ picture, alt }} sizes={sizes} />
      <Caption caption={caption} credit={credit} />
    </figure>
  )
}

/** What stands under a picture: what it shows, and always who made it. */
export function Caption({ caption, credit }: { readonly caption?: string | undefined; readonly credit?: string | undefined }) {
  return (
    <figcaption className="sans text-small text-soft flex flex-wrap justify-between gap-x-6 pt-2">
      <span className="max-w-[42rem]">{caption}</span>
      <span>{credit}</span>
    </figcaption>
  )
}
