/** Writes the edition, which is all that the running site reads: a light index, one file a body, and the pictures; renamed into place only when whole. */
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Ad, Author, Block, Body, CreditedPicture, HousePage, Picture, Row } from '../article'
import type { CheckedPaper } from '../check'
import { pictureBeside } from '../check/pictures'
import type { PublicationFile } from '../check/schema'
import type { Kept, KeptText } from '../kept'
import { makePicture, pictureFiles } from './pictures'
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
 * @returns the index as written. @throws when the disk refuses.
 */
export async function writeEdition(
  paper: CheckedPaper,
  trees: ReadonlyMap<string, string>,
  kept: Kept,
  contentDir: string,
  editionDir: string,
): Promise<EditionIndex> {
  const bodyDir = path.join(editionDir, 'bodies')
  const pictureDir = path.join(editionDir, 'pictures')
  await mkdir(bodyDir, { recursive: true })
  await mkdir(pictureDir, { recursive: true })
  const there = { bodies: new Set(await readdir(bodyDir)), pictures: new Set(await readdir(pictureDir)) }
  const used = { bodies: new Set<string>(), pictures: new Set<string>(), sources: new Set<string>() }

  const make = async (file: string, src: string, focus?: readonly [number, number]): Promise<Picture> => {
    const source = pictureBeside(file, src)
    const made = kept.pictures.get(source)?.made ?? {}
    const name = focus?.join() ?? ''
    const known = made[name]
    const picture =
      known && pictureFiles(known).every((each) => there.pictures.has(each))
        ? known
        : await makePicture(path.join(contentDir, source), pictureDir, focus)
    made[name] = picture
    used.sources.add(source)
    for (const each of pictureFiles(picture)) used.pictures.add(each)
    return picture
  }
  const credit = async (file: string, image: Image | undefined): Promise<{ image?: CreditedPicture }> => {
    if (!image) return {}
    const { src, decorative: _decorative, ...words } = image
    return { image: defined({ ...words, picture: await make(file, src, image.focus) }) }
  }
  const treeOf = async (file: string, { body }: KeptText): Promise<string> => {
    const fresh = trees.get(file)
    // Only components have what is still to be settled.
    if (fresh !== undefined) return /"tagName":"[A-Z]/.test(fresh) ? JSON.stringify(settle(JSON.parse(fresh), paper.publication.timeZone)) : fresh
    // Only its pictures have changed.
    if (!body) throw new Error(`${file} has no body`)
    return JSON.stringify((JSON.parse(await readFile(path.join(bodyDir, body.name), 'utf8')) as Body).tree)
  }
  const setBody = async (file: string, slug: string): Promise<{ body: string; words: number; pictures: Record<string, Picture> }> => {
    const text = kept.texts.get(file)
    if (!text) throw new Error(`${file} was not read`)
    const pictures: Record<string, Picture> = {}
    for (const { src } of text.pictures) pictures[src] = await make(file, src)
    const isAsBefore = !trees.has(file) && text.body && JSON.stringify(text.body.pictures) === JSON.stringify(pictures)
    if (!isAsBefore) {
      const json = `{"tree":${await treeOf(file, text)},"pictures":${JSON.stringify(pictures)}}`
      // The hash stands in the name, so that an index never meets the body of another run.
      const name = `${slug}.${createHash('sha256').update(json).digest('hex').slice(0, 16)}.json`
      if (!there.bodies.has(name)) {
        await writeFile(path.join(bodyDir, `${name}.part`), json)
        await rename(path.join(bodyDir, `${name}.part`), path.join(bodyDir, name))
        there.bodies.add(name)
      }
      text.body = { name, pictures }
    }
    const body = text.body?.name ?? ''
    used.bodies.add(body)
    return { body, words: text.words, pictures }
  }

  const rows: Row[] = []
  for (const { slug, source, fields } of paper.articles) {
    const { body, words, pictures } = await setBody(source.file, slug)
    const lead = await credit(source.file, fields.image)
    const hashes = [...(lead.image ? [lead.image.picture.hash] : []), ...Object.values(pictures).map(({ hash }) => hash)]
    const { image: _image, source: origin, ...rest } = fields
    rows.push(
      defined({
        ...rest,
        ...lead,
        slug,
        language: fields.language ?? paper.publication.language,
        ...(origin && { source: defined(origin) }),
        words,
        body,
        pictures: hashes,
      }) as Row,
    )
  }
  const authors: Author[] = []
  for (const { slug, source, fields } of paper.authors) {
    const { body } = await setBody(source.file, `author-${slug}`)
    const { image, ...rest } = fields
    authors.push(defined({ ...rest, ...(await credit(source.file, image)), slug, body }) as Author)
  }
  const pages: HousePage[] = []
  for (const { slug, source, fields } of paper.pages)
    pages.push(defined({ ...fields, slug, body: (await setBody(source.file, `page-${slug}`)).body }) as HousePage)

  rows.sort((a, b) => (b.publishedAt ?? Infinity) - (a.publishedAt ?? Infinity) || (a.slug < b.slug ? -1 : 1))
  const made = {
    publication: paper.publication,
    rows,
    authors,
    pages,
    fronts: Object.fromEntries(paper.fronts.map(({ slug, fields }) => [slug, fields.blocks as Block[]])),
    ads: paper.ads.map(({ slug, fields }) => ({ slug, ...fields })),
  }
  const id = createHash('sha256').update(JSON.stringify(made)).digest('hex').slice(0, 16)
  const index: EditionIndex = { id, ...made }
  await writeFile(path.join(editionDir, 'index.json.part'), JSON.stringify(index))
  await rename(path.join(editionDir, 'index.json.part'), path.join(editionDir, 'index.json'))
  await removeOthers(bodyDir, there.bodies, used.bodies)
  await removeOthers(pictureDir, new Set(await readdir(pictureDir)), used.pictures)
  kept.forgetOthers(new Set(paper.files), used.sources)
  return index
}

/** Without the fields that hold nothing, so that the index stays light and optional means absent. */
function defined<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T
}

async function removeOthers(folder: string, there: Iterable<string>, used: ReadonlySet<string>) {
  for (const name of there) if (!used.has(name)) await rm(path.join(folder, name))
}
