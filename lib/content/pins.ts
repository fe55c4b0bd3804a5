/** What is set by hand in a block of a front, in the order of reading. */
import type { Block, Pin } from './article'

export function pinsOf(block: Block): readonly Pin[] {
  const large = block.block === 'lead' && block.pinned ? [block.pinned] : []
  return 'pins' in block ? [...large, ...block.pins] : large
}
