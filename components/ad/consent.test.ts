import { expect, it } from 'vitest'
import { parse, write } from './consent'

const NOW = Date.UTC(2026, 10, 25)
const DAY = 86_400_000

it.each(['yes', 'no'] as const)('%s holds for a year, for the same hosts', (answer) => {
  const kept = write(answer, 'a.example b.example', NOW)
  expect(parse(kept, 'a.example b.example', NOW)).toBe(answer)
  expect(parse(kept, 'a.example b.example', NOW + 364 * DAY)).toBe(answer)
  expect(parse(kept, 'a.example b.example', NOW + 365 * DAY)).toBeUndefined()
  expect(parse(kept, 'a.example', NOW)).toBeUndefined()
  expect(parse(kept, 'a.example b.example c.example', NOW)).toBeUndefined()
})

it.each([
  null,
  '',
  'yes',
  'answer=yes',
  'answer=maybe&hosts=a&at=1',
  'answer=yes&hosts=a',
  'answer=yes&hosts=a&at=x',
  `answer=yes&hosts=a&at=${NOW + DAY}`,
])('is no answer: %s', (kept) => expect(parse(kept, 'a', NOW)).toBeUndefined())
