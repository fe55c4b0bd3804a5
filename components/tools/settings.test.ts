import { describe, expect, it } from 'vitest'
import { apply, parse, write } from './settings'

describe('what is kept of how one reads', () => {
  it.each([
    [null, {}],
    ['', {}],
    ['scheme=dark', { scheme: 'dark' }],
    ['scheme=dark&size=5&leading=1&measure=3', { scheme: 'dark', size: '5', leading: '1', measure: '3' }],
    ['scheme=pink&size=6&leading=&measure=12', {}],
    ['{"scheme":"dark"}', {}],
    ['constructor=1&__proto__=2&size=4', { size: '4' }],
  ])('%s is %o', (kept, settings) => {
    expect(parse(kept)).toEqual(settings)
  })

  it('comes back as it was written, and says only what is not as usual', () => {
    expect(write({ scheme: 'system', size: '4', leading: '2' })).toBe('size=4')
    expect(write({ scheme: 'system' })).toBe('')
    expect(parse(write({ scheme: 'light', measure: '3' }))).toEqual({ scheme: 'light', measure: '3' })
  })

  it('is said on the root, and no longer when it is given up', () => {
    const root = { dataset: { size: '5', other: 'kept' } } as unknown as HTMLElement
    apply(root, { scheme: 'dark' })
    expect(root.dataset).toEqual({ scheme: 'dark', other: 'kept' })
  })
})
