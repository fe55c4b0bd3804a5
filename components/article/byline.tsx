/** Who wrote it, with the line that says who that is. */
import { Picture } from '@/components/picture/picture'
import type { Author } from '@/lib/content/article'
import type { Teaser } from '@/lib/content/door'
import { spoken } from '@/lib/language'
import { publication } from '@/lib/publication'
import type { Strings } from '@/lib/strings'
import { urls } from '@/lib/urls'

interface Props {
  readonly article: Teaser
  readonly authors: readonly Author[]
  /** The language of what stands around. */
  readonly around: string
}

/** Under the headline: "By Ann Example". */
export function Byline({ article, authors, words, around }: Props & { readonly words: Strings }) {
  return (
    <div>
      <p>
        {words.by} <Names article={article} />
      </p>
      <Credential article={article} authors={authors} around={around} />
    </div>
  )
}

/** Above the headline of an opinion or a letter: one sees at once that a person speaks. */
export function Speaker({ article, authors, around }: Props) {
  const portrait = article.format === 'opinion' ? authors[0]?.image : undefined
  return (
    <div className="spoken-by">
      {portrait && <Picture image={{ ...portrait, alt: '' }} shape="1:1" sizes="7rem" first className="rounded-full" />}
      <div>
        <p className="text-third font-display">
          <Names article={article} />
        </p>
        <Credential article={article} authors={authors} around={around} />
      </div>
    </div>
  )
}

/** Each name leads to its author; the paper's own leads nowhere. */
function Names({ article }: Pick<Props, 'article'>) {
  return article.byline.map((name, index) => (
    <span key={name}>
      {index > 0 && ', '}
      {article.format === 'editorial' ? (
        <strong>{name}</strong>
      ) : (
        <a className="headline-link firm" rel="author" href={urls.author(article.authors[index] ?? '')}>
          {name}
        </a>
      )}
    </span>
  ))
}

/** "librarian, member of a village council · Parish library": the author's own, or what this piece says instead. */
function Credential({ article, authors, around }: Props) {
  const [author] = authors
  const said = article.bylineNote ?? (authors.length === 1 && author ? [author.role, author.employer].filter(Boolean).join(' · ') : '')
  return said ? (
    <p className="sans text-small text-soft" {...spoken(article.bylineNote ? article.language : publication().language, around)}>
      {said}
    </p>
  ) : null
}
