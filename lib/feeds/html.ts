/** The whole text of an article as HTML that stands alone: for feed readers, which know neither our styles nor our address. */
import type { Element, ElementContent, Nodes, Properties, Root, RootContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Body, CreditedPicture, Picture } from '@/lib/content/article'
import { isSafe } from '@/lib/content/check/links'
import type { Teaser } from '@/lib/content/door'
import { date } from '@/lib/format'
import { publication } from '@/lib/publication'
import { strings } from '@/lib/strings'
import { absolute, urls } from '@/lib/urls'

/** Width of pictures in feeds, in pixels: readers' windows are narrow, and mail programs do not choose by `srcset`. */
const WIDTH = 1200

interface Page {
  /** Absolute address of the article, for footnotes and other places inside it. */
  readonly address: string
  readonly pictures: Body['pictures']
  readonly words: ReturnType<typeof strings>
}

/** Lead picture, standfirst, text, corrections, origin. What is paid for says so first. */
export function fullText(article: Teaser, body: Body): string {
  const words = strings(article.language)
  const page: Page = { address: absolute(urls.article(article)), pictures: body.pictures, words }
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

/** Elements that any reader knows, in place of our components. */
function plain(node: Root | Element, page: Page): ElementContent[] {
  return node.children.flatMap((child: RootContent) => {
    if (child.type === 'text') return [text(child.value)]
    return child.type === 'element' ? replaced(child, page) : []
  })
}

function replaced(node: Element, page: Page): ElementContent[] {
  const { tagName, properties } = node
  const said = (name: string) => String(properties[name] ?? '')
  switch (tagName) {
    // It repeats a sentence of the text, which in a feed would be read twice.
    case 'PullQuote':
      return []
    case 'Figure': {
      const picture = page.pictures[said('src')]
      return picture ? [figure(picture, { alt: said('alt'), caption: said('caption'), credit: said('credit') })] : []
    }
    case 'FactBox':
      return [element('aside', {}, element('h3', {}, text(said('title'))), ...plain(node, page))]
    case 'Foreign':
      return [element('span', { lang: said('lang') }, ...plain(node, page))]
    // A box of a task list: forms do nothing in a feed, and most readers drop them.
    case 'input':
      return [text(properties.checked ? '☑' : '☐')]
  }
  // A component this file does not know yet: what stands in it is still read.
  if (/^[A-Z]/.test(tagName)) return plain(node, page)
  if (properties.id === 'footnote-label') return [element(tagName, { id: 'footnote-label' }, text(page.words.footnotes))]
  return [element(tagName, kept(properties, page), ...plain(node, page))]
}

const KEPT = new Set(['id', 'align', 'start', 'lang', 'title', 'colSpan', 'rowSpan'])

/** What means something without our styles and scripts, with addresses made whole. */
function kept(properties: Properties, page: Page): Properties {
  const kept: Properties = {}
  for (const [name, value] of Object.entries(properties)) if (KEPT.has(name)) kept[name] = value
  if (typeof properties.href === 'string') kept.href = wholeAddress(properties.href, page.address)
  if ('dataFootnoteBackref' in properties) kept.ariaLabel = page.words.backToText
  return kept
}

/** RSS has no base address, so that a relative one leads nowhere. What no article may link to is no link here either. */
function wholeAddress(href: string, article: string): string | undefined {
  if (!isSafe(href)) return undefined
  if (href.startsWith('#')) return article + href
  return href.startsWith('/') ? absolute(href) : href
}

function figure(picture: Picture, { alt, caption, credit }: Pick<CreditedPicture, 'alt' | 'caption' | 'credit'>): Element {
  const width = picture.widths.findLast((made) => made <= WIDTH) ?? picture.widths[0] ?? picture.width
  const height = Math.round((picture.height * width) / picture.width)
  const under = [...(caption ? [text(`${caption} `)] : []), element('small', {}, text(credit))]
  return element(
    'figure',
    {},
    element('img', { src: absolute(urls.picture(picture.hash, width)), width, height, alt }),
    element('figcaption', {}, ...under),
  )
}

const text = (value: string): Extract<Nodes, { type: 'text' }> => ({ type: 'text', value })
const element = (tagName: string, properties: Properties, ...children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
})
