/** The designed end of an article: who paid, corrections, the next part, the author, where it first stood, its topics. */
import { Picture } from '@/components/picture/picture'
import type { Author } from '@/lib/content/article'
import type { ArticlePage } from '@/lib/content/selections'
import { date, dateAndTime, excerpt, machine } from '@/lib/format'
import { spoken } from '@/lib/language'
import { publication } from '@/lib/publication'
import { languageAround, type Strings, strings } from '@/lib/strings'
import { urls } from '@/lib/urls'
import { PaidFor } from './paid-for'
import { SeriesWays } from './series'

/** Characters of a biography. */
const LIFE = 180

export function End({ article, authors, lives, parts }: Pick<ArticlePage, 'article' | 'authors' | 'lives' | 'parts'>) {
  const around = languageAround(article.language)
  const words = strings(around)
  const own = spoken(article.language, around)
  const paper = spoken(publication().language, around)
  const { corrections, source, topics } = article
  return (
    <footer className="end">
      <PaidFor article={article} />
      {corrections.length > 0 && (
        <section aria-label={words.corrections} className="corrections">
          <h2>{words.corrections}</h2>
          {corrections.map(({ at, text }) => (
            <p key={at} className="mt-1">
              <time dateTime={machine(at)} className="text-soft">
                {dateAndTime(at, around)}
              </time>{' '}
              <span {...own}>{text}</span>
            </p>
          ))}
        </section>
      )}
      <SeriesWays article={article} parts={parts} words={words} around={around} />
      {authors.map((author) => (
        <Signature key={author.slug} author={author} life={lives[author.slug]} words={words} paper={paper} />
      ))}
      {source && (
        <p>
          {words.originally}{' '}
          <a className="plain-link" href={source.url} rel="noopener">
            {source.name}
          </a>
          {source.author && `, ${source.author}`}
          {source.publishedAt !== undefined && (
            <>
              {', '}
              <time dateTime={machine(source.publishedAt)}>{date(source.publishedAt, around)}</time>
            </>
          )}
        </p>
      )}
      {topics.length > 0 && (
        <p>
          {words.topics}:{' '}
          <span {...paper}>
            {topics.map((topic, index) => (
              <span key={topic}>
                {index > 0 && ', '}
                <a className="plain-link target" href={urls.topic(topic)}>
                  {publication().topics[topic] ?? topic}
                </a>
              </span>
            ))}
          </span>
        </p>
      )}
    </footer>
  )
}

interface Signed {
  readonly author: Author
  readonly life: string | undefined
  readonly words: Strings
  readonly paper: ReturnType<typeof spoken>
}

/** The author in a few lines, and the ways to follow them. */
function Signature({ author: { slug, name, role, image, links }, life, words, paper }: Signed) {
  return (
    <section aria-label={`${words.follow}: ${name}`} className="signature">
      {image && <Picture image={{ ...image, alt: '' }} shape="1:1" sizes="5rem" className="rounded-full" />}
      <div>
        <p {...paper}>
          <strong>{name}</strong>
          {role && <span className="text-soft">, {role}</span>}
        </p>
        {life && (
          <p className="life" {...paper}>
            {excerpt(life, LIFE)}
          </p>
        )}
        <p>
          {words.follow}:{' '}
          <a className="plain-link target" href={urls.author(slug)}>
            {words.allBy(name)}
          </a>
          {links.map((link) => (
            <span key={link}>
              {', '}
              <a className="plain-link target" rel="me noopener" href={link}>
                {new URL(link).host}
              </a>
            </span>
          ))}
        </p>
      </div>
    </section>
  )
}
