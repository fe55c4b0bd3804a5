/** What the check says of one fault in the paper, in words for the person who must mend it. */

export interface Problem {
  /** Path inside the content folder. */
  readonly file: string
  /** Counted from 1, where it can be known. */
  readonly line?: number | undefined
  /** Counted from 1, where the parser tells. */
  readonly column?: number | undefined
  readonly field?: string | undefined
  /** What was found and what was expected, as a sentence. */
  readonly says: string
  /** How to mend it, as a sentence. */
  readonly mend: string
}

/** One problem as a line of text: `articles/2026/05/x.mdx:4 section: …`. What is of a whole file stands at its first line, where editors can show it. */
export function problemText({ file, line, field, says, mend }: Problem): string {
  return `${file}:${line ?? 1}${field ? ` ${field}` : ''}: ${says} ${mend}`
}

/** Orders problems as a person reads them: by file, then from top to bottom. */
export function inReadingOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0))
}

const MOST_NAMED = 12

/** `Did you mean "business"?` when one of `known` is a slip of the finger away from `found`, else a list of what is known. */
export function suggestion(found: string, known: readonly string[]): string {
  const nearest = known.map((word) => ({ word, slips: slipsBetween(found.toLowerCase(), word.toLowerCase()) })).sort((a, b) => a.slips - b.slips)[0]
  if (nearest && nearest.slips <= Math.max(1, Math.floor(found.length / 3))) return `Did you mean "${nearest.word}"?`
  if (!known.length) return 'None is known yet.'
  const [few, all] = [
    known
      .slice(0, MOST_NAMED)
      .map((word) => `"${word}"`)
      .join(', '),
    known.length <= MOST_NAMED,
  ]
  if (known.length === 1) return `Only ${few} is known.`
  return all ? `Known are ${few}.` : `None is near it; known are ${few} and ${known.length - MOST_NAMED} others.`
}

/** Letters to insert, delete, replace or swap to get from one word to the other (Damerau and Levenshtein's distance). */
function slipsBetween(from: string, to: string): number {
  const table = Array.from({ length: from.length + 1 }, (_, i) => [i, ...Array<number>(to.length).fill(0)])
  const at = (i: number, j: number) => table[i]?.[j] ?? 0
  for (let j = 0; j <= to.length; j++) (table[0] as number[])[j] = j
  for (let i = 1; i <= from.length; i++) {
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1]
      let slips = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (same ? 0 : 1))
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) slips = Math.min(slips, at(i - 2, j - 2) + 1)
      ;(table[i] as number[])[j] = slips
    }
  }
  return at(from.length, to.length)
}
