/** An article in full, in the order in which it is read. */
import type { Element } from 'hast'
import { Ad } from '@/components/ad/ad'
import { Block } from '@/components/front/block'
import { Teaser } from '@/components/teaser/teaser'
import { adsInPlaces } from '@/lib/content/ad-places'
import type { Format } from '@/lib/content/article'
import type { ArticlePage } from '@/lib/content/selections'
import { directionOf, spoken } from '@/lib/language'
import { publication, sectionOf } from '@/lib/publication'
import { languageAround, strings } from '@/lib/strings'
import { Contents } from './contents'
import { End } from './end'
import { Head, hueOf } from './head'
import { Prose } from './prose'

/** Formats whose text begins with a large initial. */
const WITH_INITIAL: readonly Format[] = ['opinion', 'report', 'analysis']

export function Article(page: ArticlePage) {
  const { article, body, outline, related, home, ad, adsInText } = page
  const around = languageAround(article.language)
  const words = strings(around)
  // Scripts from right to left have no capitals to begin with.
  const withInitial = WITH_INITIAL.includes(article.format) && directionOf(article.language) === 'ltr'
  const homeSection = publication().homeSection
  const placed = adsInPlaces(body.tree, adsInText)
  const adIn = (place: Element) => {
    const ad = placed.get(place)
    return ad && <Ad ad={ad} />
  }
  return (
    <>
      <article {...spoken(around, publication().language)} className={`${hueOf(article)} as-${article.format}`}>
        <Head {...page} />
        <div className={`prose with-end ${withInitial ? 'prose-initial' : ''}`} {...spoken(article.language, around)}>
          <Contents article={article} outline={outline} words={words} around={around} />
          <Prose body={body} language={article.language} format={article.format} ad={adIn} />
        </div>
        <End {...page} />
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
                picture={{ shape: '4:3', sizes: '(min-width: 64rem) 30vw, (min-width: 47rem) 45vw, 94vw' }}
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
