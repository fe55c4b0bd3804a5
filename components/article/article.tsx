/** An article in full, in the order in which it is read. */
import { Ad } from '@/components/ad/ad'
import { Block } from '@/components/front/block'
import { Teaser } from '@/components/teaser/teaser'
import type { ArticlePage } from '@/lib/content/selections'
import { publication, sectionOf } from '@/lib/publication'
import { strings } from '@/lib/strings'
import { End } from './end'
import { Head, hueOf } from './head'
import { Prose } from './prose'

export function Article({ article, body, authors, related, home, translations, ad, adsInText = {} }: ArticlePage) {
  const isSponsored = article.format === 'sponsored'
  const homeSection = publication().homeSection
  return (
    <>
      <article lang={article.language} className={`${hueOf(article)} ${isSponsored ? 'bg-sponsored -mx-4 px-4 pb-8' : ''}`}>
        <Head article={article} authors={authors} translations={translations} />
        <div className={`prose mt-9 ${['opinion', 'report', 'analysis'].includes(article.format) ? 'prose-initial' : ''}`}>
          <Prose body={body} language={article.language} isSponsored={isSponsored} ad={(size) => adsInText[size] && <Ad ad={adsInText[size]} />} />
        </div>
        <End article={article} authors={authors} />
      </article>
      {ad && (
        <div className="mx-auto mt-12 max-w-[40rem]">
          <Ad ad={ad} />
        </div>
      )}
      {related.length > 0 && (
        <Block section={article.section} title={strings().more(sectionOf(article.section)?.name ?? '')}>
          <div className={`tablet:grid-cols-2 grid gap-8 ${related.length > 3 ? 'desk:grid-cols-4' : 'desk:grid-cols-3'}`}>
            {related.map((other) => (
              <Teaser
                key={other.slug}
                article={other}
                rank="third"
                excerptOf={120}
                withLabel={false}
                picture={{ shape: '4:3', sizes: '(min-width: 64rem) 20rem, (min-width: 47rem) 45vw, 94vw' }}
              />
            ))}
          </div>
        </Block>
      )}
      {homeSection && home.length > 0 && (
        <Block section={homeSection}>
          <div className="tablet:grid-cols-2 desk:grid-cols-3 grid gap-8">
            {home.map((other) => (
              <Teaser key={other.slug} article={other} rank="third" excerptOf={130} withLabel={false} withDate />
            ))}
          </div>
        </Block>
      )}
    </>
  )
}
