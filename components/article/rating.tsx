/** What a review is about, and its stars: drawn, and said in words to those who do not see them. */
import type { Row } from '@/lib/content/article'
import { decimal } from '@/lib/format'
import type { spoken } from '@/lib/language'
import type { Strings } from '@/lib/strings'

interface Props {
  readonly review: NonNullable<Row['review']>
  readonly words: Strings
  readonly around: string
  readonly own: ReturnType<typeof spoken>
}

/** Five stars side by side, each 20 units wide. */
const STARS = [0, 1, 2, 3, 4]
  .map((n) => `M${n * 20 + 10} 1l2.7 6 6.5.7-4.9 4.4 1.4 6.4-5.7-3.3-5.7 3.3 1.4-6.4L${n * 20 + 0.8} 7.7 ${n * 20 + 7.3} 7z`)
  .join('')

export function Rating({ review: { item, kind, rating }, words, around, own }: Props) {
  return (
    <p className="rating">
      <span>{words.article.reviewed[kind]}</span> <cite {...own}>{item}</cite>
      {rating !== undefined && (
        <svg role="img" aria-label={words.article.stars(decimal(rating, around))} viewBox="0 0 100 20">
          <path d={STARS} className="outline-star" />
          {/* An inner picture cuts off what lies outside of it: so many stars are filled. */}
          <svg aria-hidden="true" width={rating * 20} height="20">
            <path d={STARS} />
          </svg>
        </svg>
      )}
    </p>
  )
}
