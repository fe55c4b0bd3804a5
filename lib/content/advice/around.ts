/** Advice on an article that hangs on the rest of the paper: older headlines, names as others spell them, links to what is gone, small pictures, ads. */
import type { Instant } from '../article'
import { type Article, pathOf } from '../check/articles'
import type { PublicationFile } from '../check/schema'
import { publicUntil } from '../visibility'
import { type Advice, plainWords, type Reading, type Say } from './article'
import { createSpellings } from './names'
import { faultOf, type LinkFault } from './outside'
import { shortOf } from './parts'

/** Pixels: what shared links and wide screens want (Open Graph, 1200 × 630). */
const WIDTH = 1200
const LARGER = 'Export it larger, if there is more of it.'
/** A name of one word is too often a word: across articles only whole names are compared, and only when the other spelling is this much more usual. */
const USUAL = 3

export interface Paper {
  readonly publication: Pick<PublicationFile, 'sensitiveTopics'>
  readonly articles: readonly Article[]
  readonly authors: readonly { readonly fields: { readonly name: string } }[]
}

/** What was found out of a text when it was read, by its file. */
export type Readings = (file: string) =>
  | (Reading & {
      readonly links: readonly { readonly address: string; readonly line: number | undefined }[]
      /** Those in the text, by the names of their files. */
      readonly pictures: readonly { readonly src: string; readonly line: number | undefined }[]
    })
  | undefined

/** What only the finished edition, or another site, can tell. */
export interface Beyond {
  /** Width in pixels of a picture beside an article's file; of its lead without a name. */
  width(article: { readonly slug: string; readonly source: { readonly file: string } }, src?: string): number | undefined
  /** What is wrong with the page of another site, as far as it was asked. */
  fault(link: string): LinkFault | undefined
}

/** Linear in the paper. */
export function adviseAround(paper: Paper, readings: Readings, beyond: Beyond, now: Instant): (article: Article) => readonly Advice[] {
  const byPath = new Map(paper.articles.flatMap((article) => [pathOf(article), ...article.fields.aliases].map((path) => [path, article] as const)))
  const oldest = new Map<string, Article>()
  const spellings = createSpellings()
  for (const { fields } of paper.authors) spellings.add(fields.name)
  for (const article of paper.articles) {
    const key = keyOf(article)
    const same = oldest.get(key)
    if (!same || isOlder(article, same)) oldest.set(key, article)
    // Once an article: how often one author writes a name says nothing.
    for (const name of readings(article.source.file)?.names ?? []) if (name.includes(' ')) spellings.add(name)
  }
  return (article) => {
    const { fields, source } = article
    const found: Advice[] = []
    const say: Say = (about, line, says, mend) => void found.push({ about, line, says, mend })
    const width = beyond.width(article)
    if (width !== undefined && width < WIDTH)
      say(
        'picture',
        source.lineOf(['image', 'src']),
        `The lead picture is ${width} pixels wide; shared links and wide screens want ${WIDTH}.`,
        LARGER,
      )
    const { links = [], names = [], pictures = [] } = readings(source.file) ?? {}
    for (const { src, line } of pictures) {
      const its = beyond.width(article, src)
      if (its !== undefined && its < WIDTH) say('picture', line, `The picture ${src} is ${its} pixels wide; wide screens want ${WIDTH}.`, LARGER)
    }
    for (const { address, line } of links) {
      const fault = beyond.fault(address)
      if (fault) say('links', line, faultOf(shortOf(address), fault), 'Open it, and mend the address or take the link out.')
      const target = address.startsWith('/') ? byPath.get(address.split(/[?#]/)[0] ?? '') : undefined
      if (target && (target.fields.status === 'withdrawn' || publicUntil(endOf(target)) <= now))
        say('links', line, `${address} is no longer available; the link leads to a notice.`, 'Take the link out.')
    }
    for (const name of names) {
      const usual = name.includes(' ') ? spellings.others(name)[0] : undefined
      if (usual && usual[1] >= USUAL * spellings.times(name))
        say('names', undefined, `The name "${name}" is spelt "${usual[0]}" in ${usual[1]} other places of the paper.`, 'Check which is right.')
    }
    const older = oldest.get(keyOf(article))
    if (older && older !== article)
      say(
        'duplicate',
        source.lineOf(['headline']),
        `The headline says the same as that of ${older.source.file}.`,
        'Make them differ, or link to the older piece.',
      )
    const sensitive = fields.topics.filter((topic) => paper.publication.sensitiveTopics.includes(topic))
    if (sensitive.length)
      say(
        'ads',
        source.lineOf(['topics']),
        `No advertisement stands here: ${sensitive.map((topic) => `"${topic}"`).join(' and ')} ${sensitive.length === 1 ? 'is' : 'are'} on the list of sensitive topics.`,
        'Nothing to do; take the topic out if it does not fit.',
      )
    return found
  }
}

const endOf = ({ fields: { status, expiresAt } }: Article) => ({ status, ...(expiresAt !== undefined && { expiresAt }) })

/** Words that make no difference between two headlines. */
const SMALL = new Set(['a', 'an', 'the', 'of', 'in', 'on', 'at', 'to', 'for', 'and', 'is', 'ja', 'ei'])

/** The words of a headline that matter, whatever their order. Translations share none. */
const keyOf = ({ fields }: Article) =>
  [
    fields.language ?? '',
    ...plainWords(fields.headline)
      .filter((word) => !SMALL.has(word))
      .sort(),
  ].join(' ')

const isOlder = (one: Article, other: Article) =>
  (one.fields.publishedAt ?? Infinity) < (other.fields.publishedAt ?? Infinity) ||
  (one.fields.publishedAt === other.fields.publishedAt && one.slug < other.slug)
