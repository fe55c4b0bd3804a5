/** What earlier runs found of the paper's files, remembered by their content and never by their time, so that only what has changed is read again. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Advice } from './advice'
import type { Body, Picture, Row } from './article'
import type { Source } from './check/source'
import type { MediaKind } from './media'

/** A text that was found good. */
export interface KeptText {
  /** Of the file's bytes. */
  readonly hash: string
  readonly fields: object
  readonly links: readonly { readonly address: string; readonly line: number | undefined }[]
  readonly pictures: readonly { readonly block: string; readonly src: string; readonly line: number | undefined }[]
  readonly media: readonly { readonly block: string; readonly src: string; readonly kind: MediaKind; readonly line: number | undefined }[]
  readonly frames: readonly string[]
  readonly words: number
  /** Of articles: advice on the text by itself, and the names in it. */
  readonly advice?: readonly Advice[]
  readonly names?: readonly string[]
  /** Name of the file in the edition that holds its body, with the pictures and recordings in it; unknown until the edition is written. */
  body?: { readonly name: string } & Pick<Body, 'pictures' | 'media'>
}

/** A picture that was found good, with what was made of it by its point of interest. */
export interface KeptPicture {
  readonly hash: string
  readonly made: Record<string, Picture>
}

interface Written {
  readonly rules: string
  readonly terms: string
  readonly texts: Readonly<Record<string, KeptText>>
  readonly pictures: Readonly<Record<string, KeptPicture>>
}

export const hashOf = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex').slice(0, 32)

export class Kept {
  readonly texts = new Map<string, KeptText>()
  readonly pictures = new Map<string, KeptPicture>()
  /** Files of settings that were read without a fault. */
  readonly settings = new Map<string, { readonly bytes: Buffer; readonly source: Source }>()
  /** Lines of the index, with the text that each is of and the settings that it was made under. */
  readonly rows = new Map<string, { readonly text: KeptText; readonly settings: string; readonly row: Row }>()
  #terms = ''
  #names = ''
  /** Texts in which the last run of this process found nothing to mend. */
  #good = new Map<string, KeptText>()
  #unchanged: ((file: string) => boolean) | undefined

  /** @param editionDir where what was remembered lies beside the edition that was made then; without one, nothing is remembered. */
  constructor(readonly editionDir?: string) {
    const written = editionDir === undefined ? undefined : read(path.join(editionDir, FILE))
    if (written?.rules !== rules()) return
    this.#terms = written.terms
    const bodies = new Set(readdirSync(path.join(this.editionDir ?? '', 'bodies')))
    for (const [file, text] of Object.entries(written.texts)) if (text.body && bodies.has(text.body.name)) this.texts.set(file, text)
    for (const [file, picture] of Object.entries(written.pictures)) this.pictures.set(file, picture)
  }

  /** What the fields of every text hang on, such as the sections that there are: other terms, and all is forgotten. */
  under(terms: string) {
    if (this.#terms !== terms) this.texts.clear()
    this.#terms = terms
  }

  /** For one run: files of which nothing need be read, since whoever watches the folder has not seen them change. */
  trusting(unchanged: ((file: string) => boolean) | undefined) {
    this.#unchanged = unchanged
  }

  /** What is known of a file, opened or not. @param bytes read only where the file cannot be trusted unopened. */
  text(file: string, bytes: () => Buffer | undefined): KeptText | Buffer | undefined {
    const known = this.texts.get(file)
    if (known && this.#unchanged?.(file)) return known
    const read = bytes()
    if (read && known?.hash === hashOf(read)) return known
    this.texts.delete(file)
    return read
  }

  /** A picture that is known and has not changed. */
  picture(file: string, bytes: () => Buffer): KeptPicture | undefined {
    const known = this.pictures.get(file)
    if (known && (this.#unchanged?.(file) || known.hash === hashOf(bytes()))) return known
    this.pictures.delete(file)
    return undefined
  }

  /** Whether the last run of this process found nothing to mend in the file, and it is as it was. */
  wasGood(file: string): boolean {
    const text = this.#good.get(file)
    return text !== undefined && text === this.texts.get(file)
  }

  /** @param names that texts may name. @returns whether a text has been judged among the same. */
  among(names: string): (file: string) => boolean {
    const isAsBefore = names === this.#names
    this.#names = names
    return (file) => isAsBefore && this.wasGood(file)
  }

  /** @param faulty files in which the run found something to mend. */
  judged(faulty: ReadonlySet<string>) {
    this.#good = new Map([...this.texts].filter(([file]) => !faulty.has(file)))
  }

  /** Forgets every file that is not there any more. */
  forgetOthers(texts: ReadonlySet<string>, pictures: ReadonlySet<string>) {
    for (const file of this.texts.keys()) if (!texts.has(file)) this.texts.delete(file)
    for (const file of this.rows.keys()) if (!texts.has(file)) this.rows.delete(file)
    for (const file of this.pictures.keys()) if (!pictures.has(file)) this.pictures.delete(file)
  }

  /** Takes over what another has found, but for files in which there is something to mend. */
  adopt(found: Kept, faulty: ReadonlySet<string>) {
    this.#terms = found.#terms
    for (const [file, text] of found.texts) if (!faulty.has(file)) this.texts.set(file, text)
    for (const [file, picture] of found.pictures) this.pictures.set(file, picture)
  }

  /** What was read of good texts and has come into no edition. */
  forgetUnwritten() {
    for (const [file, { body }] of this.texts) if (!body) this.texts.delete(file)
  }

  async write(): Promise<void> {
    if (this.editionDir === undefined) return
    const written: Written = {
      rules: rules(),
      terms: this.#terms,
      texts: Object.fromEntries(this.texts),
      pictures: Object.fromEntries(this.pictures),
    }
    const file = path.join(this.editionDir, FILE)
    await writeFile(`${file}.part`, JSON.stringify(written))
    await rename(`${file}.part`, file)
  }
}

const FILE = 'kept.json'

function read(file: string): Written | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

let known: string | undefined
/** The content of all that judges and makes texts: with other rules, nothing that was remembered holds. */
function rules(): string {
  if (known === undefined) {
    const root = path.resolve(import.meta.dirname, '../..')
    const files = ['lib/content', 'lib/content/advice', 'lib/content/check', 'lib/content/press'].flatMap((folder) =>
      readdirSync(path.join(root, folder))
        .filter((name) => /(?<!\.test|\.fixture)\.ts$/.test(name))
        .map((name) => `${folder}/${name}`),
    )
    known = hashOf(['package-lock.json', ...files.sort()].map((file) => `${file} ${hashOf(readFileSync(path.join(root, file)))}`).join('\n'))
  }
  return known
}
