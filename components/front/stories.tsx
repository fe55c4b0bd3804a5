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

const LARGE = { shape: '16:9', sizes: '(min-width: 64rem) 54vw, 94vw' } as const
/** Wider than they stand: they grow to twice their height, and the picture with them. */
const SMALL = { shape: '4:3', sizes: '(min-width: 64rem) 42vw, (min-width: 47rem) 45vw, 94vw' } as const
const HALF = { shape: '4:3', sizes: '(min-width: 64rem) 46vw, 94vw' } as const
const TURNED = { shape: '4:3', sizes: '(min-width: 64rem) 46vw, (min-width: 47rem) 54vw, 94vw' } as const

export function Stories({ block, form, about }: Props & { readonly form: Form }) {
  const { articles } = block
  const [first, ...others] = picturedFirst(articles)
  if (!first) return null
  const shared = { about, withLabel: false }
  const large = (excerptOf: number, className = 'grow') => (
    <Teaser article={first} rank="second" excerptOf={excerptOf} withByline picture={LARGE} className={className} {...shared} />
  )
  if (form === 'columns') {
    const many = articles.length > 4
    return (
      <Block {...headOf(block)} className="as-columns">
        <div className={many ? 'columns lined' : `twelve ruled of-${articles.length}`}>
          {articles.map((article) => (
            <Teaser key={article.slug} article={article} rank="third" excerptOf={many ? 0 : 150} withDate {...shared} />
          ))}
        </div>
      </Block>
    )
  }
  return (
    <Block {...headOf(block)} className={`as-${form}`}>
      <div className="twelve ruled">
        {large(form === 'alone' ? 300 : form === 'words' ? 280 : 160, FIRST[form])}
        {form === 'duo' || form === 'row'
          ? others.map((article) => (
              <Teaser key={article.slug} article={article} rank="third" excerptOf={110} picture={SMALL} className="grow" {...shared} />
            ))
          : others.length > 0 && <Headlines articles={others} about={about} isRich={form !== 'words'} />}
      </div>
    </Block>
  )
}

/** The first that has a picture before all others, which keep their order. */
function picturedFirst(articles: readonly Article[]): readonly Article[] {
  const pictured = articles.find(({ image }) => image)
  return pictured ? [pictured, ...articles.filter((article) => article !== pictured)] : articles
}

const FIRST: Partial<Record<Form, string>> = { alone: 'beside', words: 'beside words-first' }

/** Headlines under each other between hairlines; rich ones have a sentence each, and a picture where they are few. */
function Headlines({ articles, about, isRich = false }: { readonly articles: readonly Article[]; readonly about: About; readonly isRich?: boolean }) {
  const pictured = isRich && articles.length < 3 ? articles.findIndex(({ image }) => image) : -1
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
          picture={index === pictured ? SMALL : undefined}
          about={about}
          className={index === pictured ? 'grow' : ''}
        />
      ))}
    </div>
  )
}

/** Half the width: a picture above its words, or, turned, under them. */
export function Half({ block, about, turned = false }: Props & { readonly turned?: boolean }) {
  const [first, ...others] = picturedFirst(block.articles)
  if (!first) return null
  return (
    <Block {...headOf(block)} className="half">
      <div className="stack lined">
        <Teaser
          article={first}
          rank="second"
          excerptOf={150}
          withLabel={false}
          picture={turned ? TURNED : HALF}
          about={about}
          className={turned ? 'grow turned' : 'grow'}
        />
        {others.map((article) => (
          <Teaser key={article.slug} article={article} rank="brief" withLabel={false} withDate about={about} />
        ))}
      </div>
    </Block>
  )
}
