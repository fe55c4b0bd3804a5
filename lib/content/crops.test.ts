import { describe, expect, it } from 'vitest'
import type { Picture } from './article'
import { avifOf, cardOf, filesOf, focusIn, largeOf, partOf, plainOf, type Shape } from './crops'

const SIZES = [
  [1800, 1200],
  [1200, 1800],
  [480, 480],
  [2400, 600],
  [333, 1777],
  [1, 1],
  [7, 5],
] as const
const RATIOS = { '16:9': 16 / 9, '4:3': 4 / 3, '1:1': 1, card: 1200 / 630 } as const
const STEPS = Array.from({ length: 21 }, (_, step) => step / 20)
const pictureOf = (width: number, height: number): Picture => ({ hash: 'abc', width, height })

describe('a crop', () => {
  it.each(SIZES)('of a picture of %i × %i keeps every focus in every shape, inside the picture, as large as it can be', (width, height) => {
    for (const [name, ratio] of Object.entries(RATIOS))
      for (const x of STEPS)
        for (const y of STEPS) {
          const part = partOf({ width, height }, ratio, [x, y])
          const within = (at: number, start: number, length: number) => at >= start - 0.5 && at <= start + length + 0.5
          const kept = {
            inside: part.left >= 0 && part.top >= 0 && part.left + part.width <= width && part.top + part.height <= height,
            large: part.width === width || part.height === height,
            // Half a pixel of rounding, no more.
            focus: within(x * width, part.left, part.width) && within(y * height, part.top, part.height),
          }
          expect([name, x, y, kept]).toEqual([name, x, y, { inside: true, large: true, focus: true }])
        }
  })

  it('says where the focus lies in it, so that a frame that grows to twice its height keeps it too', () => {
    for (const [width, height] of SIZES.filter(([width]) => width > 100))
      for (const shape of ['own', '16:9', '4:3', '1:1'] satisfies Shape[])
        for (const x of STEPS) {
          const [at] = focusIn({ width, height }, shape, [x, 0.5])
          // `object-position` in steps of a quarter; half of the crop is seen.
          const seenFrom = 0.5 * (Math.round(at * 4) / 4)
          expect([shape, x, at >= seenFrom - 0.002 && at <= seenFrom + 0.5 + 0.002]).toEqual([shape, x, true])
        }
  })

  it('has the focus in its middle where the edges allow', () => {
    expect(partOf({ width: 1800, height: 1200 }, 1, [0.5, 0.1])).toEqual({ left: 300, top: 0, width: 1200, height: 1200 })
    expect(partOf({ width: 1800, height: 1200 }, 1, [0.4, 0.1])).toEqual({ left: 120, top: 0, width: 1200, height: 1200 })
    expect(partOf({ width: 1200, height: 1800 }, 16 / 9, [0.2, 0.25])).toEqual({ left: 0, top: 113, width: 1200, height: 675 })
  })
})

describe('files', () => {
  it('of a large picture are those of every shape, with what search engines and shared links want', () => {
    const picture = pictureOf(2400, 1600)
    expect(avifOf(picture, 'own').map(({ name }) => name)).toEqual(['abc-480.avif', 'abc-720.avif', 'abc-1200.avif', 'abc-1800.avif'])
    for (const [shape, height] of [
      ['16:9', 675],
      ['4:3', 900],
      ['1:1', 1200],
    ] as const)
      expect(largeOf(picture, shape)).toMatchObject({ width: 1200, height, type: 'webp' })
    expect(cardOf(picture)).toMatchObject({ name: 'abc-card.jpg', width: 1200, height: 630 })
  })

  it('are never blown up', () => {
    for (const [width, height] of SIZES)
      for (const file of filesOf(pictureOf(width, height), 'lead')) {
        const part = partOf({ width, height }, file.ratio)
        expect([file.name, file.width <= part.width, file.height <= part.height + 1]).toEqual([file.name, true, true])
      }
  })

  it('hold for every shape what a page names, down to a picture of one pixel', () => {
    for (const [width, height] of SIZES) {
      const picture = pictureOf(width, height)
      const names = new Set(filesOf(picture, 'lead').map(({ name }) => name))
      expect(names.size).toBe(filesOf(picture, 'lead').length)
      for (const shape of ['own', '16:9', '4:3', '1:1'] satisfies Shape[])
        for (const { name } of [...avifOf(picture, shape), plainOf(picture, shape), largeOf(picture, shape), cardOf(picture)])
          expect(names).toContain(name)
    }
  })

  it('of a figure are its own shape alone, and of a portrait the square and the card', () => {
    const shapesOf = (use: 'figure' | 'portrait') =>
      new Set(filesOf(pictureOf(1800, 1200), use).map(({ name }) => /(1x1-|card)?(?:\d+)?\.\w+$/.exec(name)?.[1]))
    expect(shapesOf('figure')).toEqual(new Set([undefined]))
    expect(shapesOf('portrait')).toEqual(new Set(['1x1-', 'card']))
  })
})
