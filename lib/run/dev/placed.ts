/** Finds the place of a problem in its line, and the words around it, so that a message can show where to look. */
import type { Problem } from '@/lib/content/check'

export interface Placed extends Problem {
  /** The line, or the part of it around the place. */
  readonly excerpt?: string
  /** Of the place in the excerpt, counted from 0. */
  readonly at?: number
}

/** Characters of a line that are shown, and how many of them before the place. */
const SHOWN = 90
const BEFORE = 40

/** @param text of the file; `undefined` where it cannot be read. */
export function placed(problem: Problem, text: string | undefined): Placed {
  const line = problem.line === undefined ? undefined : text?.split('\n')[problem.line - 1]
  if (!line?.trim()) return problem
  const at = Math.min(problem.column === undefined ? found(problem, line) : problem.column - 1, line.length - 1)
  const from = at > SHOWN - 10 ? at - BEFORE : 0
  const cut = line.slice(from, from + SHOWN)
  const [before, after] = [from > 0 ? '…' : '', from + SHOWN < line.length ? '…' : '']
  return { ...problem, column: at + 1, excerpt: before + cut + after, at: at - from + before.length }
}

/** Where what was found stands; else the name of the field; else where the line begins. */
function found({ says, field }: Problem, line: string): number {
  const quoted = [...says.matchAll(/"([^"]+)"/g)].map(([, words]) => words ?? '')
  const name = field?.split('.').findLast((part) => !/^\d+$/.test(part))
  for (const words of [...quoted, ...(name ? [name] : [])]) if (line.includes(words)) return line.indexOf(words)
  return line.search(/\S/)
}
