/** Writes what only the desk reads, into a file of its own beside the index: advice, who touched what, and the problems of the last check. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { advise } from '../advice'
import type { Instant } from '../article'
import type { CheckedPaper, Problem } from '../check'
import { jsonSchemas } from '../check/json-schema'
import type { Kept } from '../kept'
import { DESK_FILE, type DeskFacts } from './desk-file'
import type { EditionIndex } from './edition'
import { historyOf } from './history'
import { pageOf, readOutside } from './outside'

const NOTHING: DeskFacts = { at: 0, problems: [], files: {}, advice: {} }

/** @returns the advice, by slug. */
export async function writeDesk(
  paper: CheckedPaper,
  { rows }: EditionIndex,
  { texts }: Pick<Kept, 'texts'>,
  contentDir: string,
  editionDir: string,
  now: Instant,
  problems: readonly Problem[] = [],
) {
  const leads = new Map(rows.flatMap(({ slug, image }) => (image ? [[slug, image.picture.width] as const] : [])))
  const readings = (file: string) => {
    const text = texts.get(file)
    return text && { advice: text.advice ?? [], names: text.names ?? [], links: text.links, pictures: text.pictures }
  }
  const outside = await readOutside(editionDir)
  const beyond = {
    width: ({ slug, source }: { slug: string; source: { file: string } }, src?: string) =>
      src === undefined ? leads.get(slug) : texts.get(source.file)?.body?.pictures[src]?.width,
    fault: (link: string) => outside[pageOf(link) ?? '']?.fault,
  }
  await writeSchemas(paper, editionDir)
  const advice = advise(paper, readings, beyond, now)
  const before = await readDesk(editionDir)
  await write(editionDir, {
    at: now,
    problems,
    files: Object.fromEntries(paper.articles.map(({ slug, source }) => [slug, source.file])),
    advice: Object.fromEntries(advice),
    history: await historyOf(contentDir, before.history),
  })
  return advice
}

/** For editors that complete and underline while somebody writes. */
async function writeSchemas({ publication, authors }: CheckedPaper, editionDir: string) {
  const { timeZone, sections, topics, series } = publication
  const schemas = jsonSchemas(
    { timeZone, sections: sections.map(({ key }) => key) },
    { authors: authors.map(({ slug }) => slug), topics: Object.keys(topics), series: Object.keys(series) },
  )
  const folder = path.join(editionDir, 'schema')
  await mkdir(folder, { recursive: true })
  for (const [kind, schema] of Object.entries(schemas)) await writeFile(path.join(folder, `${kind}.json`), JSON.stringify(schema))
}

/** Leaves all else as it was: it belongs to the edition that stands. */
export async function writeProblems(problems: readonly Problem[], editionDir: string, now: Instant): Promise<void> {
  await write(editionDir, { ...(await readDesk(editionDir)), at: now, problems })
}

const readDesk = async (editionDir: string): Promise<DeskFacts> =>
  readFile(path.join(editionDir, DESK_FILE), 'utf8').then(
    (text) => JSON.parse(text) as DeskFacts,
    () => NOTHING,
  )

async function write(editionDir: string, facts: DeskFacts) {
  const file = path.join(editionDir, DESK_FILE)
  await writeFile(`${file}.part`, JSON.stringify(facts))
  await rename(`${file}.part`, file)
}
