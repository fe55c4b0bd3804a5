/** An article as it stands in lists and on fronts: label, headline, and as much more as its rank allows. */
import { Picture, type Shape } from '@/components/picture/picture'
import type { Author } from '@/lib/content/article'
import type { Teaser as Article } from '@/lib/content/door'
import { date, dateAndTime, excerpt, list, machine } from '@/lib/format'
import { sectionOf } from '@/lib/publication'
import { strings } from '@/lib/strings'
import { urls } from '@/lib/urls'

export type Rank = 'lead' | 'second' | 'third' | 'brief'

interface Props {
  readonly article: Article
  readonly rank: Rank
  /** Level of the headline in the outline of the page. */
  readonly level?: 2 | 3
  readonly picture?: { readonly shape: Shape; readonly sizes: string; readonly first?: boolean } | undefined
  /** Characters of the standfirst, cut at a word; 0 for none. */
  readonly excerptOf?: number
  readonly withLabel?: boolean
  readonly withByline?: boolean
  readonly withDate?: boolean
}

const HEADLINES: Record<Rank, string> = {
  lead: 'text-lead tracking-[-0.022em]',
  second: 'text-second',
  third: 'text-third',
  brief: 'text-brief',
}

export function Teaser({ article, rank, level = 3, picture, excerptOf = 0, withLabel = true, withByline = false, withDate = false }: Props) {
  const Headline = `h${level}` as const
  const { image, standfirst, language } = article
  const words = strings()
  return (
    <article className={`relative hue-${sectionOf(article.section)?.hue ?? 'slate'}`}>
      {picture && image && (
        <Picture image={{ ...image, alt: '' }} shape={picture.shape} sizes={picture.sizes} first={picture.first ?? false} className="mb-3" />
      )}
      {(withLabel || article.format === 'sponsored') && <p className="kicker mb-1.5">{labelOf(article)}</p>}
      <Headline lang={language} className={`${HEADLINES[rank]} ${article.format === 'opinion' ? 'opinion-head' : ''}`}>
        <a href={urls.article(article)} className="headline-link covering-link">
          {rank === 'brief' ? (article.shortHeadline ?? article.headline) : article.headline}
        </a>
      </Headline>
      {excerptOf > 0 && standfirst && (
        <p
          lang={language}
          className={rank === 'lead' ? 'mt-3 max-w-[36em] text-[1.25rem] leading-[1.42]' : 'text-soft mt-1.5 text-[1rem] leading-[1.45]'}
        >
          {excerpt(standfirst, excerptOf)}
        </p>
      )}
      <Line
        article={article}
        withByline={withByline}
        withDate={withDate}
        state={article.state === 'published' ? undefined : words.states[article.state]}
      />
    </article>
  )
}

/** An opinion: one sees at once that a person speaks. */
export function Voice({ article, author }: { readonly article: Article; readonly author?: Author | undefined }) {
  return (
    <article className="relative grid grid-cols-[4.5rem_minmax(0,1fr)] items-start gap-x-4">
      {author?.image ? <Picture image={{ ...author.image, alt: '' }} shape="1:1" sizes="4.5rem" className="rounded-full" /> : <span />}
      <div>
        <p className="sans text-note font-semibold">{list(article.byline)}</p>
        <p className="sans text-small text-soft">{article.bylineNote ?? author?.role}</p>
        <h3 lang={article.language} className="opinion-head text-third mt-1.5">
          <a href={urls.article(article)} className="headline-link covering-link">
            {article.headline}
          </a>
        </h3>
        <Line
          article={article}
          withByline={false}
          withDate={false}
          state={article.state === 'published' ? undefined : strings().states[article.state]}
        />
      </div>
    </article>
  )
}

function Line({
  article,
  withByline,
  withDate,
  state,
}: {
  readonly article: Article
  readonly withByline: boolean
  readonly withDate: boolean
  readonly state: string | undefined
}) {
  const at = article.publishedAt
  if (!withByline && !withDate && !state) return null
  return (
    <p className="sans text-small text-soft mt-2">
      {withByline && <span>{`${strings().by} ${list(article.byline)}`.trim()}</span>}
      {withByline && withDate && at !== undefined && ' · '}
      {withDate && at !== undefined && <time dateTime={machine(at)}>{date(at)}</time>}
      {state && (
        <strong className="text-notice">
          {(withByline || withDate) && ' · '}
          {state}
          {at !== undefined && article.state === 'scheduled' && `, ${dateAndTime(at)}`}
        </strong>
      )}
    </p>
  )
}

/** What stands above a headline: the kicker, else what kind of piece it is where that matters, else the section. */
export function labelOf(article: Article): string {
  // Readers are told what was paid for wherever it stands, whatever the kicker says.
  if (article.kicker) return article.format === 'sponsored' ? `${strings(article.language).formats.sponsored} · ${article.kicker}` : article.kicker
  const spoken = ['opinion', 'editorial', 'interview', 'review', 'letter', 'obituary', 'live', 'sponsored', 'explainer', 'analysis']
  const section = sectionOf(article.section)?.name ?? article.section
  const format = strings(article.language).formats[article.format]
  return spoken.includes(article.format) && format !== section ? `${section} · ${format}` : section
}
