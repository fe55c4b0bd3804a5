/** A front: its blocks in order, some side by side, no two neighbours alike. */
import { Ad } from '@/components/ad/ad'
import type { FilledFront } from '@/lib/content/fronts'
import { strings } from '@/lib/strings'
import { arrange, type Row } from './arrange'
import { Lead } from './lead'
import { Important, Note, Pictures, River } from './plain'
import { Half, Stories } from './stories'
import { Voices } from './voices'

/** What every part of a front may need to know beside its own stories. */
export type About = Pick<FilledFront, 'voices' | 'today'>

export function Front({ front: { blocks, ...about } }: { readonly front: FilledFront }) {
  if (blocks.length === 0) return <p className="text-soft mt-8 italic">{strings().front.empty}</p>
  return (
    <div className="front">
      {arrange(blocks).map((row, index) => (
        <RowOf key={index} row={row} about={about} />
      ))}
    </div>
  )
}

function RowOf({ row, about }: { readonly row: Row; readonly about: About }) {
  if (row.row === 'lead') return <Lead block={row.block} rail={row.rail} about={about} />
  if (row.row === 'stories') return <Stories block={row.block} form={row.form} about={about} />
  if (row.row === 'pair') {
    const [first, second] = row.blocks
    return (
      <div className="twelve ruled pair">
        <Half block={first} about={about} />
        <Half block={second} about={about} turned />
      </div>
    )
  }
  const { block } = row
  switch (block.block) {
    case 'opinion':
      return <Voices block={block} about={about} />
    case 'pictures':
      return <Pictures block={block} />
    case 'important':
      return <Important block={block} about={about} />
    case 'river':
      return <River block={block} about={about} />
    case 'text':
      return <Note block={block} />
    default:
      return (
        <div className="apart">
          <Ad ad={block.ad} />
        </div>
      )
  }
}
