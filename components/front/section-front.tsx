/** The first page of a section that has a front: its blocks, then what they leave of the list, then the way to older pages. */
import { Pages } from '@/components/list/list'
import type { FilledFront } from '@/lib/content/fronts'
import type { ListPage } from '@/lib/content/selections'
import { Front } from './front'
import { River } from './plain'

interface Props {
  readonly front: FilledFront
  readonly list: ListPage
  /** Address of a page of this list, by number from 1. */
  readonly address: (page: number) => string
}

export function SectionFront({ front, list: { articles, page, pages }, address }: Props) {
  return (
    <>
      <Front front={front} />
      {articles.length > 0 && <River block={{ block: 'river', articles }} about={front} />}
      {pages > 1 && <Pages page={page} pages={pages} address={address} />}
    </>
  )
}
