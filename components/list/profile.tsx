/** The head of an author's page: portrait, name, credential, biography, and the author's own pages. */
import { Prose } from '@/components/article/prose'
import { Picture } from '@/components/picture/picture'
import type { Author, Body } from '@/lib/content/article'
import { strings } from '@/lib/strings'
import { urls } from '@/lib/urls'
import { FeedLink } from './list'

interface Props {
  readonly author: Author
  readonly biography: Body
  readonly hasFeed: boolean
}

export function Profile({ author: { slug, name, role, employer, image, links }, biography, hasFeed }: Props) {
  const words = strings()
  return (
    <header className="profile rule-below tablet:grid-cols-[11rem_minmax(0,1fr)] grid grid-cols-1 gap-x-10 gap-y-6 py-8">
      {image && (
        <figure>
          <Picture image={image} shape="1:1" sizes="11rem" first className="max-w-44 rounded-full" />
          <figcaption className="sans text-tiny text-soft mt-2">{image.credit}</figcaption>
        </figure>
      )}
      <div className="max-w-[44rem]">
        <h1>{name}</h1>
        <p className="sans text-note text-soft mt-2">{[role, employer].filter(Boolean).join(' · ')}</p>
        <div className="biography mt-4">
          <Prose body={biography} />
        </div>
        {links.length > 0 && (
          <p className="sans text-note mt-4">
            {words.ownPages}:{' '}
            {links.map((link, index) => (
              <span key={link}>
                {index > 0 && ', '}
                <a className="plain-link target" rel="me noopener" href={link}>
                  {new URL(link).host}
                </a>
              </span>
            ))}
          </p>
        )}
        {hasFeed && <FeedLink name={name} path={urls.author(slug)} />}
      </div>
    </header>
  )
}
