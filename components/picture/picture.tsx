/** A picture made ahead, in the shape and size that fit. Its crops are real ones: nothing is sent that the frame would hide. */
import type { CreditedPicture } from '@/lib/content/article'
import { avifOf, focusIn, plainOf, type Shape } from '@/lib/content/crops'
import { urls } from '@/lib/urls'

export type { Shape }

interface Props {
  readonly image: Pick<CreditedPicture, 'picture' | 'alt' | 'focus'>
  /** How wide it stands, as in `(min-width: 64rem) 40rem, 100vw` (HTML, 4.8.4.2.2): for the first, and for browsers that do not look themselves. */
  readonly sizes: string
  readonly shape?: Shape
  /** True for the one picture that should come first. */
  readonly first?: boolean
  readonly className?: string
}

export function Picture({ image: { picture, alt, focus }, sizes, shape = 'own', first = false, className = '' }: Props) {
  const plain = plainOf(picture, shape)
  return (
    <picture>
      <source
        type="image/avif"
        srcSet={avifOf(picture, shape)
          .map((file) => `${urls.picture(file)} ${file.width}w`)
          .join(', ')}
        sizes={first ? sizes : `auto, ${sizes}`}
      />
      <img
        src={urls.picture(plain)}
        width={plain.width}
        height={plain.height}
        alt={alt}
        // A late one is laid out before it is fetched, so that browsers see for themselves how wide it stands (HTML, "auto-sizes").
        sizes={first ? undefined : 'auto'}
        loading={first ? undefined : 'lazy'}
        fetchPriority={first ? 'high' : undefined}
        decoding="async"
        className={['w-full', className, ...steps(focusIn(picture, shape, focus))].filter(Boolean).join(' ')}
      />
    </picture>
  )
}

/** Classes that keep the focus where a frame grows beyond its crop: the nearest of five steps, since the policy allows no inline style. */
const steps = (focus: readonly number[]) =>
  focus.map((at, index) => {
    const step = Math.round(at * 4) * 25
    return step === 50 ? '' : `${index ? 'fy' : 'fx'}-${step}`
  })
