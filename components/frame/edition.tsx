/** The frame of a reader page, with the bar where an author in preview looks at it. */
import type { ReactNode } from 'react'
import { PreviewBar } from '@/components/preview/bar'
import type { Teaser } from '@/lib/content/door'
import type { Viewer } from '@/lib/content/visibility'
import { publication } from '@/lib/publication'
import { strings } from '@/lib/strings'
import { absolute, urls } from '@/lib/urls'
import { Frame } from './frame'

interface Props {
  readonly viewer: Viewer
  readonly section?: string
  readonly isFront?: boolean
  /** The one article that the page is about. */
  readonly article?: Teaser
  readonly children: ReactNode
}

export function Edition({ viewer, section, isFront = false, article, children }: Props) {
  return (
    <Frame
      paper={publication()}
      words={strings()}
      section={section}
      isFront={isFront}
      address={article && absolute(urls.article(article))}
      bar={<PreviewBar viewer={viewer} section={section} article={article} />}
    >
      {children}
    </Frame>
  )
}
