/** The file beside the index that only the desk reads. */
import type { Advice } from '../advice/article'
import type { Instant } from '../article'
import type { Problem } from '../check/problem'
import type { History } from './history'

/** What the desk knows beside the edition. */
export interface DeskFacts {
  /** When the paper was last checked. */
  readonly at: Instant
  /** What the last check found: then the edition is an older one. */
  readonly problems: readonly Problem[]
  /** File of each article inside the content folder, by slug. */
  readonly files: Readonly<Record<string, string>>
  readonly advice: Readonly<Record<string, readonly Advice[]>>
  readonly history?: History | undefined
}

export const DESK_FILE = 'desk.json'
