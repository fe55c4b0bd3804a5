/** The whole text of an article as HTML that stands alone: for feed readers, which know neither our styles nor our address. */
import type { ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Body } from '@/lib/content/article'
import type { Teaser } from '@/lib/content/door'
import { date } from '@/lib/format'
import { publication } from '@/lib/publication'
import { strings } from '@/lib/strings'
import { absolute, urls } from '@/lib/urls'
import { element, figure, type Page, plain, text } from './blocks'

/** Lead picture, standfirst, text, corrections, origin. What is paid for says so first. */
export function fullText(article: Teaser, body: Body): string {
  const words = strings(article.language)
  const page: Page = { address: absolute(urls.article(article)), language: article.language, words, ...body }
  const { image, standfirst, sponsor, corrections, source } = article
  const content: ElementContent[] = [
    ...(sponsor ? [element('p', {}, element('strong', {}, text(words.sponsoredBy(sponsor.name))))] : []),
    ...(image ? [figure(image.picture, image)] : []),
    ...(standfirst ? [element('p', {}, element('strong', {}, text(standfirst)))] : []),
    ...plain(body.tree, page),
    ...(corrections.length
      ? [
          element('h2', {}, text(words.corrections)),
          element(
            'ul',
            {},
            ...corrections.map((correction) => element('li', {}, text(`${date(correction.at, article.language)}: ${correction.text}`))),
          ),
        ]
      : []),
    ...(source ? [element('p', {}, element('em', {}, text(`${words.originally} `), element('a', { href: source.url }, text(source.name))))] : []),
  ]
  // The channel has one language; an article in another says so, for voices and hyphenation.
  const whole = article.language === publication().language ? content : [element('div', { lang: article.language }, ...content)]
  return escapedInside(toHtml({ type: 'root', children: whole }))
}

/**
 * A bare "<" may stand in an attribute, but readers that clean HTML with patterns take it for a tag; browsers have stopped
 * writing it there too (HTML, 13.3, "Serializing HTML fragments", since 2025).
 */
const escapedInside = (html: string) =>
  html.replace(/<[a-z][a-z0-9]*(?: [^\s"=>]+(?:="[^"]*")?)*>/g, (start) =>
    start.replace(/"[^"]*"/g, (value) => value.replaceAll('<', '&lt;').replaceAll('>', '&gt;')),
  )
