/** The reader's tools, in one quiet line in the head of an article. The script makes them; until then their place is kept, and without scripts it is given back. */
import type { Teaser } from '@/lib/content/door'
import { publication } from '@/lib/publication'

export function ArticleTools({ article }: { readonly article: Teaser }) {
  // Furniture of the paper, and so in its language; what is not public cannot be saved.
  return (
    <standfirst-article-tools class="tools sans no-print" lang={publication().language} public={article.state === 'published' ? '' : undefined} />
  )
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'standfirst-article-tools': { class: string; lang: string; public: '' | undefined }
    }
  }
}
