/** What lies on the desk: every article that readers do not have, through the same door as everything else. */
import 'server-only'
import type { Instant } from '@/lib/content/article'
import { openPaper, type Teaser } from '@/lib/content/door'
import { store } from '@/lib/content/store'
import { publicFrom, type State, stateOf, type Viewer } from '@/lib/content/visibility'

export interface Pile {
  readonly state: State
  readonly articles: readonly Teaser[]
}

/** Soonest to be public first; what is over comes last. */
const ORDER: readonly State[] = ['embargoed', 'scheduled', 'review', 'draft', 'expired', 'withdrawn']

/** @returns nothing at all for a reader. Piles with nothing on them are left out. */
export function pilesOf(viewer: Viewer, now: Instant): readonly Pile[] {
  if (viewer.kind === 'reader') return []
  const door = openPaper(viewer, now)
  const lying = store()
    .index.rows.filter((row) => stateOf(row, now) !== 'published')
    .map(({ slug }) => door.article(slug))
    .filter((article) => typeof article === 'object')
  return ORDER.map((state) => ({ state, articles: lying.filter((article) => article.state === state).sort(bySchedule) })).filter(
    ({ articles }) => articles.length > 0,
  )
}

/** When readers get it if nothing changes; `undefined` for what is over or not ready. */
export function goesLiveAt(article: Teaser): Instant | undefined {
  if (article.state !== 'scheduled' && article.state !== 'embargoed') return undefined
  const at = publicFrom({ ...article, status: 'ready' })
  return Number.isFinite(at) ? at : undefined
}

const bySchedule = (a: Teaser, b: Teaser) => (goesLiveAt(a) ?? 0) - (goesLiveAt(b) ?? 0) || (a.slug < b.slug ? -1 : 1)
