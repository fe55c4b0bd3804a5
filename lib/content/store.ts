/** Holds the light index of the edition in memory, in the orders that pages ask for; bodies are opened one at a time. Not for pages: they come through the door. */
import 'server-only'
import { readFileSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { editionDir } from '@/lib/env'
import type { Author, Body, HousePage, Instant, Row } from './article'
import type { EditionIndex } from './press/edition'
import { changesOf } from './visibility'

/** Articles that belong together, newest first, with every moment at which the group changes for readers, ascending. */
export interface Group {
  readonly rows: readonly Row[]
  readonly changes: readonly Instant[]
}

export interface Store {
  readonly index: EditionIndex
  readonly bySlug: ReadonlyMap<string, Row>
  /** Keys: `all`, `section:…`, `author:…`, `topic:…`, `series:…`, `month:yyyy-mm`, `translation:…`. */
  readonly groups: ReadonlyMap<string, Group>
  readonly authors: ReadonlyMap<string, Author>
  readonly pages: ReadonlyMap<string, HousePage>
  /** Former address to slug. */
  readonly aliases: ReadonlyMap<string, string>
  /** Slugs of the articles through which a picture is seen: those that show it, and those of the author whose portrait it is. */
  readonly pictureOwners: ReadonlyMap<string, readonly string[]>
}

const HELD = Symbol.for('standfirst.store')
/** The mask, pages and routes are bundles of their own within one process: they hold one edition together, and not each its own. */
const everywhere = globalThis as { [HELD]?: { store?: Store; readAt?: string } }
everywhere[HELD] ??= {}
const held = everywhere[HELD]

/** The edition as it is on disk now; read again when `npm run content` has put another in its place. */
export function store(): Store {
  const file = path.join(editionDir(), 'index.json')
  const { mtimeMs, ino } = statSync(file)
  const stamp = `${file} ${ino}-${mtimeMs}`
  if (!held.store || held.readAt !== stamp) {
    held.store = arrange(JSON.parse(readFileSync(file, 'utf8')))
    held.readAt = stamp
  }
  return held.store
}

/** @throws when the file is not there: the index and its bodies are written together. */
export async function openBody(name: string): Promise<Body> {
  return JSON.parse(await readFile(path.join(editionDir(), 'bodies', name), 'utf8'))
}

/** Bytes of a made picture; `undefined` for a name that none has. */
export function openPicture(name: string): Promise<Buffer | undefined> {
  return readFile(path.join(editionDir(), 'pictures', path.basename(name))).catch(() => undefined)
}

/** Path of a copied recording, film or file of captions, which is too large to hold in memory. */
export const mediaPath = (name: string) => path.join(editionDir(), 'media', path.basename(name))

/** Whose name an article bears, by their slugs: nobody's, where the paper speaks. */
export const publicAuthorsOf = ({ format, authors }: Pick<Row, 'format' | 'authors'>): readonly string[] => (format === 'editorial' ? [] : authors)

export const EMPTY: Group = { rows: [], changes: [] }

function arrange(index: EditionIndex): Store {
  const month = monthIn(index.publication.timeZone)
  const groups = new Map<string, { rows: Row[]; changes: Instant[] }>()
  const owners = new Map<string, string[]>()
  for (const row of index.rows) {
    const changes = changesOf(row)
    const keys = [
      'all',
      `section:${row.section}`,
      ...publicAuthorsOf(row).map((author) => `author:${author}`),
      ...row.topics.map((topic) => `topic:${topic}`),
      ...(row.publishedAt === undefined ? [] : [`month:${month(row.publishedAt)}`]),
      ...(row.series === undefined ? [] : [`series:${row.series}`]),
      ...(row.translationOf === undefined ? [] : [`translation:${row.translationOf}`]),
    ]
    for (const key of keys) {
      const group = groups.get(key) ?? { rows: [], changes: [] }
      group.rows.push(row)
      group.changes.push(...changes)
      groups.set(key, group)
    }
    for (const hash of row.pictures) {
      const known = owners.get(hash)
      if (known) known.push(row.slug)
      else owners.set(hash, [row.slug])
    }
  }
  for (const group of groups.values()) group.changes.sort((a, b) => a - b)
  for (const { slug, image } of index.authors)
    if (image)
      owners.set(
        image.picture.hash,
        (groups.get(`author:${slug}`)?.rows ?? []).map((row) => row.slug),
      )
  return {
    index,
    groups,
    bySlug: new Map(index.rows.map((row) => [row.slug, row])),
    authors: new Map(index.authors.map((author) => [author.slug, author])),
    pages: new Map(index.pages.map((page) => [page.slug, page])),
    aliases: new Map(index.rows.flatMap((row) => row.aliases.map((alias) => [alias, row.slug] as const))),
    pictureOwners: owners,
  }
}

/** Offsets of zones are whole quarters of an hour, so that within one the month is the same. */
const QUARTER = 900_000
const months = new Map<string, Map<number, string>>()

/** `yyyy-mm` of an instant on the paper's calendar. */
export function monthIn(timeZone: string) {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit' })
  const known = months.get(timeZone) ?? new Map<number, string>()
  months.set(timeZone, known)
  return (at: Instant) => {
    const quarter = Math.floor(at / QUARTER)
    const month = known.get(quarter) ?? format.format(at).slice(0, 7)
    known.set(quarter, month)
    return month
  }
}
