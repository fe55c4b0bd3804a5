/**
 * Fills a front: what is set by hand gets its place first, wherever it stands; then blocks fill from top to bottom, newest first.
 * No story stands twice, a translation counting as the story that it translates. A block with nothing in it is left out.
 */
import 'server-only'
import { publication } from '@/lib/publication'
import type { Ad, Author, Block, Pin, Span } from './article'
import { dayAround } from './day'
import type { Door, Listing, Passed, Selection, Teaser } from './door'
import { pinsOf } from './pins'

type Articles = { readonly articles: readonly Teaser[] }

/** A block of a front with what stands in it. */
export type FilledBlock =
  | { readonly block: 'lead'; readonly lead: Teaser; readonly beside: readonly Teaser[] }
  | ({ readonly block: 'river'; readonly title?: string | undefined } & Articles)
  | ({ readonly block: 'section'; readonly section: string } & Articles)
  | ({ readonly block: 'opinion'; readonly section: string } & Articles)
  | ({ readonly block: 'topic'; readonly topic: string } & Articles)
  | ({ readonly block: 'series'; readonly series: string } & Articles)
  | ({ readonly block: 'important'; readonly title?: string | undefined; readonly ranked: boolean } & Articles)
  | ({ readonly block: 'pictures'; readonly title?: string | undefined; readonly as: 'row' | 'essay' } & Articles)
  | Extract<Block, { block: 'text' }>
  | { readonly block: 'ad'; readonly ad: Ad }

export interface FilledFront {
  readonly blocks: readonly FilledBlock[]
  /** Authors of opinion pieces on it, by slug: one sees who speaks. */
  readonly voices: Readonly<Record<string, Author>>
  /** The paper's day at the moment of asking: of it times are shown, of others dates. */
  readonly today: Required<Span>
}

/** How far down a list a block looks for stories that fit it, at most. */
const LOOK = 200

/** @returns `undefined` when there is no file of this name. */
export function fillFront(door: Door, name: string): FilledFront | undefined {
  const declared = door.front(name)?.filter((block) => door.isWithin(block))
  if (!declared) return undefined
  const whole: Selection = name === 'front' ? { all: true } : { section: name }
  const shown = new Set<string>()
  const show = (article: Passed) => {
    shown.add(article.slug)
    shown.add(storyOf(article))
  }

  const byHand = new Map<Pin, Passed>()
  for (const pin of declared.flatMap(pinsOf)) {
    const article = standing(door, pin)
    // By hand both a story and its translation may stand there.
    if (!article || [...byHand.values()].some(({ slug }) => slug === article.slug)) continue
    byHand.set(pin, article)
    show(article)
  }
  const pinned = (pins: readonly Pin[]) => pins.map((pin) => byHand.get(pin)).filter((article) => article !== undefined)

  const listings = new Map<string, Listing>()
  const take = (selection: Selection, count: number, fits: (article: Passed) => boolean = () => true): Passed[] => {
    const key = JSON.stringify(selection)
    const listing = listings.get(key) ?? door.list(selection)
    listings.set(key, listing)
    const taken: Passed[] = []
    for (let from = 0; taken.length < count && from < LOOK + shown.size; from += count) {
      const found = listing.slice(from, from + count)
      if (found.length === 0) break
      for (const article of found) {
        if (taken.length === count || shown.has(storyOf(article)) || !fits(article)) continue
        taken.push(article)
        show(article)
      }
    }
    return taken
  }
  const filled = (pins: readonly Pin[], count: number, selection: Selection, fits?: (article: Passed) => boolean) => {
    const first = pinned(pins)
    return [...first, ...take(selection, count - first.length, fits)]
  }

  const ads = { banner: 0, rectangle: 0 }
  const fill = (block: Block): FilledBlock | undefined => {
    switch (block.block) {
      case 'lead': {
        const lead = (block.pinned && byHand.get(block.pinned)) ?? take(whole, 1, isOurs)[0]
        return lead && { block: 'lead', lead, beside: filled(block.pins, block.beside, whole, isOurs) }
      }
      case 'important':
        return { block: 'important', title: block.title, ranked: block.ranked, articles: pinned(block.pins) }
      case 'river':
        return { block: 'river', title: block.title, articles: filled(block.pins, block.count, within(block.section, whole)) }
      case 'pictures':
        return {
          block: 'pictures',
          title: block.title,
          as: block.as,
          articles: filled(block.pins, block.count, within(block.section, whole), (article) => isOurs(article) && Boolean(article.image)),
        }
      case 'section':
        return { block: 'section', section: block.section, articles: filled(block.pins, block.count, { section: block.section }) }
      case 'opinion':
        return { block: 'opinion', section: block.section, articles: filled(block.pins, block.count, { section: block.section }) }
      case 'topic':
        return { block: 'topic', topic: block.topic, articles: filled(block.pins, block.count, { topic: block.topic }) }
      case 'series':
        return { block: 'series', series: block.series, articles: filled(block.pins, block.count, { series: block.series }) }
      case 'text':
        return block
      default: {
        const fitting = door.ads(block.size)
        const ad = fitting[ads[block.size]++ % Math.max(1, fitting.length)]
        return ad && { block: 'ad', ad }
      }
    }
  }
  const blocks = declared.map(fill).filter((block) => block !== undefined && !('articles' in block && block.articles.length === 0)) as FilledBlock[]
  const articles = blocks.flatMap(articlesOf)
  const today = dayAround(door.now, publication().timeZone)
  // What stands there with its time has its date from midnight on.
  if (articles.some(({ publishedAt = 0 }) => publishedAt >= today.from)) door.isWithin(today)
  return { blocks, voices: voicesOf(door, articles), today }
}

export function articlesOf(block: FilledBlock): readonly Teaser[] {
  if (block.block === 'lead') return [block.lead, ...block.beside]
  return 'articles' in block ? block.articles : []
}

/** What was paid for never leads, nor stands among pictures, unless it is set there by hand. */
const isOurs = ({ format }: Passed) => format !== 'sponsored'
const within = (section: string | undefined, whole: Selection): Selection => (section === undefined ? whole : { section })
const storyOf = ({ slug, translationOf }: Teaser) => translationOf ?? slug

/** The article of a pin, while it is its time and as long as lists would show it to this viewer. */
function standing(door: Door, pin: Pin): Passed | undefined {
  if (!door.isWithin(pin)) return undefined
  const article = door.article(pin.article)
  return article === undefined || article === 'gone' || article.state === 'expired' || article.state === 'withdrawn' ? undefined : article
}

function voicesOf(door: Door, articles: readonly Teaser[]): Record<string, Author> {
  const speaking = articles.filter(({ format }) => format === 'opinion').flatMap(({ authors }) => authors.slice(0, 1))
  const voices = [...new Set(speaking)].map((slug) => door.author(slug)).filter((author) => author !== undefined)
  return Object.fromEntries(voices.map((author) => [author.slug, author]))
}
