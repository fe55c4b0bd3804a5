import { describe, expect, it } from 'vitest'
import { covers, freshFrom, pauseFrom } from './timing'

const now = new Date('2025-05-17T09:00:00Z')
const later = (milliseconds: number) => new Date(now.getTime() + milliseconds)
const seconds = ({ from, until }: { from: Date; until: Date }) => (until.getTime() - from.getTime()) / 1000

describe('an answer is fresh', () => {
  it.each([
    ['until its Expires', later(31 * 60_000).toUTCString(), 0, 31 * 60],
    ['with up to a minute more, so that instances do not ask together', later(31 * 60_000).toUTCString(), 0.5, 31 * 60 + 30],
    ['ten minutes when Expires is missing', null, 0, 600],
    ['ten minutes when it is past', later(-3_600_000).toUTCString(), 0, 600],
    ['ten minutes when it is now', now.toUTCString(), 0, 600],
    ['ten minutes when it is no date', 'tomorrow-ish', 0, 600],
    ['ten minutes when it is "0"', '0', 0, 600],
    ['ten minutes when it is empty', '', 0, 600],
    ['two hours when it is a year away', later(365 * 86_400_000).toUTCString(), 0, 7200],
    ['ten minutes and some at the least', null, 0.999, 600 + 59.94],
  ])('%s', (_, expires, random, expected) => {
    expect(seconds(freshFrom(now, expires, random))).toBeCloseTo(expected, 5)
  })
})

describe('a service is left in peace', () => {
  it.each([
    ['a minute after the first failure', 1, 'time-out', {}, 60],
    ['two after the second', 2, 'unreachable', {}, 120],
    ['four after the third', 3, 'status', { status: 500 }, 240],
    ['eight after the fourth', 4, 'not-json', {}, 480],
    ['fifteen after the fifth', 5, 'too-large', {}, 900],
    ['fifteen after the thousandth', 2000, 'no-current-weather', {}, 900],
    ['fifteen at once when it refuses us', 1, 'refused', { status: 403 }, 900],
    ['fifteen when it refuses us for two', 1, 'refused', { status: 429, retryAfter: '120' }, 900],
    ['as long as it says when it refuses us for longer', 1, 'refused', { status: 429, retryAfter: '3600' }, 3600],
    ['until the date it says', 1, 'refused', { status: 429, retryAfter: later(3_600_000).toUTCString() }, 3600],
    ['as long as a 503 says', 1, 'status', { status: 503, retryAfter: '300' }, 300],
    ['a minute when a 503 speaks of the past', 1, 'status', { status: 503, retryAfter: later(-9e6).toUTCString() }, 60],
    ['a minute when a 503 mumbles', 1, 'status', { status: 503, retryAfter: 'soon' }, 60],
    ['six hours when it asks for a century', 1, 'refused', { status: 429, retryAfter: '3155760000' }, 21_600],
  ] as const)('%s', (_, failures, reason, facts, expected) => {
    expect(seconds(pauseFrom(now, failures, reason, facts))).toBe(expected)
  })
})

it('a span begins, ends, and does not outlive a clock that is set back', () => {
  const span = { from: now, until: later(1000) }
  expect([-1, 0, 999, 1000].map((milliseconds) => covers(span, later(milliseconds)))).toEqual([false, true, true, false])
  expect(covers(null, now)).toBe(false)
})
