/** The head of an article: label, headline, standfirst, who wrote it, times, lead picture; with what its format adds. */
import { Picture } from '@/components/picture/picture'
import { labelOf } from '@/components/teaser/label'
import { ArticleTools } from '@/components/tools/article-tools'
import { Early } from '@/components/type/early'
import type { Teaser } from '@/lib/content/door'
import type { ArticlePage } from '@/lib/content/selections'
import { spoken } from '@/lib/language'
import { publication, sectionOf } from '@/lib/publication'
import { languageAround, strings } from '@/lib/strings'
import { urls } from '@/lib/urls'
import { Caption } from './blocks/index'
import { Byline, Speaker } from './byline'
import { PaidFor } from './paid-for'
import { Rating } from './rating'
import { SeriesLine } from './series'
import { Times } from './times'

export function Head({ article, authors, translations, years, parts, outline }: ArticlePage) {
  const { image, obituary, review, format } = article
  const around = languageAround(article.language)
  const words = strings(around)
  const own = spoken(article.language, around)
  // Who paid is said above; here stands what kind of piece it is.
  const label = format === 'sponsored' ? [strings().formats.sponsored, article.kicker].filter(Boolean).join(' · ') : labelOf(article)
  const isVoice = format === 'opinion' || format === 'letter'
  return (
    <header>
      <div className="head">
        <PaidFor article={article} />
        <p className="kicker" {...spoken(article.kicker ? article.language : publication().language, around)}>
          <a className="headline-link target" href={urls.section(article.section)}>
            {label}
          </a>
        </p>
        {isVoice && <Early cuts={['italic']} />}
        {isVoice && <Speaker article={article} authors={authors} around={around} />}
        {obituary && (
          <p className="remembered" {...own}>
            {obituary.name} {obituary.years && <span>{obituary.years}</span>}
          </p>
        )}
        <h1 className={isVoice ? 'opinion-head' : undefined} {...own}>
          {article.headline}
        </h1>
        {article.standfirst && (
          <p className="standfirst" {...own}>
            {article.standfirst}
          </p>
        )}
        {review && <Rating review={review} words={words} around={around} own={own} />}
        <SeriesLine article={article} parts={parts} words={words} around={around} />
        {years > 0 && <p className="old">{words.article.old(years)}</p>}
        <div className="signed">
          {!isVoice && <Byline article={article} authors={authors} words={words} around={around} />}
          <Times article={article} updates={outline.updates} words={words} around={around} own={own} />
        </div>
        <ArticleTools article={article} />
        {translations.length > 0 && (
          <p className="sans text-small text-soft mt-3">
            {words.alsoIn}{' '}
            {translations.map((other) => (
              <a
                key={other.slug}
                className="plain-link target me-3"
                href={urls.article(other)}
                {...spoken(other.language, around)}
                hrefLang={other.language}
              >
                {new Intl.DisplayNames([other.language], { type: 'language' }).of(other.language)}
              </a>
            ))}
          </p>
        )}
      </div>
      {image && (
        <figure className="lead-picture" {...own}>
          <Picture image={image} shape="own" sizes="(min-width: 75rem) 74rem, 94vw" first />
          <Caption caption={image.caption} credit={image.credit} />
        </figure>
      )}
    </header>
  )
}

/** Class of the section's hue, for whatever wraps an article. */
export const hueOf = (article: Pick<Teaser, 'section'>) => `hue-${sectionOf(article.section)?.hue ?? 'slate'}`
