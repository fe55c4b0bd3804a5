/** A picture made ahead, in the size that fits, with its point of interest kept when it is cropped. */
import type { CreditedPicture } from '@/lib/content/article'
import { urls } from '@/lib/urls'

/** Shape of the frame: the picture's own, or a crop. */
export type Shape = 'own' | '3:2' | '16:9' | '1:1'

const FRAMES: Record<Shape, string> = {
  own: 'h-auto',
  '3:2': 'aspect-3/2 focus-crop',
  '16:9': 'aspect-video focus-crop',
  '1:1': 'aspect-square focus-crop',
}

interface Props {
  readonly image: Pick<CreditedPicture, 'picture' | 'alt' | 'focus'>
  /** How wide it stands, as in `(min-width: 64rem) 40rem, 100vw` (HTML, 4.8.4.2.2). */
  readonly sizes: string
  readonly shape?: Shape
  /** True for the one picture that should come first. */
  readonly first?: boolean
  readonly className?: string
}

export function Picture({ image: { picture, alt, focus }, sizes, shape = 'own', first = false, className = '' }: Props) {
  const { hash, width, height, widths } = picture
  const smallest = widths.find((made) => made >= 800) ?? widths.at(-1) ?? width
  return (
    <img
      src={urls.picture(hash, smallest)}
      srcSet={widths.map((made) => `${urls.picture(hash, made)} ${made}w`).join(', ')}
      sizes={sizes}
      width={width}
      height={height}
      alt={alt}
      loading={first ? 'eager' : 'lazy'}
      fetchPriority={first ? 'high' : 'auto'}
      decoding="async"
      className={`block w-full ${FRAMES[shape]} ${shape === 'own' ? '' : focusClasses(focus)} ${className}`}
    />
  )
}

/** The nearest of five steps: a class, since the page's policy allows no inline style. */
function focusClasses(focus: CreditedPicture['focus']): string {
  if (!focus) return ''
  const [x, y] = focus.map((at) => Math.round(at * 4) * 25) as [number, number]
  return `${x === 50 ? '' : `fx-${x}`} ${y === 50 ? '' : `fy-${y}`}`
}
