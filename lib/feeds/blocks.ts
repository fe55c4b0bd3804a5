/** The text of an article in elements that any feed reader knows, in place of our components. */
import type { Element, ElementContent, Nodes, Properties, Root, RootContent } from 'hast'
import type { Body, CreditedPicture, Picture } from '@/lib/content/article'
import { isSafe } from '@/lib/content/check/links'
import { largeOf } from '@/lib/content/crops'
import { framedOf, hostOf } from '@/lib/content/embeds'
import { readWhen } from '@/lib/content/when'
import { dateAndTime, historyDate } from '@/lib/format'
import type { strings } from '@/lib/strings'
import { absolute, urls } from '@/lib/urls'

export interface Page extends Body {
  /** Absolute address of the article, for footnotes and other places inside it. */
  readonly address: string
  readonly language: string
  readonly words: ReturnType<typeof strings>
}

export function plain(node: Root | Element, page: Page): ElementContent[] {
  return node.children.flatMap((child: RootContent) => {
    if (child.type === 'text') return [text(child.value)]
    return child.type === 'element' ? replaced(child, page) : []
  })
}

function replaced(node: Element, page: Page): ElementContent[] {
  const { tagName, properties } = node
  const said = (name: string) => String(properties[name] ?? '')
  const inside = () => plain(node, page)
  const heading = (words: string) => (words ? [element('h3', {}, text(words))] : [])
  const moment = () => text(dateAndTime(Date.parse(said('at')), page.language))
  switch (tagName) {
    // It repeats a sentence of the text, which in a feed would be read twice.
    case 'PullQuote':
    case 'AdSlot':
      return []
    case 'Figure': {
      const picture = page.pictures[said('src')]
      return picture ? [figure(picture, { alt: said('alt'), caption: said('caption'), credit: said('credit') })] : []
    }
    case 'FactBox':
      return [element('aside', {}, ...heading(said('title')), ...inside())]
    case 'KeyPoints':
      return [...heading(said('title') || page.words.blocks.keyPoints), ...inside()]
    case 'Timeline':
      return [...heading(said('title')), element('ul', {}, ...inside())]
    case 'Event': {
      const when = readWhen(said('when'))
      const date = typeof when === 'object' ? historyDate(when, page.language) : said('when')
      return [element('li', {}, element('strong', {}, text([date, said('title')].filter(Boolean).join(': '))), ...inside())]
    }
    case 'Table':
      return [element('p', {}, element('strong', {}, text(said('caption')))), ...inside()]
    case 'Gallery':
      return [...heading(said('title')), ...inside()]
    case 'Chart': {
      const unit = said('unit') && ` (${said('unit')})`
      const more = element(
        'p',
        {},
        element('small', {}, text(said('source') && `${page.words.blocks.source}: ${said('source')} `), link(page.address, page.address)),
      )
      return [element('p', {}, element('strong', {}, text(said('title') + unit))), ...inside(), more]
    }
    case 'Embed': {
      const framed = framedOf(said('src'))
      const where = framed ? page.words.blocks.watchOn(framed.name) : hostOf(said('src'))
      return [element('p', {}, link(said('src'), said('title')), text(` ${[said('text'), where].filter(Boolean).join(' ')}`))]
    }
    case 'Audio':
    case 'Video': {
      const file = page.media?.[said('src')]?.file
      const length = [said('duration'), said('credit')].filter(Boolean).join('. ')
      return [
        ...(file ? [element('p', {}, link(absolute(urls.media(file)), said('title')), text(` ${length}`))] : []),
        element('blockquote', {}, ...inside()),
      ]
    }
    case 'Update': {
      const at = element('a', { href: `${page.address}#${said('id')}` }, moment())
      return [...heading(said('title')), element('p', {}, element('small', {}, at)), ...inside()]
    }
    case 'Correction':
      return [element('aside', {}, element('p', {}, element('strong', {}, text(`${page.words.corrected} `), moment())), ...inside())]
    case 'Foreign':
      return [element('span', { lang: said('lang') }, ...inside())]
    // A box of a task list: forms do nothing in a feed, and most readers drop them.
    case 'input':
      return [text(properties.checked ? '☑' : '☐')]
  }
  // A component this file does not know yet: what stands in it is still read.
  if (/^[A-Z]/.test(tagName)) return inside()
  if (properties.id === 'footnote-label') return [element(tagName, { id: 'footnote-label' }, text(page.words.footnotes))]
  return [element(tagName, kept(properties, page), ...inside())]
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

export function figure(picture: Picture, { alt, caption, credit }: Pick<CreditedPicture, 'alt' | 'caption' | 'credit'>): Element {
  const { width, height, ...file } = largeOf(picture, 'own')
  const under = [...(caption ? [text(`${caption} `)] : []), element('small', {}, text(credit))]
  return element('figure', {}, element('img', { src: absolute(urls.picture(file)), width, height, alt }), element('figcaption', {}, ...under))
}

const link = (href: string, words: string) => element('a', { href }, text(words))
export const text = (value: string): Extract<Nodes, { type: 'text' }> => ({ type: 'text', value })
export const element = (tagName: string, properties: Properties, ...children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
})
