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
  note('draft-read', { slug, state, ...byWhom(viewer) })
}

/** Of a picture, a recording or a film that readers do not get: the hash of its bytes. */
export const noteFile = (file: string, viewer: Viewer) => note('draft-file', { file, ...byWhom(viewer) })

const byWhom = (viewer: Viewer) => ({ as: viewer.kind, ...('email' in viewer && { who: shortHash(viewer.email) }) })
