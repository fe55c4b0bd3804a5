/** The newsroom's check: holds the whole paper against its rules and reports every problem at once; nothing is dropped in silence. */
import type { z } from 'zod'
import { siteUrl } from '@/lib/env'
import { readForAdvice } from '../advice/article'
import { partsOf } from '../advice/parts'
import type { Instant } from '../article'
import { hashOf, Kept, type KeptText } from '../kept'
import { type BodyTree, treeOf } from '../press/tree'
import { checkAds } from './ads'
import {
  type Article,
  checkFields,
  checkNames,
  checkNeeds,
  checkSlug,
  checkTogether,
  checkWords,
  foundFrom,
  pathOf,
  RESERVED,
  slugOf,
} from './articles'
import { readBody } from './body'
import { readFields } from './front-matter'
import { checkFronts } from './fronts'
import { checkLedger, readLedger } from './ledger'
import { checkLink, type Places } from './links'
import { checkMedia } from './media'
import { checkPicture, type PictureUse } from './pictures'
import { inReadingOrder, type Problem, suggestion } from './problem'
import {
  type AdFile,
  type ArticleFile,
  type AuthorFile,
  adShape,
  articleShape,
  authorShape,
  type FrontFile,
  frontShape,
  type HousePageFile,
  housePageShape,
  type PublicationFile,
  publicationShape,
} from './schema'
import { checkTop, FOLDERS, type Folder, filesOf, goodSource, openBytes, openYaml, readSource, type Source } from './source'

/** The file of the paper's settings. */
export const SETTINGS = 'publication.yaml'

export type { Article } from './articles'
export { inReadingOrder, type Problem, problemText } from './problem'

/** A file of a kind, by its name. */
export interface Named<Fields> {
  readonly slug: string
  readonly source: Source
  readonly fields: Fields
}

/** The whole paper, read and found good. */
export interface CheckedPaper {
  readonly publication: PublicationFile
  readonly articles: readonly Article[]
  readonly authors: readonly Named<AuthorFile>[]
  readonly pages: readonly Named<HousePageFile>[]
  readonly fronts: readonly Named<FrontFile>[]
  readonly ads: readonly Named<AdFile>[]
  /** Pictures that each text shows, by file of the text. */
  readonly pictures: ReadonlyMap<string, readonly string[]>
  /** Files that went in, for comparison with what comes out. */
  readonly files: readonly string[]
  /** Texts that were read in this run, and not only remembered, by file. */
  readonly fresh: ReadonlyMap<string, FreshText>
}

/** A text that was read in this run. */
export interface FreshText {
  readonly bytes: Buffer
  /** What stands under the front matter. */
  readonly text: string
  readonly tree: BodyTree
}

/** What a check found. */
export interface Finding {
  /** In reading order. */
  readonly problems: readonly Problem[]
  /** The paper, when there is no problem at all. */
  readonly paper?: CheckedPaper
  /** Whatever could be read, problems or not; `undefined` when nothing could be judged. */
  readonly read?: CheckedPaper
}

/**
 * @param now readers of this moment must find what public texts link to.
 * @param kept what earlier runs found good, to which this one adds.
 * @param instead settings to judge by where those of the paper are at fault.
 */
export async function checkPaper(contentDir: string, now: Instant, kept = new Kept(), instead?: PublicationFile): Promise<Finding> {
  const problems: Problem[] = []
  const publication = readPublication(contentDir, kept, problems, instead)
  const { sections, timeZone, topics, series } = publication
  // Without these nothing else can be judged: every section would be unknown.
  if (!sections || !timeZone || !topics || !series) return { problems: inReadingOrder(problems) }

  await checkTop(contentDir, problems)
  const files = new Map<Folder, string[]>()
  for (const [folder, ending] of Object.entries(FOLDERS) as [Folder, string][]) files.set(folder, await filesOf(contentDir, folder, ending, problems))
  const filesIn = (folder: Folder) => files.get(folder) ?? []
  for (const folder of ['articles', 'authors', 'pages'] as const)
    for (const file of filesIn(folder)) if (!kept.wasGood(file)) checkSlug(file, problems)
  for (const found of files.values()) checkNames(found, problems)

  const terms = { timeZone, sections: sections.map(({ key }) => key) }
  kept.under(JSON.stringify([terms, publication.language]))
  const bodies = new Map<string, Pick<KeptText, 'links' | 'pictures' | 'media'>>()
  const fresh = new Map<string, FreshText>()
  const read = <Shape extends z.ZodObject>(folder: Folder, shape: Shape) => {
    const whole: Named<z.infer<Shape>>[] = []
    const partly: Named<Partial<z.infer<Shape>>>[] = []
    const take = (source: Source) => {
      const { fields, faulty } = readFields(source, shape, problems)
      if (faulty) partly.push({ slug: slugOf(source.file), source, fields })
      else whole.push({ slug: slugOf(source.file), source, fields })
      return fields
    }
    for (const file of filesIn(folder)) {
      if (!file.endsWith('.mdx')) {
        const source = openYaml(contentDir, file, problems, kept)
        if (source) take(source)
        continue
      }
      const found = kept.text(file, () => openBytes(contentDir, file, problems))
      if (found === undefined) continue
      if (!Buffer.isBuffer(found)) {
        whole.push({ slug: slugOf(file), source: goodSource(contentDir, file), fields: found.fields as z.infer<Shape> })
        bodies.set(file, found)
        continue
      }
      const before = problems.length
      const source = readSource(file, found, problems)
      if (!source) continue
      const { parsed, ...facts } = readBody(source, timeZone, problems)
      bodies.set(file, facts)
      const fields = take(source)
      if (folder === 'articles') checkWords({ source, fields: fields as Partial<ArticleFile> }, problems)
      const tree = problems.length === before && parsed && treeIfGood(parsed)
      if (!tree) continue
      fresh.set(file, { bytes: found, text: source.text, tree })
      const reading = folder === 'articles' && readForAdvice(fields as ArticleFile, source, partsOf(parsed), publication.language ?? '')
      kept.texts.set(file, { hash: hashOf(found), fields, ...facts, ...reading, words: tree.words })
    }
    return { whole, partly, all: [...whole, ...partly] }
  }
  const articles = read('articles', articleShape(terms))
  const authors = read('authors', authorShape)
  const pages = read('pages', housePageShape(terms))
  const fronts = read('fronts', frontShape(terms))
  const ads = read('ads', adShape(terms))

  // Every file counts as known, so that one with a fault of its own is reported once and not wherever it is named.
  const slugs = filesIn('articles').map(slugOf)
  const authorSlugs = filesIn('authors').map(slugOf)
  const isJudged = kept.among(JSON.stringify([authorSlugs, Object.keys(topics), Object.keys(series)]))
  for (const article of articles.all) if (!isJudged(article.source.file)) checkFields(article, authorSlugs, { topics, series }, problems)
  for (const article of articles.whole) if (!isJudged(article.source.file)) checkNeeds(article, now, problems)
  const others = otherPlaces(Object.keys(topics), terms.sections, files)
  checkTogether(articles.all, slugs, new Map([...others].map((place) => [place, 'a page of the site'])), problems)

  const shownFrom = new Map(articles.whole.map((article) => [article.source.file, foundFrom(article)]))
  const addresses = articles.whole.flatMap((article) =>
    [pathOf(article), ...article.fields.aliases].map((address) => [address, foundFrom(article)] as const),
  )
  const places: Places = {
    articles: new Map(addresses),
    others: new Set([...others, ...articles.partly.flatMap(({ fields }) => fields.aliases ?? [])]),
    families: ['/archive'],
    hosts: new Set(
      [publication.url, siteUrl()].filter((site) => site !== undefined && URL.canParse(site)).map((site) => new URL(site as string).host),
    ),
    unread: unreadOf(slugs, articles.whole),
  }
  for (const [file, { links }] of bodies) {
    const from = file.startsWith('articles/') ? Math.max(shownFrom.get(file) ?? Infinity, now) : now
    for (const { address, line } of links) checkLink(address, { file, line }, from, places, problems)
  }
  checkAds(ads.whole, publication.adHosts ?? [], now, places, problems)

  checkLedger(await readLedger(contentDir), articles.all, terms.sections, problems)
  checkFronts(fronts.whole, filesIn('fronts'), { sections, topics, series, slugs, articles: articles.whole, places }, now, problems)

  const pictures = await checkPictures(contentDir, [...articles.all, ...authors.all, ...pages.all, ...ads.all], bodies, kept, problems)
  kept.judged(new Set(problems.map(({ file }) => file)))
  const found: CheckedPaper = {
    // All its fields are there, or there is a problem.
    publication: publication as PublicationFile,
    articles: articles.whole,
    authors: authors.whole,
    pages: pages.whole,
    fronts: fronts.whole,
    ads: ads.whole,
    pictures,
    files: [...files.values()].flat(),
    fresh,
  }
  return problems.length ? { problems: inReadingOrder(problems), read: found } : { problems, paper: found, read: found }
}

function readPublication(contentDir: string, kept: Kept, problems: Problem[], instead?: PublicationFile): Partial<PublicationFile> {
  const source = openYaml(contentDir, SETTINGS, problems, kept)
  const { fields, faulty } = source ? readFields(source, publicationShape, problems) : { fields: {} as Partial<PublicationFile> }
  const { sections, topics, sensitiveTopics = [], series, homeSection } = fields
  if (source && sections && topics && series && !['sections', 'topics', 'series'].some((name) => faulty?.has(name)))
    checkPublication(source, { sections, topics, sensitiveTopics, series, homeSection }, problems)
  return problems.length && instead ? instead : fields
}

function checkPublication(
  source: Source,
  publication: Pick<PublicationFile, 'sections' | 'topics' | 'sensitiveTopics' | 'series' | 'homeSection'>,
  problems: Problem[],
) {
  const keys = publication.sections.map(({ key }) => key)
  const say = (at: readonly PropertyKey[], says: string, mend: string) =>
    void problems.push({ file: source.file, line: source.lineOf(at), field: at.join('.'), says, mend })
  keys.forEach((key, index) => {
    if (keys.indexOf(key) !== index) say(['sections', index, 'key'], `The section "${key}" is there twice.`, 'Take one out.')
    if (RESERVED.includes(key)) say(['sections', index, 'key'], `The name "${key}" is the site's own.`, 'Choose another.')
  })
  if (publication.homeSection !== undefined && !keys.includes(publication.homeSection))
    say(['homeSection'], `There is no section "${publication.homeSection}".`, suggestion(publication.homeSection, keys))
  publication.sensitiveTopics.forEach((topic, index) => {
    if (!Object.hasOwn(publication.topics, topic))
      say(['sensitiveTopics', index], `There is no topic "${topic}".`, suggestion(topic, Object.keys(publication.topics)))
  })
  for (const group of ['topics', 'series'] as const) {
    for (const slug of Object.keys(publication[group]))
      if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))
        say([group, slug], `"${slug}" cannot stand in an address.`, 'Use small letters a to z, digits and single hyphens.')
  }
}

function otherPlaces(topics: readonly string[], sections: readonly string[], files: ReadonlyMap<Folder, readonly string[]>): Set<string> {
  const named = (folder: Folder, prefix: string) => (files.get(folder) ?? []).map((file) => `${prefix}/${slugOf(file)}`)
  return new Set([
    '/',
    '/feed.xml',
    '/sitemap.xml',
    '/authors',
    '/archive',
    '/saved',
    ...sections.map((key) => `/${key}`),
    ...topics.map((topic) => `/topics/${topic}`),
    ...named('authors', '/authors'),
    ...named('pages', '/info'),
  ])
}

/** A link that is not safe is told with the other links; until then there is no tree. */
function treeIfGood(parsed: Parameters<typeof treeOf>[0]): BodyTree | undefined {
  try {
    return treeOf(parsed)
  } catch {
    return undefined
  }
}

function unreadOf(slugs: readonly string[], whole: readonly Article[]): Set<string> {
  const read = new Set(whole.map(({ slug }) => slug))
  return new Set(slugs.filter((slug) => !read.has(slug)))
}

/** What the picture in the fields of a file is for. */
const useOf = (file: string) => (file.startsWith('articles/') ? 'lead' : file.startsWith('authors/') ? 'portrait' : 'figure')

async function checkPictures(
  contentDir: string,
  texts: readonly Named<object>[],
  bodies: ReadonlyMap<string, Pick<KeptText, 'pictures' | 'media'>>,
  kept: Kept,
  problems: Problem[],
) {
  const byText = new Map<string, readonly string[]>()
  for (const { source, fields } of texts) {
    const image = (fields as { image?: { src: string; focus?: [number, number] } }).image
    const inText = bodies.get(source.file)?.pictures ?? []
    const uses: PictureUse[] = inText.map(({ block, src, line }) => ({ file: source.file, lineOf: () => line, field: block, src, use: 'figure' }))
    if (image)
      uses.unshift({
        file: source.file,
        lineOf: () => source.lineOf(['image', 'src']),
        field: 'image.src',
        src: image.src,
        focus: image.focus,
        use: useOf(source.file),
      })
    for (const use of uses) await checkPicture(contentDir, use, kept, problems)
    for (const { block, ...use } of bodies.get(source.file)?.media ?? [])
      await checkMedia(contentDir, { file: source.file, field: block, ...use }, problems)
    byText.set(source.file, [...new Set(uses.map(({ src }) => src))])
  }
  return byText
}
