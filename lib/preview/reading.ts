/** Notes each reading of what is not public: which article, in which state, by whom; never its words. */
import { store } from '@/lib/content/store'
import { stateOf, type Viewer } from '@/lib/content/visibility'
import { shortHash } from './authors'
import { note } from './log'

/** By the real time, whatever moment it is looked at as. */
export function noteReading({ slug }: { readonly slug: string }, viewer: Viewer): void {
  const row = store().bySlug.get(slug)
  const state = row && stateOf(row, Date.now())
  if (!state || state === 'published') return
  note('draft-read', { slug, state, as: viewer.kind, ...('email' in viewer && { who: shortHash(viewer.email) }) })
}
