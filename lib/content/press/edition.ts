/** Writes the edition, which is all that the running site reads: a light index, one file a body, and the pictures; renamed into place only when whole. */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Ad, Author, Block, Body, CreditedPicture, HousePage, Picture, Row } from '../article'
import type { CheckedPaper } from '../check'
import { pictureBeside } from '../check/pictures'
import type { PublicationFile } from '../check/schema'
import type { Kept, KeptText } from '../kept'
import { hashOf, type Media } from '../media'
import { copyMedia } from './media'
import { type Job, makePictures } from './pictures'
import { settle } from './settle'

/** The index: everything but bodies and picture files. */
export interface EditionIndex {
  /** Changes whenever anything in the paper does. */
  readonly id: string
  readonly publication: PublicationFile
  readonly rows: readonly Row[]
  readonly authors: readonly Author[]
  readonly pages: readonly HousePage[]
  readonly fronts: Readonly<Record<string, readonly Block[]>>
  readonly ads: readonly Ad[]
}

type Image = NonNullable<CheckedPaper['articles'][number]['fields']['image']>

/**
 * @param trees of the texts that were read in this run, as JSON; bodies of the others are in the edition already.
 * @returns the index as written, and what takes away the files of editions before, which pages may still be made of. @throws when the disk refuses.
 */
export async function writeEdition(
  paper: CheckedPaper,
  trees: ReadonlyMap<string, string>,
  kept: Kept,
  contentDir: string,
  editionDir: string,
): Promise<{ readonly index: EditionIndex; tidy(): Promise<void> }> {
  const bodyDir = path.join(editionDir, 'bodies')
  const pictureDir = path.join(editionDir, 'pictures')
  const mediaDir = path.join(editionDir, 'media')
  await mkdir(bodyDir, { recursive: true })
  await mkdir(pictureDir, { recursive: true })
  await mkdir(mediaDir, { recursive: true })
  const used = { bodies: new Set<string>(), media: new Set<string>(), sources: new Set<string>() }

  const jobOf = (file: string, src: string, use: Job['use'], focus?: Job['focus']): Job => {
    const source = pictureBeside(file, src)
    used.sources.add(source)
    return { source: path.join(contentDir, source), use, focus, known: kept.pictures.get(source)?.made[String(focus)] }
  }
  const pictures = await makePictures(
    [
      ...paper.articles.flatMap(({ source, fields: { image } }) => (image ? [jobOf(source.file, image.src, 'lead', image.focus)] : [])),
      ...paper.authors.flatMap(({ source, fields: { image } }) => (image ? [jobOf(source.file, image.src, 'portrait', image.focus)] : [])),
      ...paper.ads.flatMap(({ source, fields: { image } }) => (image ? [jobOf(source.file, image.src, 'figure')] : [])),
      ...[...kept.texts].flatMap(([file, text]) => text.pictures.map(({ src }) => jobOf(file, src, 'figure'))),
    ],
    pictureDir,
  )
  const made = (file: string, src: string, use: Job['use'], focus?: Job['focus']): Picture => {
    const picture = pictures.of(jobOf(file, src, use, focus))
    const memory = kept.pictures.get(pictureBeside(file, src))
    if (memory) memory.made[String(focus)] = picture
    return picture
  }
  const credit = (file: string, image: Image | undefined, use: Job['use']): { image?: CreditedPicture } => {
    if (!image) return {}
    const { src, decorative: _decorative, ...words } = image
    return { image: defined({ ...words, picture: made(file, src, use, image.focus) }) }
  }
  const treeOf = async (file: string, { body }: KeptText): Promise<string> => {
    const fresh = trees.get(file)
    // Only components have what is still to be settled.
    if (fresh !== undefined) return /"tagName":"[A-Z]/.test(fresh) ? JSON.stringify(settle(JSON.parse(fresh), paper.publication.timeZone)) : fresh
    // Only its pictures have changed.
    if (!body) throw new Error(`${file} has no body`)
    return JSON.stringify((JSON.parse(await readFile(path.join(bodyDir, body.name), 'utf8')) as Body).tree)
  }
  const copy = async (file: string, src: string): Promise<Media> => {
    const copied = await copyMedia(path.join(contentDir, path.dirname(file), src), mediaDir)
    used.media.add(copied.file)
    return copied
  }
  const setBody = async (file: string, slug: string) => {
    const text = kept.texts.get(file)
    if (!text) throw new Error(`${file} was not read`)
    const shown = Object.fromEntries(text.pictures.map(({ src }) => [src, made(file, src, 'figure')]))
    const media: Record<string, Media> = {}
    for (const { src } of text.media) media[src] = await copy(file, src)
    const isAsBefore = !trees.has(file) && text.body && JSON.stringify([text.body.pictures, text.body.media]) === JSON.stringify([shown, media])
    if (!isAsBefore) {
      const json = `{"tree":${await treeOf(file, text)},"pictures":${JSON.stringify(shown)},"media":${JSON.stringify(media)}}`
      // The hash stands in the name, so that an index never meets the body of another run.
      const name = `${slug}.${createHash('sha256').update(json).digest('hex').slice(0, 16)}.json`
      if (!existsSync(path.join(bodyDir, name))) {
        await writeFile(path.join(bodyDir, `${name}.part`), json)
        await rename(path.join(bodyDir, `${name}.part`), path.join(bodyDir, name))
      }
      text.body = { name, pictures: shown, media }
    }
    const body = text.body?.name ?? ''
    used.bodies.add(body)
    const hashes = [...Object.values(shown).map(({ hash }) => hash), ...Object.values(media).map((copied) => hashOf(copied.file))]
    return { body, words: text.words, hashes, ...(text.frames.length > 0 && { frames: text.frames }) }
  }

  const rowOf = async ({ slug, source, fields }: CheckedPaper['articles'][number]): Promise<Row> => {
    const { hashes, ...text } = await setBody(source.file, slug)
    const lead = credit(source.file, fields.image, 'lead')
    const { image: _image, source: origin, ...rest } = fields
    return defined({
      ...rest,
      ...lead,
      ads: fields.ads && !fields.topics.some((topic) => paper.publication.sensitiveTopics.includes(topic)),
      slug,
      language: fields.language ?? paper.publication.language,
      ...(origin && { source: defined(origin) }),
      ...text,
      pictures: [...(lead.image ? [lead.image.picture.hash] : []), ...hashes],
    }) as Row
  }
  const rows: Row[] = []
  const settings = JSON.stringify([paper.publication.language, paper.publication.sensitiveTopics])
  for (const article of paper.articles) {
    const { file } = article.source
    const text = kept.texts.get(file)
    const known = kept.rows.get(file)
    // Of a text without pictures and recordings the line in the index hangs on nothing else.
    if (text && known?.text === text && known.settings === settings) {
      used.bodies.add(known.row.body)
      rows.push(known.row)
      continue
    }
    const row = await rowOf(article)
    if (text && row.pictures.length === 0) kept.rows.set(file, { text, settings, row })
    rows.push(row)
  }
  const authors: Author[] = []
  for (const { slug, source, fields } of paper.authors) {
    const { body } = await setBody(source.file, `author-${slug}`)
    const { image, ...rest } = fields
    authors.push(defined({ ...rest, ...credit(source.file, image, 'portrait'), slug, body }) as Author)
  }
  const pages: HousePage[] = []
  for (const { slug, source, fields } of paper.pages)
    pages.push(defined({ ...fields, slug, body: (await setBody(source.file, `page-${slug}`)).body }) as HousePage)

  rows.sort((a, b) => (b.publishedAt ?? Infinity) - (a.publishedAt ?? Infinity) || (a.slug < b.slug ? -1 : 1))
  const whole = {
    publication: paper.publication,
    rows,
    authors,
    pages,
    fronts: Object.fromEntries(paper.fronts.map(({ slug, fields }) => [slug, fields.blocks as Block[]])),
    ads: paper.ads.map(({ slug, source, fields: { image, ...rest } }) =>
      defined({ slug, ...rest, image: image && { alt: image.alt, picture: made(source.file, image.src, 'figure') } }),
    ) as Ad[],
  }
  const { rows: _rows, ...rest } = whole
  const json = `${JSON.stringify(rest).slice(1, -1)},"rows":[${rows.map(jsonOf).join(',')}]}`
  const id = createHash('sha256').update(json).digest('hex').slice(0, 16)
  await writeFile(path.join(editionDir, 'index.json.part'), `{"id":"${id}",${json}`)
  await rename(path.join(editionDir, 'index.json.part'), path.join(editionDir, 'index.json'))
  kept.forgetOthers(new Set(paper.files), used.sources)
  return {
    index: { id, ...whole },
    async tidy() {
      await removeOthers(bodyDir, used.bodies)
      await removeOthers(pictureDir, pictures.names)
      await removeOthers(mediaDir, used.media)
    },
  }
}

const written = new WeakMap<Row, string>()
/** Most lines of the index are those of the edition before. */
function jsonOf(row: Row): string {
  const json = written.get(row) ?? JSON.stringify(row)
  written.set(row, json)
  return json
}

/** Without the fields that hold nothing, so that the index stays light and optional means absent. */
function defined<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T
}

async function removeOthers(folder: string, used: ReadonlySet<string>) {
  for (const name of await readdir(folder)) if (!used.has(name)) await rm(path.join(folder, name))
}
