/** The head of an article: label, headline, standfirst, byline with credential, times, lead picture. */
import { Picture } from '@/components/picture/picture'
import { labelOf } from '@/components/teaser/label'
import { ArticleTools } from '@/components/tools/article-tools'
import type { Author } from '@/lib/content/article'
import type { Teaser } from '@/lib/content/door'
import { dateAndTime, machine, minutesToRead } from '@/lib/format'
import { sectionOf } from '@/lib/publication'
import { type Strings, strings } from '@/lib/strings'
import { urls } from '@/lib/urls'
import { Caption } from './blocks/index'

interface Props {
  readonly article: Teaser
  readonly authors: readonly Author[]
  readonly translations: readonly Teaser[]
}

export function Head({ article, authors, translations }: Props) {
  const words = strings(article.language)
  const isVoice = ['opinion', 'letter'].includes(article.format)
  const { image, sponsor } = article
  return (
    <header>
      <div className="mx-auto max-w-[52rem] pt-8">
        {sponsor && <p className="sans text-note border-notice mb-5 border-s-[3px] ps-3 font-semibold">{words.sponsoredBy(sponsor.name)}</p>}
        <p className="kicker">
          <a className="headline-link target" href={urls.section(article.section)}>
            {labelOf(article)}
          </a>
        </p>
        <h1 className={`text-lead mt-2 tracking-[-0.024em] ${isVoice ? 'opinion-head' : ''}`}>{article.headline}</h1>
        {article.standfirst && (
          <p className="text-soft mt-4 max-w-[34em] text-[clamp(1.1875rem,1rem+0.7vw,1.4375rem)] leading-[1.4]">{article.standfirst}</p>
        )}
        <div className="border-rule sans text-note tablet:flex-row tablet:items-center mt-6 flex flex-col justify-between gap-x-8 gap-y-3 border-y py-3.5">
          <Byline article={article} authors={authors} words={words} />
          <Times article={article} words={words} />
        </div>
        <ArticleTools article={article} />
        {translations.length > 0 && (
          <p className="sans text-small text-soft mt-3">
            {words.alsoIn}{' '}
            {translations.map((other) => (
              <a key={other.slug} className="plain-link target me-3" href={urls.article(other)} lang={other.language} hrefLang={other.language}>
                {new Intl.DisplayNames([other.language], { type: 'language' }).of(other.language)}
              </a>
            ))}
          </p>
        )}
      </div>
      {image && (
        <figure className="mx-auto mt-8 max-w-[66rem]">
          <Picture image={image} shape="own" sizes="(min-width: 70rem) 66rem, 94vw" first />
          <Caption caption={image.caption} credit={image.credit} />
        </figure>
      )}
    </header>
  )
}

function Byline({ article, authors, words }: { readonly article: Teaser; readonly authors: readonly Author[]; readonly words: Strings }) {
  const portrait = article.format === 'opinion' ? authors[0]?.image : undefined
  return (
    <div className="flex items-center gap-x-4">
      {portrait && <Picture image={{ ...portrait, alt: '' }} shape="1:1" sizes="3.5rem" className="max-w-14 rounded-full" />}
      <div>
        <p>
          {words.by}{' '}
          {article.authors.map((slug, index) => (
            <span key={slug}>
              {index > 0 && ', '}
              <a className="headline-link font-semibold" rel="author" href={urls.author(slug)}>
                {article.byline[index]}
              </a>
            </span>
          ))}
        </p>
        <p className="text-small text-soft">{article.bylineNote ?? credential(authors)}</p>
      </div>
    </div>
  )
}

/** "librarian, member of a village council · Parish library" */
function credential(authors: readonly Author[]): string | undefined {
  const [author] = authors
  return authors.length === 1 && author ? [author.role, author.employer].filter(Boolean).join(' · ') || undefined : undefined
}

function Times({ article: { publishedAt, updatedAt, words: length, language }, words }: { readonly article: Teaser; readonly words: Strings }) {
  return (
    <div className="text-small text-soft tablet:text-end">
      {publishedAt !== undefined && (
        <p>
          {words.published} <time dateTime={machine(publishedAt)}>{dateAndTime(publishedAt, language)}</time>
        </p>
      )}
      {updatedAt !== undefined && (
        <p>
          {words.updated} <time dateTime={machine(updatedAt)}>{dateAndTime(updatedAt, language)}</time>
        </p>
      )}
      <p>{words.minutes(minutesToRead(length))}</p>
    </div>
  )
}

/** Class of the section's hue, for whatever wraps an article. */
export const hueOf = (article: Pick<Teaser, 'section'>) => `hue-${sectionOf(article.section)?.hue ?? 'slate'}`
