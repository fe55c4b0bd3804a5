/** Writes the edition, which is all that the running site reads: a light index, one file a body, and the pictures; renamed into place only when whole. */
import { createHash } from 'node:crypto'
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Nodes, Root } from 'hast'
import type { Ad, Author, Block, Body, CreditedPicture, HousePage, Picture, Row } from '../article'
import { valuesOf } from '../blocks'
import type { CheckedPaper } from '../check'
import type { PublicationFile } from '../check/schema'
import { makePicture, pictureFiles } from './pictures'
import { settle } from './settle'
import { wordsOf } from './words'

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

/** @returns the index as written. @throws when the disk refuses. */
export async function writeEdition(
  paper: CheckedPaper,
  trees: ReadonlyMap<string, Root>,
  contentDir: string,
  editionDir: string,
): Promise<EditionIndex> {
  const bodyDir = path.join(editionDir, 'bodies')
  const pictureDir = path.join(editionDir, 'pictures')
  await mkdir(bodyDir, { recursive: true })
  await mkdir(pictureDir, { recursive: true })
  const kept = { bodies: new Set<string>(), pictures: new Set<string>() }

  const make = async (file: string, src: string, focus?: readonly [number, number]): Promise<Picture> => {
    const picture = await makePicture(path.join(contentDir, path.dirname(file), src), pictureDir, focus)
    for (const name of pictureFiles(picture)) kept.pictures.add(name)
    return picture
  }
  const credit = async (file: string, image: Image | undefined): Promise<{ image?: CreditedPicture }> => {
    if (!image) return {}
    const { src, decorative: _decorative, ...words } = image
    return { image: defined({ ...words, picture: await make(file, src, image.focus) }) }
  }
  const setBody = async (file: string, slug: string): Promise<{ body: string; words: number; pictures: Record<string, Picture> }> => {
    const collected = trees.get(file)
    if (!collected) throw new Error(`${file} has no body`)
    const tree = settle(collected, paper.publication.timeZone)
    const pictures: Record<string, Picture> = {}
    for (const src of picturesOf(tree)) pictures[src] = await make(file, src)
    const json = JSON.stringify({ tree, pictures } satisfies Body)
    // The hash stands in the name, so that an index never meets the body of another run.
    const body = `${slug}.${createHash('sha256').update(json).digest('hex').slice(0, 16)}.json`
    kept.bodies.add(body)
    const target = path.join(bodyDir, body)
    if (
      !(await stat(target).then(
        () => true,
        () => false,
      ))
    ) {
      await writeFile(`${target}.part`, json)
      await rename(`${target}.part`, target)
    }
    return { body, words: wordsOf(tree), pictures }
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
  await removeOthers(bodyDir, kept.bodies)
  await removeOthers(pictureDir, kept.pictures)
  return index
}

/** Without the fields that hold nothing, so that the index stays light and optional means absent. */
function defined<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T
}

async function removeOthers(folder: string, kept: ReadonlySet<string>) {
  for (const name of await readdir(folder)) if (!kept.has(name)) await rm(path.join(folder, name))
}

function picturesOf(node: Nodes): readonly string[] {
  if (!('children' in node)) return []
  const own = node.type === 'element' ? valuesOf(node.tagName, node.properties, 'picture') : []
  return [...own, ...node.children.flatMap(picturesOf)]
}
