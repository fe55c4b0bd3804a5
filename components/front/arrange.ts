/** Decides how the blocks of a front stand on the page: what stands beside what, and in which form, so that no two neighbours look alike. */
import type { Teaser } from '@/lib/content/door'
import type { FilledBlock } from '@/lib/content/fronts'

type Of<Name extends FilledBlock['block']> = Extract<FilledBlock, { block: Name }>
/** Blocks of stories under a name of their own. */
export type Stories = Of<'section'> | Of<'topic'> | Of<'series'>
/** Blocks that are narrow enough to stand beside the lead. */
export type Narrow = Of<'important'> | Of<'river'> | Of<'text'> | Of<'ad'>

/**
 * Ways to set stories. `alone`: one, its picture beside its words. `duo`: two, unequal. `first`: a large picture, headlines beside it.
 * `words`: words before the picture, headlines at the end. `row`: one wide and two narrow. `tall`: a tall picture before two columns
 * of headlines. `columns`: words only, between hairlines.
 */
export type Form = 'alone' | 'duo' | 'first' | 'words' | 'row' | 'tall' | 'columns'

export type Row =
  | { readonly row: 'lead'; readonly block: Of<'lead'>; readonly rail: readonly Narrow[] }
  | { readonly row: 'stories'; readonly block: Stories; readonly form: Form }
  /** Two short ones side by side. */
  | { readonly row: 'pair'; readonly blocks: readonly [Stories, Stories] }
  | { readonly row: 'plain'; readonly block: Exclude<FilledBlock, Of<'lead'> | Stories> }

/** Most blocks that stand beside a lead, and most stories of a block that stands beside another. */
const RAIL = 3
const SHORT = 3

export function arrange(blocks: readonly FilledBlock[]): readonly Row[] {
  const rows: Row[] = []
  const used: Form[] = []
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as FilledBlock
    const next = blocks[at + 1]
    if (block.block === 'lead') {
      const rail: Narrow[] = []
      for (let beside = next; beside && isNarrow(beside) && rail.length < RAIL; beside = blocks[at + 1]) {
        rail.push(beside)
        at++
      }
      rows.push({ row: 'lead', block, rail })
    } else if (!isStories(block)) rows.push({ row: 'plain', block })
    else if (next && isStories(next) && fitTogether(block, next)) {
      rows.push({ row: 'pair', blocks: [block, next] })
      at++
    } else {
      const form = leastUsed(formsFor(block.articles), used)
      used.push(form)
      rows.push({ row: 'stories', block, form })
    }
  }
  return rows
}

/** The forms that these stories can fill, most telling first. */
function formsFor(articles: readonly Teaser[]): readonly Form[] {
  const pictures = articles.filter(({ image }) => image).length
  if (articles.length === 1) return ['alone']
  if (pictures === 0) return ['columns']
  if (articles.length === 2) return ['duo']
  if (articles.length === 3) return pictures > 1 ? ['row', 'first', 'words'] : ['words', 'columns']
  return pictures > 1 ? ['first', 'words', 'tall', 'columns'] : ['tall', 'words', 'columns']
}

/** Of the forms that fit, one that was never used, else the one whose last use is longest ago. */
const leastUsed = (fitting: readonly Form[], used: readonly Form[]): Form =>
  [...fitting].sort((a, b) => used.lastIndexOf(a) - used.lastIndexOf(b))[0] ?? 'columns'

const isStories = (block: FilledBlock): block is Stories => ['section', 'topic', 'series'].includes(block.block)
const isShort = ({ articles }: Stories) => articles.length <= SHORT
/** Both with a picture or both without, so that they come to about the same length. */
const fitTogether = (one: Stories, other: Stories) => isShort(one) && isShort(other) && isPictured(one) === isPictured(other)
const isPictured = ({ articles }: Stories) => articles.some(({ image }) => image)
const isNarrow = (block: FilledBlock): block is Narrow =>
  ['important', 'river', 'text'].includes(block.block) || (block.block === 'ad' && block.ad.size === 'rectangle')
