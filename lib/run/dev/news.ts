/** What `npm run dev` tells the pages that are open. */
import type { Placed } from './placed'

/** Where pages listen, on the development server alone: see next.config.mjs. */
export const CHANNEL = '/api/live'

export interface News {
  /** When the edition that stands was made, in milliseconds: a page that was asked for before is an older one. */
  readonly madeAt: number
  /** When code of the site was changed last. */
  readonly codeAt: number
  /** All that there is to mend, in every file. */
  readonly problems: readonly Placed[]
}
