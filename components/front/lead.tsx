/** The lead with its picture, the second rank beside and under it; on wide pages a third column of what is narrow. */
import { Ad } from '@/components/ad/ad'
import { Teaser } from '@/components/teaser/teaser'
import type { Teaser as Article } from '@/lib/content/door'
import type { FilledBlock } from '@/lib/content/fronts'
import type { Narrow } from './arrange'
import type { About } from './front'
import { Important, Note, River } from './plain'

interface Props {
  readonly block: Extract<FilledBlock, { block: 'lead' }>
  readonly rail: readonly Narrow[]
  readonly about: About
}

const WIDE = { shape: '16:9', sizes: '(min-width: 64rem) 62vw, 94vw', first: true } as const
const NARROW = { shape: '4:3', sizes: '(min-width: 100rem) 28vw, (min-width: 64rem) 30vw, 94vw' } as const

export function Lead({ block: { lead, beside }, rail, about }: Props) {
  const under = beside.slice(beside.length - besideUnder(beside.length))
  const column = beside.slice(0, beside.length - under.length)
  const pictured = column.findIndex(({ image }) => image)
  return (
    <div className={`lead-spread ruled ${rail.length ? 'railed' : ''} ${column.length ? '' : 'alone'}`}>
      <div className="stack">
        <Teaser article={lead} rank="lead" level={2} excerptOf={280} withByline picture={WIDE} about={about} className="grow" />
        {under.length > 0 && (
          <div className={`under ruled of-${under.length}`}>
            {under.map((article) => (
              <Teaser key={article.slug} article={article} rank="third" level={2} excerptOf={under.length > 2 ? 90 : 120} about={about} />
            ))}
          </div>
        )}
      </div>
      {column.length > 0 && (
        <div className="stack lined">
          {column.map((article, index) => (
            <Beside key={article.slug} article={article} index={index} isPictured={index === pictured} about={about} />
          ))}
        </div>
      )}
      {rail.length > 0 && (
        <div className="rail ruled">
          {rail.map((block) => (
            <Rail key={block.block} block={block} about={about} />
          ))}
        </div>
      )}
    </div>
  )
}

/** How many of those beside the lead stand under it, so that both columns come to about the same length. */
const besideUnder = (count: number) => (count < 4 ? 0 : count < 6 ? 2 : 3)

function Beside({ article, index, isPictured, about }: { article: Article; index: number; isPictured: boolean; about: About }) {
  return (
    <Teaser
      article={article}
      rank={index === 0 ? 'second' : index > 2 ? 'brief' : 'third'}
      level={2}
      excerptOf={index === 0 ? 150 : index > 2 ? 0 : 110}
      picture={isPictured ? NARROW : undefined}
      about={about}
      className={isPictured ? 'grow' : ''}
    />
  )
}

function Rail({ block, about }: { readonly block: Narrow; readonly about: About }) {
  if (block.block === 'important') return <Important block={block} about={about} />
  if (block.block === 'river') return <River block={block} about={about} />
  if (block.block === 'text') return <Note block={block} />
  return <Ad ad={block.ad} />
}
