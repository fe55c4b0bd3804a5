/** The designed end of an article: corrections, the author, where it first stood, its topics. */
import type { Author } from '@/lib/content/article'
import type { Teaser } from '@/lib/content/door'
import { date, dateAndTime, machine } from '@/lib/format'
import { publication } from '@/lib/publication'
import { strings } from '@/lib/strings'
import { urls } from '@/lib/urls'

export function End({ article, authors }: { readonly article: Teaser; readonly authors: readonly Author[] }) {
  const words = strings(article.language)
  const { corrections, source, topics } = article
  return (
    <footer className="sans text-note border-heavy mx-auto mt-12 max-w-[36rem] space-y-4 border-t-[3px] pt-4">
      {corrections.length > 0 && (
        <section aria-label={words.corrections} className="border-notice border-s-[3px] ps-4">
          <h2 className="font-sans font-bold tracking-normal">{words.corrections}</h2>
          {corrections.map(({ at, text }) => (
            <p key={at} className="mt-1">
              <time dateTime={machine(at)} className="text-soft">
                {dateAndTime(at, article.language)}
              </time>{' '}
              {text}
            </p>
          ))}
        </section>
      )}
      {authors.map((author) => (
        <section key={author.slug} aria-label={`${words.follow}: ${author.name}`}>
          <p>
            <strong className="font-semibold">{author.name}</strong>
            {author.role && <span className="text-soft">, {author.role}</span>}
          </p>
          <p>
            {words.follow}:{' '}
            <a className="plain-link target" href={urls.author(author.slug)}>
              {words.allBy(author.name)}
            </a>
            {author.links.map((link) => (
              <span key={link}>
                {', '}
                <a className="plain-link target" rel="me noopener" href={link}>
                  {new URL(link).host}
                </a>
              </span>
            ))}
          </p>
        </section>
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
              <time dateTime={machine(source.publishedAt)}>{date(source.publishedAt, article.language)}</time>
            </>
          )}
        </p>
      )}
      {topics.length > 0 && (
        <p>
          {words.topics}:{' '}
          {topics.map((topic, index) => (
            <span key={topic}>
              {index > 0 && ', '}
              <a className="plain-link target" href={urls.topic(topic)}>
                {publication().topics[topic] ?? topic}
              </a>
            </span>
          ))}
        </p>
      )}
    </footer>
  )
}
