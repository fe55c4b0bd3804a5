/** Which articles of a group stand in its list, found once between two changes, and the moment at which a part of the list becomes another. */
import type { Instant, Row } from './article'
import type { Group } from './store'
import { isListed, publicFrom, publicUntil, READER, type Viewer } from './visibility'

/** A group as readers have it from one change to the next. */
interface Span {
  readonly from: Instant
  readonly until: Instant
  readonly rows: readonly Row[]
  /** Rows that readers will have, the first to come first. */
  readonly pending: readonly Row[]
}

/** Beyond this many, the whole group's changes are taken: only lists that say how long they are ask so far, and those hang on all of it. */
const NEAR = 64

const held = new WeakMap<Group, Span>()

/** The rows that stand in the list, newest first. For readers none is looked at again until something changes. */
export const listedIn = (group: Group, viewer: Viewer, now: Instant): readonly Row[] =>
  viewer.kind === 'reader' ? spanOf(group, now).rows : group.rows.filter((row) => isListed(row, viewer, now))

function spanOf(group: Group, now: Instant): Span {
  const before = held.get(group)
  if (before && before.from <= now && now < before.until) return before
  const next = firstAfter(group.changes, now)
  const rows = group.rows.filter((row) => isListed(row, READER, now))
  const span: Span = {
    from: group.changes[next - 1] ?? -Infinity,
    until: group.changes[next] ?? Infinity,
    rows: rows.length === group.rows.length ? group.rows : rows,
    pending: group.rows.filter((row) => now < publicFrom(row) && Number.isFinite(publicFrom(row))).sort((a, b) => publicFrom(a) - publicFrom(b)),
  }
  held.set(group, span)
  return span
}

/** The next moment at which the first `to` of what readers find would be others, or would look otherwise. */
export function sliceChangesAt(group: Group, to: number, now: Instant): Instant {
  const { rows, pending } = spanOf(group, now)
  if (to > NEAR) return groupChangesAt(group, now)
  const last = rows[to - 1]
  const coming = pending.find((row) => last === undefined || isBefore(row, last))
  const moments = rows.slice(0, to).flatMap((row) => [publicUntil(row), row.liveUntil ?? Infinity])
  return Math.min(coming ? publicFrom(coming) : Infinity, ...moments.filter((at) => at > now))
}

/** The next moment at which anything in the group changes for readers. */
export const groupChangesAt = (group: Group, now: Instant): Instant => group.changes[firstAfter(group.changes, now)] ?? Infinity

/** The next moment at which the list could become empty, or could hold something: never, while it holds what does not end. */
export function emptinessChangesAt(group: Group, now: Instant): Instant {
  return spanOf(group, now).rows.some((row) => publicUntil(row) === Infinity) ? Infinity : groupChangesAt(group, now)
}

/** In the order of lists, see `writeEdition`. */
function isBefore(a: Row, b: Row): boolean {
  const [left, right] = [a.publishedAt ?? Infinity, b.publishedAt ?? Infinity]
  return left === right ? a.slug < b.slug : left > right
}

/** Place of the first of ascending `moments` that lies after `now`, by halving. */
function firstAfter(moments: readonly Instant[], now: Instant): number {
  let [low, high] = [0, moments.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((moments[middle] as Instant) > now) high = middle
    else low = middle + 1
  }
  return low
}
