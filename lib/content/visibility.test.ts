import { describe, expect, it } from 'vitest'
import type { Instant, Status } from './article'
import {
  changesOf,
  isListed,
  nextChange,
  publicFrom,
  publicUntil,
  READER,
  type State,
  stateOf,
  type Timed,
  type Viewer,
  visibility,
} from './visibility'

const EDITOR: Viewer = { kind: 'editor', email: 'meri@small.example' }
const T = Date.UTC(2026, 4, 17, 6)
const DAY = 86_400_000

type Case = readonly [what: string, row: Timed, now: Instant, state: State, forReaders: 'public' | 'gone' | 'hidden']

const ready: Timed = { status: 'ready', publishedAt: T }
const embargoed: Timed = { ...ready, embargoedUntil: T + DAY }
const expiring: Timed = { ...ready, expiresAt: T + DAY }
const withdrawn: Timed = { status: 'withdrawn', publishedAt: T }
const unknown = (status: unknown): Timed => ({ ...ready, status: status as Status })

const CASES: readonly Case[] = [
  ['a draft without a date', { status: 'draft' }, T, 'draft', 'hidden'],
  ['a draft whose date has passed', { status: 'draft', publishedAt: T }, T + DAY, 'draft', 'hidden'],
  ['a draft with every date passed', { status: 'draft', publishedAt: T, embargoedUntil: T, expiresAt: T + 1 }, T + DAY, 'draft', 'hidden'],
  ['one in review without a date', { status: 'review' }, T, 'review', 'hidden'],
  ['one in review whose date has passed', { status: 'review', publishedAt: T }, T + DAY, 'review', 'hidden'],

  ['one that is ready, a millisecond before its moment', ready, T - 1, 'scheduled', 'hidden'],
  ['one that is ready, at its moment', ready, T, 'published', 'public'],
  ['one that is ready, long after its moment', ready, T + 1000 * DAY, 'published', 'public'],
  ['one that is ready from the first moment there is', { status: 'ready', publishedAt: 0 }, 0, 'published', 'public'],

  ['one under embargo, before its date', embargoed, T - 1, 'embargoed', 'hidden'],
  ['one under embargo, at its date', embargoed, T, 'embargoed', 'hidden'],
  ['one under embargo, a millisecond before its end', embargoed, T + DAY - 1, 'embargoed', 'hidden'],
  ['one under embargo, at its end', embargoed, T + DAY, 'published', 'public'],
  ['one whose embargo ended before its date', { ...ready, embargoedUntil: T - DAY }, T - 1, 'scheduled', 'hidden'],
  ['one whose embargo ended before its date, at its date', { ...ready, embargoedUntil: T - DAY }, T, 'published', 'public'],

  ['one that expires, a millisecond before', expiring, T + DAY - 1, 'published', 'public'],
  ['one that expires, at that moment', expiring, T + DAY, 'expired', 'gone'],
  ['one that expires, long after', expiring, T + 1000 * DAY, 'expired', 'gone'],
  ['one that expires, before it was published', expiring, T - 1, 'scheduled', 'hidden'],
  ['one that is under embargo and expires, within', { ...embargoed, expiresAt: T + 2 * DAY }, T + 2 * DAY - 1, 'published', 'public'],
  ['one that is under embargo and expires, after', { ...embargoed, expiresAt: T + 2 * DAY }, T + 2 * DAY, 'expired', 'gone'],
  ['one that expired before it was ever to be seen', { ...ready, expiresAt: T - DAY }, T - 1, 'expired', 'hidden'],

  ['one withdrawn before it was seen', withdrawn, T - 1, 'withdrawn', 'hidden'],
  ['one withdrawn after it was seen', withdrawn, T, 'withdrawn', 'gone'],
  ['one withdrawn under embargo', { ...withdrawn, embargoedUntil: T + DAY }, T + DAY - 1, 'withdrawn', 'hidden'],
  ['one withdrawn that had no date', { status: 'withdrawn' }, T, 'withdrawn', 'hidden'],

  ['one that is ready and has no date', { status: 'ready' }, T, 'draft', 'hidden'],
  ['one that is ready and has an embargo only', { status: 'ready', embargoedUntil: T - DAY }, T, 'draft', 'hidden'],
  ['one whose date is not a number', { status: 'ready', publishedAt: Number.NaN }, T, 'draft', 'hidden'],
  ['one whose date is nothing', { status: 'ready', publishedAt: null as never }, T, 'draft', 'hidden'],
  ['one whose date is text', { status: 'ready', publishedAt: '2026-05-17' as never }, T, 'draft', 'hidden'],
  ['one whose date is never', { status: 'ready', publishedAt: Infinity }, T, 'draft', 'hidden'],
  ['one whose embargo is not a number', { ...ready, embargoedUntil: Number.NaN }, T + DAY, 'draft', 'hidden'],
  ['one whose embargo never ends', { ...ready, embargoedUntil: Infinity }, T + DAY, 'draft', 'hidden'],
  ...['published', 'Ready', 'READY', ' ready', '', true, null, undefined, 1].map(
    (status): Case => [`one whose status is ${JSON.stringify(status)}`, unknown(status), T + DAY, 'draft', 'hidden'],
  ),
]

describe('who sees what when', () => {
  it.each(CASES)('%s', (_what, row, now, state, forReaders) => {
    expect(stateOf(row, now)).toBe(state)
    expect(visibility(row, READER, now)).toBe(forReaders)
    expect(visibility(row, EDITOR, now)).toBe(state === 'published' ? 'public' : 'preview')
    expect(isListed(row, READER, now)).toBe(forReaders === 'public')
    expect(isListed(row, EDITOR, now)).toBe(state !== 'expired' && state !== 'withdrawn')
  })

  it('knows every status', () => {
    const states = (['draft', 'review', 'ready', 'withdrawn'] satisfies Status[]).map((status) => stateOf({ status, publishedAt: T }, T))
    expect(states).toEqual(['draft', 'review', 'published', 'withdrawn'])
  })

  it('an expiry that is not a number is over', () => expect(visibility({ ...ready, expiresAt: Number.NaN }, READER, T)).not.toBe('public'))
  it('an embargo that is nothing, as NaN is in JSON, has not ended', () =>
    expect(visibility({ ...ready, embargoedUntil: null as never }, READER, T)).toBe('hidden'))
  it('what never was to be seen is not said to be gone', () => expect(visibility({ ...ready, expiresAt: T - DAY }, READER, T)).toBe('hidden'))
})

describe('from and until', () => {
  it.each<[row: Timed, from: Instant, until: Instant, changes: Instant[]]>([
    [{ status: 'draft', publishedAt: T }, Infinity, Infinity, []],
    [{ status: 'review', publishedAt: T, expiresAt: T + DAY }, Infinity, T + DAY, [T + DAY]],
    [{ status: 'ready' }, Infinity, Infinity, []],
    [ready, T, Infinity, [T]],
    [embargoed, T + DAY, Infinity, [T + DAY]],
    [{ ...ready, embargoedUntil: T - DAY }, T, Infinity, [T]],
    [expiring, T, T + DAY, [T, T + DAY]],
    [withdrawn, T, Infinity, [T]],
    [{ ...withdrawn, expiresAt: T + DAY }, T, T + DAY, [T]],
    [{ status: 'withdrawn' }, Infinity, Infinity, []],
  ])('of %j are %d and %d', (row, from, until, changes) => {
    expect(publicFrom(row)).toBe(from)
    expect(publicUntil(row)).toBe(until)
    expect(changesOf(row)).toEqual(changes)
  })
})

describe('the next change', () => {
  it.each<[moments: Instant[], now: Instant, next: Instant]>([
    [[], 0, Infinity],
    [[5], 4, 5],
    [[5], 5, Infinity],
    [[5], 6, Infinity],
    [[9, 3, 7, 5], 4, 5],
    [[9, 3, 7, 5], 5, 7],
    [[9, 3, 7, 5], 9, Infinity],
    [[Number.NaN, 7, Infinity], 4, 7],
    [[Number.NaN, Infinity], 4, Infinity],
  ])('among %j after %d is %d', (moments, now, next) => {
    expect(nextChange(moments, now)).toBe(next)
    expect(nextChange(new Set(moments), now)).toBe(next)
  })
})

describe('whatever the desk writes', () => {
  /** Numbers from 0 to 1 that are the same in every run (mulberry32). */
  function chances(seed: number) {
    return () => {
      seed = (seed + 0x6d2b79f5) | 0
      let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
      t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
      return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
    }
  }

  const chance = chances(20_261_123)
  const LAST = 20
  const oneOf = <T>(choices: readonly T[]) => choices[Math.floor(chance() * choices.length)] as T
  const maybe = (name: string) => (chance() < 0.5 ? { [name]: Math.floor(chance() * LAST) } : {})
  const rows = Array.from(
    { length: 2000 },
    (): Timed => ({
      status: oneOf(['draft', 'review', 'ready', 'ready', 'ready', 'withdrawn', 'published' as Status]),
      ...(chance() < 0.9 ? { publishedAt: chance() < 0.05 ? Number.NaN : Math.floor(chance() * LAST) } : {}),
      ...maybe('embargoedUntil'),
      ...maybe('expiresAt'),
    }),
  )
  const moments = Array.from({ length: LAST + 2 }, (_, moment) => moment - 1)
  /** Every row at every moment. */
  const everywhere = (holds: (row: Timed, now: Instant) => boolean) =>
    rows.flatMap((row) => moments.filter((now) => !holds(row, now)).map((now) => ({ row, now })))

  it('has every state in it', () => {
    const found = new Set(rows.flatMap((row) => moments.map((now) => stateOf(row, now))))
    expect([...found].sort()).toEqual(['draft', 'embargoed', 'expired', 'published', 'review', 'scheduled', 'withdrawn'])
  })

  it('readers see it exactly when it is ready, dated, out of embargo and not expired', () => {
    const due = ({ status, publishedAt = Number.NaN, embargoedUntil = -Infinity, expiresAt = Infinity }: Timed, now: Instant) =>
      status === 'ready' && publishedAt <= now && embargoedUntil <= now && now < expiresAt
    expect(everywhere((row, now) => (visibility(row, READER, now) === 'public') === due(row, now))).toEqual([])
  })

  it('readers see nothing before its moment, nor after its end', () => {
    expect(everywhere((row, now) => visibility(row, READER, now) !== 'public' || (now >= publicFrom(row) && now < publicUntil(row)))).toEqual([])
  })

  it('readers find in lists what they can open, and nothing else', () => {
    expect(everywhere((row, now) => isListed(row, READER, now) === (visibility(row, READER, now) === 'public'))).toEqual([])
  })

  it('readers are never shown a preview', () => {
    expect(everywhere((row, now) => visibility(row, READER, now) !== 'preview')).toEqual([])
  })

  it('readers are told that it is gone only when its moment has come, and the desk or the time ended it', () => {
    expect(
      everywhere(
        (row, now) => visibility(row, READER, now) !== 'gone' || (publicFrom(row) <= now && ['expired', 'withdrawn'].includes(stateOf(row, now))),
      ),
    ).toEqual([])
  })

  it('authors can open everything, and see as public only what is', () => {
    expect(everywhere((row, now) => visibility(row, EDITOR, now) === (visibility(row, READER, now) === 'public' ? 'public' : 'preview'))).toEqual([])
  })

  it('authors find in lists all that is or will be, and nothing that is gone', () => {
    const ended = (row: Timed, now: Instant) =>
      row.status === 'withdrawn' || (row.status === 'ready' && publicFrom(row) < Infinity && publicUntil(row) <= now)
    expect(everywhere((row, now) => isListed(row, EDITOR, now) === !ended(row, now))).toEqual([])
  })

  it('nothing changes for readers but at the moments that are foretold', () => {
    expect(everywhere((row, now) => changesOf(row).includes(now) || visibility(row, READER, now) === visibility(row, READER, now - 1))).toEqual([])
  })

  it('nothing changes for readers before the next change', () => {
    expect(
      everywhere((row, now) => {
        const last = Math.min(nextChange(changesOf(row), now), LAST + 1) - 1
        return visibility(row, READER, Math.max(last, now)) === visibility(row, READER, now)
      }),
    ).toEqual([])
  })
})

describe('roles', () => {
  const own = { slug: 'own', authors: ['meri', 'other'] }
  const foreign = { slug: 'foreign', authors: ['other'] }
  const author: Viewer = { kind: 'author', email: 'meri@small.example', slug: 'meri' }
  const nobody: Viewer = { kind: 'author', email: 'new@small.example' }
  const guest: Viewer = { kind: 'guest', slug: 'foreign' }

  it.each<[string, Timed, Viewer, 'public' | 'preview' | 'gone' | 'hidden', boolean]>([
    ['an author: their own draft', { ...own, status: 'draft' }, author, 'preview', true],
    ['an author: another’s draft', { ...foreign, status: 'draft' }, author, 'hidden', false],
    ['an author: what is in review', { ...foreign, status: 'review' }, author, 'preview', true],
    ['an author: another’s scheduled piece', { ...foreign, ...ready, publishedAt: T + DAY }, author, 'hidden', false],
    ['an author: another’s embargoed piece', { ...foreign, ...embargoed }, author, 'hidden', false],
    ['an author: another’s expired piece', { ...foreign, ...ready, publishedAt: T - DAY, expiresAt: T }, author, 'gone', false],
    ['an author: their own expired piece', { ...own, ...ready, publishedAt: T - DAY, expiresAt: T }, author, 'preview', false],
    ['an author without a file: a draft', { ...own, status: 'draft' }, nobody, 'hidden', false],
    ['a guest: their article', { ...foreign, status: 'draft' }, guest, 'preview', false],
    ['a guest: another draft', { ...own, status: 'draft' }, guest, 'hidden', false],
    ['a guest: what is in review', { ...own, status: 'review' }, guest, 'hidden', false],
    ['a guest: what is public', { ...own, ...ready }, guest, 'public', true],
  ])('%s', (_what, row, viewer, seen, listed) => {
    expect(visibility(row, viewer, T)).toBe(seen)
    expect(isListed(row, viewer, T)).toBe(listed)
  })

  it('at a chosen moment, everybody sees what readers will, of what they may see today', () => {
    const at = (viewer: Viewer, row: Timed, moment: Instant) => visibility(row, { ...viewer, asReader: { from: T, at: moment } } as Viewer, moment)
    const mine: Timed = { ...own, status: 'ready', publishedAt: T + DAY, expiresAt: T + 2 * DAY }
    const theirs: Timed = { ...mine, ...foreign }
    expect([0, DAY, 2 * DAY].map((later) => at(author, mine, T + later))).toEqual(['hidden', 'public', 'gone'])
    expect([0, DAY, 2 * DAY].map((later) => at(author, theirs, T + later))).toEqual(['hidden', 'hidden', 'hidden'])
    expect([0, DAY, 2 * DAY].map((later) => at(EDITOR, theirs, T + later))).toEqual(['hidden', 'public', 'gone'])
    expect(at(EDITOR, { ...own, status: 'draft', publishedAt: T }, T + DAY)).toBe('hidden')
    expect(isListed(mine, { ...EDITOR, asReader: { from: T, at: T + DAY } } as Viewer, T + DAY)).toBe(true)
    // That another's published piece will end is not told.
    expect(at(author, { ...foreign, ...ready, expiresAt: T + DAY }, T + 2 * DAY)).toBe('public')
  })
})
