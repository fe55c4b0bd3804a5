/** An article as it stands in lists and on fronts: picture, label, headline, and as much more as its rank allows. */
import { Rating } from '@/components/article/rating'
import { Picture, type Shape } from '@/components/picture/picture'
import type { Author, Span } from '@/lib/content/article'
import type { Teaser as Article } from '@/lib/content/door'
import { list, opening } from '@/lib/format'
import { spoken } from '@/lib/language'
import { publication, sectionOf } from '@/lib/publication'
import { strings } from '@/lib/strings'
import { urls } from '@/lib/urls'
import { isSpoken, labelOf } from './label'
import { Line } from './line'

export type Rank = 'lead' | 'second' | 'third' | 'brief'

interface Props {
  readonly article: Article
  readonly rank: Rank
  /** Level of the headline in the outline of the page. */
  readonly level?: 2 | 3
  readonly picture?: { readonly shape: Shape; readonly sizes: string; readonly first?: boolean } | undefined
  /** Characters of the standfirst, whole sentences where one fits; 0 for none. */
  readonly excerptOf?: number
  readonly withLabel?: boolean
  readonly withByline?: boolean
  readonly withDate?: boolean
  /** The front around it: who speaks, and which day is today. */
  readonly about?: { readonly voices: Readonly<Record<string, Author>>; readonly today: Required<Span> } | undefined
  readonly className?: string
}

const HEADLINES: Record<Rank, string> = { lead: 'text-lead', second: 'text-second', third: 'text-third', brief: 'text-brief' }

export function Teaser({
  article,
  rank,
  level = 3,
  picture,
  excerptOf = 0,
  withLabel = true,
  withByline = false,
  withDate = false,
  about,
  className = '',
}: Props) {
  const { image, standfirst, format, section } = article
  const shows = picture && image
  const isPaid = format === 'sponsored'
  const voice = format === 'opinion' ? about?.voices[article.authors[0] ?? ''] : undefined
  const kinds = [format === 'opinion' && 'opinion', isPaid && 'paid', article.isLive && 'live', className]
  return (
    <article className={`teaser ${rank} hue-${sectionOf(section)?.hue ?? 'slate'} ${kinds.filter(Boolean).join(' ')}`}>
      {shows && <Picture image={{ ...image, alt: '' }} shape={picture.shape} sizes={picture.sizes} first={picture.first ?? false} />}
      <div>
        {(withLabel || isPaid) && (
          <p className="kicker" {...(article.kicker && !isPaid ? languageOf(article) : {})}>
            {labelOf(article)}
          </p>
        )}
        {voice && <Speaker author={voice} />}
        <Headline article={article} rank={rank} level={level} />
        {rank !== 'brief' && article.review?.rating !== undefined && (
          <Rating review={article.review} words={strings()} around={publication().language} own={languageOf(article)} />
        )}
        {excerptOf > 0 && standfirst && (
          <p className="teaser-text" {...languageOf(article)}>
            {opening(standfirst, excerptOf, article.language)}
          </p>
        )}
        <Line
          article={article}
          withByline={withByline && !voice}
          withFormat={!withLabel && !isPaid && isSpoken(article)}
          withDate={withDate}
          today={about?.today}
        />
      </div>
    </article>
  )
}

/** An opinion: one sees at once that a person speaks. */
export function Voice({
  article,
  author,
  rank = 'third',
  excerptOf = 0,
}: {
  readonly article: Article
  readonly author?: Author | undefined
  readonly rank?: Rank
  readonly excerptOf?: number
}) {
  return (
    <article className={`teaser opinion ${author?.image ? 'voice' : ''}`}>
      {author?.image && <Picture image={{ ...author.image, alt: '' }} shape="1:1" sizes="4.5rem" />}
      <div>
        <p className="speaker">
          <b>{list(article.byline)}</b> {article.bylineNote ?? author?.role}
        </p>
        <Headline article={article} rank={rank} level={3} />
        {excerptOf > 0 && article.standfirst && (
          <p className="teaser-text" {...languageOf(article)}>
            {opening(article.standfirst, excerptOf, article.language)}
          </p>
        )}
        <Line article={article} />
      </div>
    </article>
  )
}

function Speaker({ author }: { readonly author: Author }) {
  return (
    <p className="speaker">
      {author.image && <Picture image={{ ...author.image, alt: '' }} shape="1:1" sizes="2.25rem" />}
      <b>{author.name}</b>
    </p>
  )
}

function Headline({ article, rank, level }: { readonly article: Article; readonly rank: Rank; readonly level: 2 | 3 }) {
  const Heading = `h${level}` as const
  return (
    <Heading className={HEADLINES[rank]} {...languageOf(article)}>
      <a href={urls.article(article)} className="headline-link covering-link">
        {rank === 'brief' ? (article.shortHeadline ?? article.headline) : article.headline}
      </a>
    </Heading>
  )
}

const languageOf = ({ language }: Article) => spoken(language, publication().language)
