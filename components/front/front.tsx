/** The front page: its blocks in order, no two neighbours alike. */
import { Ad } from '@/components/ad/ad'
import { Teaser, Voice } from '@/components/teaser/teaser'
import type { FilledBlock } from '@/lib/content/selections'
import { sectionOf } from '@/lib/publication'
import { strings } from '@/lib/strings'
import { urls } from '@/lib/urls'

export function Front({ blocks }: { readonly blocks: readonly FilledBlock[] }) {
  let sections = 0
  return (
    <>
      {blocks.map((block, index) => {
        const key = `${block.block}-${'section' in block ? block.section : index}`
        switch (block.block) {
          case 'lead':
            return <Lead key={key} {...block} />
          case 'opinion':
            return <Opinion key={key} {...block} />
          case 'section':
            return <SectionBlock key={key} {...block} arrangement={sections++ % ARRANGEMENTS.length} />
          case 'river':
            return <River key={key} {...block} />
          default:
            return (
              <div key={key} className="mt-12">
                <Ad ad={block.ad} />
              </div>
            )
        }
      })}
    </>
  )
}

function Lead({ lead, beside }: Extract<FilledBlock, { block: 'lead' }>) {
  // With enough stories two stand under the lead, so that both columns end together.
  const under = beside.length > 3 ? beside.slice(-2) : []
  const [first, ...rest] = beside.slice(0, beside.length - under.length)
  return (
    <div className="desk:grid-cols-12 grid gap-x-8 gap-y-8 pt-6">
      <div className={`desk:border-rule ${first ? 'desk:col-span-8 desk:border-e desk:pe-8' : 'desk:col-span-12'}`}>
        <Teaser
          article={lead}
          rank="lead"
          level={2}
          excerptOf={280}
          withByline
          picture={{ shape: '16:9', sizes: '(min-width: 64rem) 56rem, 94vw', first: true }}
        />
        {under.length > 0 && (
          <div className="border-rule tablet:grid-cols-2 mt-6 grid gap-x-8 gap-y-5 border-t pt-5">
            {under.map((article) => (
              <Teaser key={article.slug} article={article} rank="third" level={2} excerptOf={110} />
            ))}
          </div>
        )}
      </div>
      {first && (
        <div className="desk:col-span-4 tablet:grid-cols-2 desk:grid-cols-1 desk:content-start grid gap-x-8">
          <Teaser article={first} rank="second" level={2} excerptOf={150} picture={{ shape: '3:2', sizes: '(min-width: 64rem) 28rem, 94vw' }} />
          {rest.map((article) => (
            <div key={article.slug} className="border-rule mt-5 border-t pt-4">
              <Teaser article={article} rank="third" level={2} excerptOf={130} />
            </div>
          ))}
        </div>
      )}
    </div>
  )
}

function Opinion({ section, articles, portraits }: Extract<FilledBlock, { block: 'section' | 'opinion' }>) {
  return (
    <Block section={section}>
      <div className="desk:grid-cols-3 tablet:grid-cols-2 divide-rule grid gap-8">
        {articles.map((article) => (
          <Voice key={article.slug} article={article} author={portraits.find(({ slug }) => slug === article.authors[0])} />
        ))}
      </div>
    </Block>
  )
}

/** Ways to set a section: large picture first, text first, pictures in a row. */
const ARRANGEMENTS = ['picture', 'text', 'row'] as const

function SectionBlock({ section, articles, arrangement }: Extract<FilledBlock, { block: 'section' | 'opinion' }> & { readonly arrangement: number }) {
  const [first, second, ...rest] = articles
  if (!first) return null
  const kind = ARRANGEMENTS[arrangement]
  if (kind === 'row') {
    return (
      <Block section={section}>
        <div className={`tablet:grid-cols-2 grid gap-8 ${articles.length > 3 ? 'desk:grid-cols-4' : 'desk:grid-cols-3'}`}>
          {articles.map((article) => (
            <Teaser
              key={article.slug}
              article={article}
              rank="third"
              excerptOf={120}
              withLabel={false}
              picture={{ shape: '3:2', sizes: '(min-width: 64rem) 26rem, (min-width: 47rem) 45vw, 94vw' }}
            />
          ))}
        </div>
      </Block>
    )
  }
  const others = second ? [second, ...rest] : []
  const large = (
    <Teaser
      article={first}
      rank="second"
      excerptOf={170}
      withLabel={false}
      withByline
      picture={{ shape: '3:2', sizes: '(min-width: 64rem) 44rem, 94vw' }}
    />
  )
  const small = others.map((article, index) => (
    <div key={article.slug} className={index ? 'border-rule mt-4 border-t pt-4' : ''}>
      <Teaser
        article={article}
        rank={index === 0 ? 'third' : 'brief'}
        excerptOf={index === 0 ? 130 : 0}
        withLabel={false}
        withDate
        picture={index === 0 ? { shape: '16:9', sizes: '(min-width: 64rem) 32rem, 94vw' } : undefined}
      />
    </div>
  ))
  return (
    <Block section={section}>
      <div className="desk:grid-cols-12 grid gap-x-8 gap-y-8">
        <div className={`${others.length ? 'desk:col-span-7' : 'desk:col-span-8'} ${kind === 'text' ? 'desk:order-2' : ''}`}>{large}</div>
        {others.length > 0 && (
          <div className={`desk:col-span-5 ${kind === 'text' ? 'desk:order-1 desk:border-e desk:pe-8' : 'desk:border-s desk:ps-8'} border-rule`}>
            {small}
          </div>
        )}
      </div>
    </Block>
  )
}

function River({ title, articles }: Extract<FilledBlock, { block: 'river' }>) {
  return (
    <section className="border-heavy mt-12 border-t-[3px] pt-3">
      <h2 className="text-third">{title ?? strings().earlier}</h2>
      <div className="tablet:grid-cols-2 desk:grid-cols-4 mt-4 grid gap-x-8 gap-y-6">
        {articles.map((article) => (
          <Teaser key={article.slug} article={article} rank="brief" withDate />
        ))}
      </div>
    </section>
  )
}

/** The rule in the section's hue, its name, and the way to all of it. */
export function Block({ section, title, children }: { readonly section: string; readonly title?: string; readonly children: React.ReactNode }) {
  const { name, hue } = sectionOf(section) ?? { name: section, hue: 'slate' }
  return (
    <section className={`hue-${hue} border-hue mt-12 border-t-[3px] pt-2`}>
      <div className="mb-4 flex items-baseline justify-between gap-x-6">
        <h2 className="text-hue text-third">{title ?? name}</h2>
        <a href={urls.section(section)} className="sans text-small text-soft headline-link target font-semibold">
          {strings().all(name)}
        </a>
      </div>
      {children}
    </section>
  )
}
