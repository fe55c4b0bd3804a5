import { describe, expect, it } from 'vitest'
import { find, type Place, read, write } from './places'

const NOW = 1_800_000_000_000
const place = (path: string, at = NOW): Place => ({ path, part: 4, begins: 'The bog', at })

describe('where one left', () => {
  it('is kept once an article, newest first, fifty at most', () => {
    let kept: readonly Place[] = []
    for (let n = 0; n < 60; n++) kept = read(write(kept, `/a/${n}`, place(`/a/${n}`)), NOW)
    kept = read(write(kept, '/a/30', place('/a/30')), NOW)
    expect(kept.map(({ path }) => path).slice(0, 3)).toEqual(['/a/30', '/a/59', '/a/58'])
    expect(kept).toHaveLength(50)
    expect(write([place('/a')], '/a')).toBe('')
  })

  it.each([
    '{',
    '{}',
    'null',
    '[null,1,{"path":"/a"}]',
    JSON.stringify([place('/old', NOW - 61 * 86_400_000)]),
    JSON.stringify([place('/ahead', NOW + 1)]),
  ])('is nothing in %s', (kept) => {
    expect(read(kept, NOW)).toEqual([])
  })

  it('is found where the text has moved, and nowhere when it has gone', () => {
    expect(find(place('/a'), ['', '', '', '', 'The bog keeps'])).toBe(4)
    expect(find(place('/a'), ['', 'The bog keeps', 'x', 'y', 'z'])).toBe(1)
    expect(find(place('/a'), ['x'])).toBeUndefined()
  })
})
