/** What the specs know of the test paper: its canary words, and the moments at which articles come and go. */

export const STATES = ['draft', 'review', 'scheduled', 'embargoed', 'expired', 'withdrawn'] as const
export type UnpublishedState = (typeof STATES)[number]

/** The states that an author finds in lists; what was public once is only on the desk and at its address. */
export const LISTED: readonly UnpublishedState[] = ['draft', 'review', 'scheduled', 'embargoed']

/** A word that stands nowhere else. It can be a slug. */
export const kanary = (whose: UnpublishedState | 'author', field: string) => `kanary${whose}${field}q7v`

const ARTICLE_FIELDS = [
  'slug',
  'headline',
  'short',
  'kicker',
  'standfirst',
  'note',
  'alias',
  'picture',
  'alt',
  'caption',
  'credit',
  'body',
  'subhead',
  'figure',
  'figalt',
  'figcaption',
  'sound',
  'soundtitle',
  'transcript',
]
const AUTHOR_FIELDS = ['slug', 'name', 'role', 'picture', 'credit', 'bio']

/** Every canary word of the paper. */
export const KANARIES: readonly string[] = [
  ...STATES.flatMap((state) => ARTICLE_FIELDS.map((field) => kanary(state, field))),
  ...AUTHOR_FIELDS.map((field) => kanary('author', field)),
  'kanarytopicq7v',
  'kanarytopicnameq7v',
]

/** Words that no page shows to anybody: names of files, former addresses, what only brief teasers have. */
export const NEVER_SHOWN = new Set([
  ...STATES.flatMap((state) => [kanary(state, 'picture'), kanary(state, 'figure'), kanary(state, 'sound'), kanary(state, 'alias')]),
  kanary('author', 'picture'),
])

export const addressOf = (state: UnpublishedState) => `/wharf/${kanary(state, 'slug')}`

/** Moments of the ladder, forty seconds apart. */
export const RUNGS = 6

export interface Rung {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly coming: string
  readonly going: string
  /** Words of their headlines, in small letters. */
  readonly comingWord: string
  readonly goingWord: string
}

export interface PaperFacts {
  readonly firstRung: number
  readonly rungs: readonly Rung[]
  /** Where advertisements of another company come from: a host and port of this machine. */
  readonly adHost: string
}
