/** The rules that one article must keep beyond the shape of its fields, and those that articles must keep among each other. */
import type { Instant } from '../article'
import { BEGUN } from '../begun'
import { publicFrom } from '../visibility'
import { type Problem, suggestion } from './problem'
import type { ArticleFile, PublicationFile } from './schema'
import { SLUG } from './schema'
import type { Source } from './source'

/** An article whose fields have the right shape. */
export interface Article {
  readonly slug: string
  readonly source: Source
  readonly fields: ArticleFile
}

/** An article as far as it could be read: other faults of it are reported in the same run. */
export interface ReadArticle extends Omit<Article, 'fields'> {
  readonly fields: Partial<ArticleFile>
}

/** First parts of addresses that are the site's own. */
export const RESERVED = [
  'api',
  'archive',
  'assets',
  'authors',
  'desk',
  'feed',
  'gone',
  'icons',
  'info',
  'media',
  'page',
  'pictures',
  'saved',
  'review',
  'search',
  'sitemap',
  'topics',
  '_next',
]
/** Files that stand at the root of the site. */
const FILES = [
  '/atom.xml',
  '/favicon.ico',
  '/feed.json',
  '/manifest.webmanifest',
  '/news-sitemap.xml',
  '/robots.txt',
  '/speculation-rules.json',
  '/sw.js',
]

/** Asked for every file several times in each run. */
export function slugOf(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1)
  const end = name.lastIndexOf('.')
  return end < 0 ? name : name.slice(0, end)
}
export const pathOf = ({ fields, slug }: Article) => `/${fields.section}/${slug}`

/** Whether the file's name can be an address. */
export function checkSlug(file: string, problems: Problem[]): void {
  const slug = slugOf(file)
  const say = (says: string, mend: string) => void problems.push({ file, field: 'slug', says, mend })
  if (!SLUG.test(slug) || slug.length > 80)
    say(`The file name "${slug}" cannot stand in an address.`, 'Use small letters a to z, digits and single hyphens, at most 80.')
  else if (RESERVED.includes(slug)) say(`The name "${slug}" is the site's own.`, 'Choose another file name.')
  if (file.startsWith('articles/') && !/^articles\/\d{4}\/(0[1-9]|1[0-2])\/[^/]+$/.test(file))
    say('Articles lie in a folder of year and month.', 'Move it to articles/2026/05/, for example.')
}

/** Names that are those of two files of a kind. */
export function checkNames(files: readonly string[], problems: Problem[]): void {
  const bySlug = new Map<string, string>()
  for (const file of files) {
    const slug = slugOf(file)
    const other = bySlug.get(slug)
    if (other)
      problems.push({
        file,
        field: 'slug',
        says: `The name "${slug}" is also that of ${other}.`,
        mend: 'Rename one of the two: the name is the address, wherever the file lies.',
      })
    else bySlug.set(slug, file)
  }
}

/** What readers cannot get for an article. @param source with the text under its fields. */
export function checkWords({ source, fields }: Pick<ReadArticle, 'source' | 'fields'>, problems: Problem[]): void {
  if (fields.status !== 'ready') return
  const lines = source.text.split('\n')
  const begun = lines.findIndex((line) => line.trim() === BEGUN.text) + 1
  if (fields.standfirst === BEGUN.standfirst)
    sayOf(source, problems)('standfirst', 'It is what `npm run new` wrote there, and the status is ready.', 'Write your own.')
  if (begun || lines.every((line) => !line.trim()))
    problems.push({
      file: source.file,
      line: begun || lines.length,
      says: begun ? `"${BEGUN.text}" is what \`npm run new\` wrote there, and the status is ready.` : 'There is no text, and the status is ready.',
      mend: 'Write the text, or make it a draft again.',
    })
}

/** Fields that must be there because others are. */
export function checkNeeds(article: Article, now: Instant, problems: Problem[]): void {
  const { source, fields } = article
  const say = sayOf(source, problems)
  const ready = fields.status === 'ready'
  if (ready && !fields.standfirst)
    say('standfirst', 'The field is missing, and the status is ready.', 'Write the sentence or two that stand under the headline and in every list.')
  if ((ready || fields.status === 'withdrawn') && fields.publishedAt === undefined)
    say('publishedAt', `The field is missing, and the status is ${fields.status}.`, 'Write when it is published, as in 2026-05-17T09:00.')
  if (fields.status === 'withdrawn' && fields.publishedAt !== undefined && foundFrom(article) > now)
    say('status', 'It is withdrawn and was never out: later its address would say that it had been.', 'Make it a draft again.')
  if (fields.format === 'sponsored' && !fields.sponsor)
    say('sponsor', 'The field is missing, and the format is sponsored.', 'Say who paid: `sponsor: { name: "…" }`.')
  if (fields.sponsor && fields.format !== 'sponsored')
    say('sponsor', `There is a sponsor, but the format is ${fields.format}.`, 'Make the format sponsored, or take the sponsor out.')
  for (const [field, format] of [
    ['review', 'review'],
    ['obituary', 'obituary'],
    ['liveUntil', 'live'],
  ] as const)
    if (fields[field] !== undefined && fields.format !== format)
      say(field, `It is for the format ${format}, and the format is ${fields.format}.`, `Make the format ${format}, or take the field out.`)
  if (fields.format === 'live' && fields.liveUntil === undefined)
    say('liveUntil', 'The field is missing, and the format is live.', 'Say until when it is live: after that, readers are told that it is over.')
}

const sayOf = (source: Source, problems: Problem[]) => (field: string, says: string, mend: string) =>
  void problems.push({ file: source.file, line: source.lineOf(field.split('.')), field, says, mend })

/** Moments that must follow each other, and names that must be those of something. */
export function checkFields(
  { source, fields }: ReadArticle,
  authors: readonly string[],
  { topics, series }: Pick<PublicationFile, 'topics' | 'series'>,
  problems: Problem[],
): void {
  const say = sayOf(source, problems)
  const after = (field: 'updatedAt' | 'expiresAt' | 'liveUntil', other: 'publishedAt' | 'embargoedUntil', strictly: boolean) => {
    const [at, before] = [fields[field], fields[other]]
    if (at !== undefined && before !== undefined && (strictly ? at <= before : at < before))
      say(field, strictly ? `It does not lie after ${other}.` : `It lies before ${other}.`, 'Correct one of the two.')
  }
  after('updatedAt', 'publishedAt', false)
  after('expiresAt', 'publishedAt', true)
  after('expiresAt', 'embargoedUntil', true)
  after('liveUntil', 'publishedAt', true)
  fields.corrections?.forEach((correction, index) => {
    if (fields.publishedAt !== undefined && correction.at < fields.publishedAt)
      say(`corrections.${index}.at`, 'The correction lies before publishedAt.', 'Correct one of the two.')
  })

  for (const [index, author] of (fields.authors ?? []).entries()) {
    if (!authors.includes(author))
      say(`authors.${index}`, `There is no author "${author}".`, `${suggestion(author, authors)} A new author needs a file authors/${author}.mdx.`)
  }
  const knownTopics = Object.keys(topics)
  for (const [index, topic] of (fields.topics ?? []).entries()) {
    if (!knownTopics.includes(topic)) say(`topics.${index}`, `There is no topic "${topic}" in publication.yaml.`, suggestion(topic, knownTopics))
  }
  const knownSeries = Object.keys(series)
  if (fields.series !== undefined && !knownSeries.includes(fields.series))
    say('series', `There is no series "${fields.series}" in publication.yaml.`, suggestion(fields.series, knownSeries))
}

/**
 * Former addresses that would meet others, and translations of nothing.
 * @param slugs of every article, those that cannot be read among them.
 */
export function checkTogether(
  articles: readonly ReadArticle[],
  slugs: readonly string[],
  taken: ReadonlyMap<string, string>,
  problems: Problem[],
): void {
  const addresses = new Map(taken)
  const originals = new Map(articles.map(({ slug, fields }) => [slug, fields.translationOf]))
  for (const { source, fields, slug } of articles) if (fields.section) addresses.set(`/${fields.section}/${slug}`, source.file)
  for (const { source, fields, slug } of articles) {
    const say = sayOf(source, problems)
    for (const [index, alias] of (fields.aliases ?? []).entries()) {
      const field = `aliases.${index}`
      const other = addresses.get(alias)
      if (!/^(\/[A-Za-z0-9._~-]+)+$/.test(alias)) say(field, `"${alias}" is not a path of this site.`, 'Write it as in "/old-section/old-name".')
      else if (FILES.includes(alias) || alias.split('/').some((part) => RESERVED.includes(part)))
        say(field, `"${alias}" lies where the site has pages of its own.`, 'Take it out.')
      else if (other === source.file) say(field, `"${alias}" is already the address of this article.`, 'Take it out.')
      else if (other) say(field, `"${alias}" is already the address of ${other}.`, 'Take it out, or rename the other.')
      else addresses.set(alias, source.file)
    }
    const original = fields.translationOf
    if (original === slug)
      say('translationOf', 'The article is named as a translation of itself.', 'Name the article that it translates, or take the field out.')
    else if (original !== undefined && !slugs.includes(original))
      say(
        'translationOf',
        `There is no article "${original}".`,
        suggestion(
          original,
          slugs.filter((other) => other !== slug),
        ),
      )
    else if (original !== undefined && originals.get(original) !== undefined)
      say(
        'translationOf',
        `"${original}" is a translation itself, of "${originals.get(original)}".`,
        originals.get(original) === slug
          ? 'Take the field out of the one that was written first.'
          : `Name the original, "${originals.get(original)}".`,
      )
  }
}

/** The moment from which readers meet the article, as things are written. */
export const foundFrom = ({ fields }: Article): Instant =>
  publicFrom({
    status: fields.status,
    ...(fields.publishedAt !== undefined && { publishedAt: fields.publishedAt }),
    ...(fields.embargoedUntil !== undefined && { embargoedUntil: fields.embargoedUntil }),
  })
