/** How an article will look where others show it: as a shared link, as a search result, in a feed. Made from what its page and the feed really say. */
import type { Metadata } from 'next'
import { cardOf } from '@/lib/content/crops'
import type { Teaser } from '@/lib/content/door'
import type { Entry as FeedEntry } from '@/lib/feeds/feed'
import { dateAndTime, list } from '@/lib/format'
import { publication, sectionOf } from '@/lib/publication'
import { strings } from '@/lib/strings'
import { urls } from '@/lib/urls'

interface Props {
  readonly metadata: Metadata
  readonly feedEntry: FeedEntry | undefined
  readonly article: Teaser
}

export function Shapes({ metadata, feedEntry, article }: Props) {
  const words = strings().deskwork
  const host = new URL(publication().url).host
  const shared = String(metadata.openGraph?.title ?? article.headline)
  const description = metadata.description ?? ''
  return (
    <div className="desk-two mt-12">
      <section aria-labelledby="card">
        <h2 id="card">{words.card}</h2>
        <div className="desk-shape" lang={article.language}>
          {article.image && <img src={urls.deskPicture(cardOf(article.image.picture))} width={1200} height={630} alt={article.image.alt} />}
          <div>
            <p className="soft">{host}</p>
            <p className="font-bold">{shared}</p>
            <p className="soft desk-cut">{description}</p>
          </div>
        </div>
        {!article.image && <p className="soft">{words.noPicture}</p>}
      </section>
      <section aria-labelledby="result">
        <h2 id="result">{words.result}</h2>
        <div className="desk-shape desk-result" lang={article.language}>
          <div>
            <p className="soft">
              {host} › {sectionOf(article.section)?.name ?? article.section}
            </p>
            <b className="desk-cut">{String(metadata.title ?? '')}</b>
            <p className="soft">{description}</p>
          </div>
        </div>
        <h2>{words.feedItem}</h2>
        {feedEntry && (
          <div className="desk-shape" lang={article.language}>
            <div>
              <p className="font-bold">{feedEntry.title}</p>
              <p className="soft">
                {list(feedEntry.authors)} · {dateAndTime(feedEntry.publishedAt)} · {feedEntry.categories.join(', ')}
              </p>
              <p>{feedEntry.summary}</p>
            </div>
          </div>
        )}
      </section>
    </div>
  )
}
