/** Stories of a section, a topic or a series in one of several forms: see `Form`. Pictures marked `grow` fill their column to its foot. */
import { Teaser } from '@/components/teaser/teaser'
import type { Teaser as Article } from '@/lib/content/door'
import type { Form, Stories as StoriesBlock } from './arrange'
import { Block, headOf } from './block'
import type { About } from './front'

interface Props {
  readonly block: StoriesBlock
  readonly about: About
}

const LARGE = { shape: '4:3', sizes: '(min-width: 64rem) 54vw, 94vw' } as const
const SMALL = { shape: '4:3', sizes: '(min-width: 64rem) 28vw, (min-width: 47rem) 45vw, 94vw' } as const

export function Stories({ block, form, about }: Props & { readonly form: Form }) {
  const [first, ...others] = block.articles
  if (!first) return null
  const shared = { about, withLabel: false }
  const large = (excerptOf: number, className = 'grow') => (
    <Teaser article={first} rank="second" excerptOf={excerptOf} withByline picture={LARGE} className={className} {...shared} />
  )
  return (
    <Block {...headOf(block)} className={`as-${form}`}>
      <div className={`twelve ruled ${form === 'columns' ? `of-${Math.min(block.articles.length, 4)}` : ''}`}>
        {form === 'columns' &&
          block.articles.map((article) => <Teaser key={article.slug} article={article} rank="third" excerptOf={130} withDate {...shared} />)}
        {form === 'alone' && large(260, 'beside')}
        {(form === 'duo' || form === 'row') && (
          <>
            {large(150)}
            {others.slice(0, 2).map((article) => (
              <Teaser key={article.slug} article={article} rank="third" excerptOf={110} picture={SMALL} className="grow" {...shared} />
            ))}
            {others.length > 2 && <Headlines articles={others.slice(2)} about={about} />}
          </>
        )}
        {(form === 'first' || form === 'words' || form === 'tall') && (
          <>
            {large(form === 'words' ? 280 : 160, form === 'words' ? 'beside words-first' : 'grow')}
            <Headlines articles={others} about={about} isRich={form !== 'words'} />
          </>
        )}
      </div>
    </Block>
  )
}

/** Headlines under each other between hairlines; rich ones have a sentence each. */
function Headlines({ articles, about, isRich = false }: { readonly articles: readonly Article[]; readonly about: About; readonly isRich?: boolean }) {
  return (
    <div className="stack lined headlines">
      {articles.map((article, index) => (
        <Teaser
          key={article.slug}
          article={article}
          rank={isRich ? 'third' : 'brief'}
          excerptOf={isRich && index < 3 ? 110 : 0}
          withLabel={false}
          withDate
          about={about}
        />
      ))}
    </div>
  )
}

/** Half the width: a picture above its words, or, turned, beside them. */
export function Half({ block, about, turned = false }: Props & { readonly turned?: boolean }) {
  const [first, ...others] = block.articles
  if (!first) return null
  return (
    <Block {...headOf(block)} className="half">
      <div className="stack lined">
        <Teaser
          article={first}
          rank={turned ? 'third' : 'second'}
          excerptOf={150}
          withLabel={false}
          picture={SMALL}
          about={about}
          className={turned ? 'beside grow' : 'grow'}
        />
        {others.map((article) => (
          <Teaser key={article.slug} article={article} rank="brief" withLabel={false} withDate about={about} />
        ))}
      </div>
    </Block>
  )
}
