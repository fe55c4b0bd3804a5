/** Where a reader left long articles: a list in the browser, the newest first, that forgets what is old. */

export interface Place {
  readonly path: string
  /** Number of the part of the text, and how it begins: the text may have changed meanwhile. */
  readonly part: number
  readonly begins: string
  /** Milliseconds. */
  readonly at: number
}

export const KEY = 'places'
/** How many are kept, and for how long, in milliseconds. */
const MOST = 50
const OLD = 60 * 24 * 60 * 60_000

/** What is kept and not too old. Somebody else may have written there. */
export function read(kept: string | null, now: number): readonly Place[] {
  try {
    const places: unknown = JSON.parse(kept ?? '[]')
    if (!Array.isArray(places)) return []
    return places.filter(
      (place): place is Place =>
        typeof place?.path === 'string' &&
        Number.isInteger(place.part) &&
        typeof place.begins === 'string' &&
        place.at > now - OLD &&
        place.at <= now,
    )
  } catch {
    return []
  }
}

/** @param place where it was left; without one it is forgotten. @returns what to keep; empty for nothing. */
export function write(places: readonly Place[], path: string, place?: Place): string {
  const kept = [...(place ? [place] : []), ...places.filter((other) => other.path !== path)].slice(0, MOST)
  return kept.length > 0 ? JSON.stringify(kept) : ''
}

/** Number of the part at which one left; `undefined` when the text has it no more. */
export function find({ part, begins }: Place, texts: readonly string[]): number | undefined {
  if (texts[part]?.startsWith(begins)) return part
  const moved = texts.findIndex((text) => text.startsWith(begins))
  return moved >= 0 ? moved : undefined
}
