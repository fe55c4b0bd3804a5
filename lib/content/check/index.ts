/** The newsroom's check: holds the whole paper against its rules and reports every problem at once; nothing is dropped in silence. */
import type { Instant } from '../article'
import { type Article, checkArticle, checkSlug, checkTogether, foundFrom, pathOf, RESERVED, slugOf } from './articles'
import { type BodyFacts, readBody } from './body'
import { readFields } from './front-matter'
import { checkLink, type Places } from './links'
import { checkPicture, type PictureUse } from './pictures'
import { inReadingOrder, type Problem, suggestion } from './problem'
import { type AdFile, type AuthorFile, adShape, articleShape, authorShape, type FrontFile, frontShape, type HousePageFile, housePageShape, type PublicationFile, publicationShape } from './schema'
import { filesOf, openSource, openYaml, type Source } from './source'

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
}

/**
 * @param now readers of this moment must find what public texts link to.
 * @returns the paper when there is no problem at all, else `undefined`; problems are in reading order.
 */
export async function checkPaper(contentDir: string, now: Instant): Promise<{ problems: Problem[]; paper?: CheckedPaper }> {
  const problems: Problem[] = []
  const publicationSource = await openYaml(contentDir, 'publication.yaml', problems)
  const publication = publicationSource && readFields(publicationSource, publicationShape, problems)
  // Without a readable publication.yaml nothing else can be judged: every section would be unknown.
  if (!publication || !publicationSource) return { problems }
  const sections = publication.sections.map(({ key }) => key)
  checkPublication(publicationSource, publication, problems)

  const terms = { timeZone: publication.timeZone, sections }
  const files = new Map<string, string[]>()
  for (const [folder, ending] of [['articles', '.mdx'], ['authors', '.mdx'], ['pages', '.mdx'], ['fronts', '.yaml'], ['ads', '.yaml']] as const) {
    files.set(folder, await filesOf(contentDir, folder, ending, problems))
  }
  for (const folder of ['articles', 'authors', 'pages']) for (const file of files.get(folder) ?? []) checkSlug(file, problems)

  const bodies = new Map<string, BodyFacts>()
  const openAll = async <Fields>(folder: string, read: (source: Source) => Fields | undefined): Promise<Named<Fields>[]> => {
    const named: Named<Fields>[] = []
    for (const file of files.get(folder) ?? []) {
      const source = await (file.endsWith('.mdx') ? openSource : openYaml)(contentDir, file, problems)
      if (!source) continue
      if (file.endsWith('.mdx')) bodies.set(file, readBody(source, problems))
      const fields = read(source)
      if (fields) named.push({ slug: slugOf(file), source, fields })
    }
    return named
  }
  const articles = await openAll('articles', (source) => readFields(source, articleShape(terms), problems))
  const authors = await openAll('authors', (source) => readFields(source, authorShape, problems))
  const pages = await openAll('pages', (source) => readFields(source, housePageShape(terms), problems))
  const fronts = await openAll('fronts', (source) => readFields(source, frontShape(terms), problems))
  const ads = await openAll('ads', (source) => readFields(source, adShape, problems))

  // Every author file counts as known, so that one with a fault of its own is reported once and not for each article.
  const authorSlugs = (files.get('authors') ?? []).map(slugOf)
  for (const article of articles) checkArticle(article, authorSlugs, publication, problems)
  const others = otherPlaces(publication, files)
  checkTogether(articles, new Map([...others].map((place) => [place, 'a page of the site'])), problems)
  checkFronts(fronts, files.get('fronts') ?? [], articles, problems)

  const places: Places = { articles: new Map(articles.flatMap((article) => [[pathOf(article), foundFrom(article)] as const, ...article.fields.aliases.map((alias) => [alias, foundFrom(article)] as const)])), others, families: ['/archive'], unread: new Set((files.get('articles') ?? []).map(slugOf).filter((slug) => !articles.some((article) => article.slug === slug))) }
  const shownFrom = new Map(articles.map((article) => [article.source.file, foundFrom(article)]))
  for (const [file, { links }] of bodies) {
    const from = file.startsWith('articles/') ? Math.max(shownFrom.get(file) ?? Infinity, now) : now
    for (const { address, line } of links) checkLink(address, { file, line }, from, places, problems)
  }
  for (const ad of ads) if (ad.fields.link.startsWith('/')) checkLink(ad.fields.link, { file: ad.source.file, line: ad.source.lineOf(['link']) }, now, places, problems)

  const pictures = await checkPictures(contentDir, [...articles, ...authors, ...pages], bodies, problems)
  if (problems.length) return { problems: inReadingOrder(problems) }
  return { problems, paper: { publication, articles, authors, pages, fronts, ads, pictures, files: [...files.values()].flat() } }
}

function checkPublication(source: Source, publication: PublicationFile, problems: Problem[]) {
  const keys = publication.sections.map(({ key }) => key)
  const say = (at: readonly PropertyKey[], says: string, mend: string) =>
    void problems.push({ file: source.file, line: source.lineOf(at), field: at.join('.'), says, mend })
  keys.forEach((key, index) => {
    if (keys.indexOf(key) !== index) say(['sections', index, 'key'], `The section "${key}" is there twice.`, 'Take one out.')
    if (RESERVED.includes(key)) say(['sections', index, 'key'], `The name "${key}" is the site's own.`, 'Choose another.')
  })
  if (publication.homeSection !== undefined && !keys.includes(publication.homeSection)) say(['homeSection'], `There is no section "${publication.homeSection}".`, suggestion(publication.homeSection, keys))
  for (const group of ['topics', 'series'] as const) {
    for (const slug of Object.keys(publication[group])) if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) say([group, slug], `"${slug}" cannot stand in an address.`, 'Use small letters a to z, digits and single hyphens.')
  }
}

function checkFronts(fronts: readonly Named<FrontFile>[], files: readonly string[], articles: readonly Article[], problems: Problem[]) {
  if (!files.includes('fronts/front.yaml')) problems.push({ file: 'fronts/front.yaml', says: 'The paper has no front.', mend: 'Add it, with at least `blocks: [{ block: lead }]`.' })
  const slugs = articles.map(({ slug }) => slug)
  for (const { source, fields } of fronts) {
    fields.blocks.forEach((block, index) => {
      if (block.block === 'lead' && block.pinned !== undefined && !slugs.includes(block.pinned)) {
        problems.push({ file: source.file, line: source.lineOf(['blocks', index, 'pinned']), field: `blocks.${index}.pinned`, says: `There is no article "${block.pinned}".`, mend: suggestion(block.pinned, slugs) })
      }
    })
  }
}

function otherPlaces(publication: PublicationFile, files: ReadonlyMap<string, readonly string[]>): Set<string> {
  const named = (folder: string, prefix: string) => (files.get(folder) ?? []).map((file) => `${prefix}/${slugOf(file)}`)
  return new Set([
    '/', '/feed.xml', '/sitemap.xml', '/authors', '/archive',
    ...publication.sections.map(({ key }) => `/${key}`),
    ...Object.keys(publication.topics).map((topic) => `/topics/${topic}`),
    ...named('authors', '/authors'),
    ...named('pages', '/info'),
  ])
}

async function checkPictures(contentDir: string, texts: readonly Named<object>[], bodies: ReadonlyMap<string, BodyFacts>, problems: Problem[]) {
  const byText = new Map<string, readonly string[]>()
  for (const { source, fields } of texts) {
    const image = (fields as { image?: { src: string } }).image
    const uses: PictureUse[] = (bodies.get(source.file)?.pictures ?? []).map(({ src, line }) => ({ file: source.file, line, field: 'Figure', src }))
    if (image) uses.unshift({ file: source.file, line: source.lineOf(['image', 'src']), field: 'image.src', src: image.src })
    for (const use of uses) await checkPicture(contentDir, use, problems)
    byText.set(source.file, [...new Set(uses.map(({ src }) => src))])
  }
  return byText
}
