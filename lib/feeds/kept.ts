/** Keeps what was made for machines until the very moment at which it would be another. Machines are always readers. */
import 'server-only'
import { createHash } from 'node:crypto'
import type { Instant } from '@/lib/content/article'
import { type Door, openPaper } from '@/lib/content/door'
import { store } from '@/lib/content/store'
import { READER } from '@/lib/content/visibility'

export interface Kept {
  /** `undefined` when there is nothing of that name. */
  readonly text: string | undefined
  /** Entity tag. Weak, since one text is sent both plain and compressed (RFC 9110, 8.8.1). */
  readonly tag: string
  /** The moment from which it is another; `Infinity` when it stays. */
  readonly until: Instant
}

/** Letters of all documents that are held. A paper may have feeds of a thousand authors: those that nobody asks for any more leave first. */
const AT_MOST = 8 * 1024 * 1024

interface Held {
  readonly edition: string
  readonly made: Promise<Kept>
  /** Letters, once it is made. */
  length: number
}
const held = new Map<string, Held>()

/**
 * @param name of the document; of one that there is, never of whatever a request asks for.
 * @param make asked only when nothing good is kept; the same reader's door and moment give the same text.
 */
export async function keptForReaders(
  name: string,
  now: Instant,
  make: (door: Door) => Promise<string | undefined> | string | undefined,
): Promise<Kept> {
  const edition = store().index.id
  const before = held.get(name)
  if (before?.edition === edition) {
    const kept = await before.made
    if (now < kept.until) {
      // Last used, last to leave.
      if (held.get(name) === before && held.delete(name)) held.set(name, before)
      return kept
    }
    // While this one waited another request may have begun the next.
    if (held.get(name) !== before) return keptForReaders(name, now, make)
  }
  const entry: Held = { edition, made: produce(now, make), length: 0 }
  held.delete(name)
  held.set(name, entry)
  entry.made.then(
    ({ text = '' }) => {
      entry.length = text.length
      leave(name)
    },
    () => held.get(name) === entry && held.delete(name),
  )
  return entry.made
}

/** @param last the one that stays, however long it is. */
function leave(last: string) {
  let letters = 0
  for (const { length } of held.values()) letters += length
  for (const [name, { length }] of held) {
    if (letters <= AT_MOST) return
    if (name === last) continue
    held.delete(name)
    letters -= length
  }
}

async function produce(now: Instant, make: (door: Door) => Promise<string | undefined> | string | undefined): Promise<Kept> {
  const edition = store().index.id
  const door = openPaper(READER, now)
  let text: string | undefined
  try {
    text = await make(door)
  } catch (error) {
    // Another edition was put in its place while this one was read, and took the bodies with it.
    if (store().index.id !== edition) return produce(now, make)
    throw error
  }
  const tag = `W/"${createHash('sha256')
    .update(text ?? '')
    .digest('base64url')
    .slice(0, 27)}"`
  return { text, tag, until: door.changesAt() }
}
