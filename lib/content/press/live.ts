/** The press of `npm run dev`: what is saved stands in the edition at once, and a fault in one file holds no other back. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Instant } from '../article'
import { checkPaper, type FreshText, type Problem, SETTINGS } from '../check'
import { goodSource } from '../check/source'
import { Kept } from '../kept'
import { writeDesk } from './desk'
import { type EditionIndex, writeEdition } from './edition'
import { type Settings, standing } from './standing'

export interface Outcome {
  /** Id of the edition that stands; `undefined` where there has been none yet. */
  readonly edition: string | undefined
  readonly problems: readonly Problem[]
  /** Texts that were read in this run. */
  readonly fresh: number
}

export class LivePress {
  readonly #contentDir: string
  readonly #editionDir: string
  /** What the check has found. */
  readonly #seen: Kept
  /** What stands in the edition: the same, but for files with something to mend. */
  readonly #stands: Kept
  #settings: Settings | undefined
  #edition: string | undefined
  /** Texts that have not passed Contentlayer yet. */
  #uncollected = new Map<string, FreshText>()
  #later: (() => Promise<void>) | undefined

  constructor(contentDir: string, editionDir: string) {
    this.#contentDir = contentDir
    this.#editionDir = editionDir
    this.#seen = new Kept(editionDir)
    this.#stands = new Kept(editionDir)
  }

  /**
   * @param changed files of the paper, where somebody has watched since the last run: no other text is opened then.
   * @throws when the disk refuses; the edition is then the one before.
   */
  async press(changed?: ReadonlySet<string>, now: Instant = Date.now()): Promise<Outcome> {
    const [seen, stands] = [this.#seen, this.#stands]
    this.#settings ??= await settingsOf(this.#contentDir, this.#editionDir)
    seen.trusting(changed && ((file) => !changed.has(file)))
    const { problems, read } = await checkPaper(this.#contentDir, now, seen, this.#settings?.publication)
    const faulty = new Set(problems.map(({ file }) => file))
    // Without settings, and none that stood before, nothing can be judged.
    if (!read || (faulty.has(SETTINGS) && !this.#settings)) return { edition: this.#edition, problems, fresh: 0 }
    const paper = problems.length ? standing(this.#contentDir, read, faulty, stands, this.#settings) : read
    stands.adopt(seen, faulty)
    const trees = new Map([...paper.fresh].map(([file, { tree }]) => [file, tree.json]))
    if (!changed && paper.fresh.size) await this.#collect(paper.fresh)
    const { index, tidy } = await writeEdition(paper, trees, stands, this.#contentDir, this.#editionDir).finally(() => {
      for (const kept of [seen, stands]) kept.forgetUnwritten()
    })
    if (!changed) await stands.write()
    this.#edition = index.id
    this.#settings = paper
    for (const [file, text] of paper.fresh) if (changed) this.#uncollected.set(file, text)
    this.#later = async () => {
      await tidy()
      await writeDesk(paper, index, stands, this.#contentDir, this.#editionDir, now, problems)
    }
    return { edition: index.id, problems, fresh: paper.fresh.size }
  }

  /** What nobody who writes waits for: Contentlayer, whose trees must be those that stand already, the desk, and files of editions before. */
  async afterwards(): Promise<void> {
    const [later, texts] = [this.#later, this.#uncollected]
    this.#later = undefined
    this.#uncollected = new Map()
    await later?.()
    await this.#collect(texts)
  }

  async #collect(texts: ReadonlyMap<string, FreshText>) {
    // To load it takes seconds: afterwards of the first run, so that no edit has to wait.
    const { collect } = await import('./collect')
    if (texts.size) await collect(texts)
  }
}

/** Of the edition that an earlier process made. */
async function settingsOf(contentDir: string, editionDir: string): Promise<Settings | undefined> {
  const text = await readFile(path.join(editionDir, 'index.json'), 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const { publication, fronts } = JSON.parse(text) as EditionIndex
  const named = (slug: string) => ({ slug, source: goodSource(contentDir, `fronts/${slug}.yaml`) })
  return { publication, fronts: Object.entries(fronts).map(([slug, blocks]) => ({ ...named(slug), fields: { blocks } as never })), ads: [] }
}
