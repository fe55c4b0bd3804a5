/** Dates of history, as precise as they are known: `1994`, `1994-05` and `1994-05-17` are dates; anything else is words. */

/** How much of a date is said. */
export type Precision = 'year' | 'month' | 'day'

export interface When {
  readonly precision: Precision
  /** At noon UTC, so that it is the same day wherever it is written out. */
  readonly at: number
}

const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/** The date that the text is; `undefined` for words, `'none'` for a day that no calendar has. */
export function readWhen(text: string): When | 'none' | undefined {
  const parts = SHAPE.exec(text.trim())
  if (!parts) return undefined
  const [year, month, day] = [Number(parts[1]), Number(parts[2] ?? 1), Number(parts[3] ?? 1)]
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  date.setUTCHours(12)
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return 'none'
  return { precision: parts[3] ? 'day' : parts[2] ? 'month' : 'year', at: date.getTime() }
}
