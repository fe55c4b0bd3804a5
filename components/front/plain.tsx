/** Blocks without a section: the river of headlines, the most important, pictures, and a note of the editors. */
import { Teaser } from '@/components/teaser/teaser'
import type { FilledBlock } from '@/lib/content/fronts'
import { strings } from '@/lib/strings'
import { Block } from './block'
import type { About } from './front'

type Of<Name extends FilledBlock['block']> = Extract<FilledBlock, { block: Name }>

export function River({ block: { title, articles }, about }: { readonly block: Of<'river'>; readonly about: About }) {
  return (
    <Block title={title ?? strings().earlier} className="river">
      <div className="lined columns">
        {articles.map((article) => (
          <Teaser key={article.slug} article={article} rank="brief" withLabel={false} withDate about={about} />
        ))}
      </div>
    </Block>
  )
}

export function Important({ block: { title, ranked, articles }, about }: { readonly block: Of<'important'>; readonly about: About }) {
  const List = ranked ? 'ol' : 'ul'
  return (
    <Block title={title ?? strings().front.important} className="important">
      <List className={`lined columns ${ranked && articles.length > 1 ? 'ranked' : ''}`}>
        {articles.map((article) => (
          <li key={article.slug}>
            <Teaser article={article} rank="brief" about={about} />
          </li>
        ))}
      </List>
    </Block>
  )
}

export function Pictures({ block: { title, as, articles } }: { readonly block: Of<'pictures'> }) {
  const form = as === 'essay' && articles.length > 2 ? 'essay' : 'strip'
  const isAlone = articles.length === 1
  return (
    <Block title={title ?? strings().front.pictures} className="pictures">
      <div className={`${form} of-${Math.min(articles.length, 5)}`}>
        {articles.map((article, index) => (
          <Teaser
            key={article.slug}
            article={article}
            rank={isAlone || (index === 0 && form === 'essay') ? 'second' : 'brief'}
            withLabel={false}
            excerptOf={isAlone || (index === 0 && form === 'essay') ? 160 : 0}
            picture={{ shape: isAlone ? '16:9' : '4:3', sizes: index === 0 ? '(min-width: 64rem) 60vw, 94vw' : '(min-width: 64rem) 32vw, 94vw' }}
            className={isAlone ? 'beside' : 'grow'}
          />
        ))}
      </div>
    </Block>
  )
}

/** A short text that is no article. */
export function Note({ block: { title, text, link } }: { readonly block: Of<'text'> }) {
  return (
    <Block title={title} className="note">
      <p>
        {text}
        {link && ' '}
        {link && (
          <a className="plain-link" href={link.to}>
            {link.words}
          </a>
        )}
      </p>
    </Block>
  )
}
