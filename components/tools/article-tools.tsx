/** The reader's tools, in one quiet line in the head of an article. */
import type { Teaser } from '@/lib/content/door'

export function ArticleTools(_: { readonly article: Teaser }) {
  return null
}
