/**
 * In which shapes, widths and formats a picture is made, and which part of it a shape shows. Pure: the press makes by it
 * and pages name by it, so that neither can ask for what the other does not have.
 */
import type { Picture } from './article'

/** What is made: the picture's own shape, the crops, and the card for shared links (Open Graph: 1200 × 630). */
const RATIOS = { own: undefined, '16:9': 16 / 9, '4:3': 4 / 3, '1:1': 1, card: 1200 / 630 } as const
type Made = keyof typeof RATIOS
/** Shape of a frame on a page: the picture's own, or a crop. */
export type Shape = Exclude<Made, 'card'>

/**
 * AVIF is what pages show: every browser that knows the stylesheet's `light-dark()` knows it. The widths are those of a
 * column on a phone of two or three dots a pixel, of a column on a desk, and of the whole page.
 */
const AVIF: Readonly<Record<Shape, readonly number[]>> = {
  own: [480, 720, 1200, 1800],
  '16:9': [480, 720, 1200, 1600],
  '4:3': [400, 720, 1080],
  '1:1': [160, 320, 480],
}
/** WebP: the first for browsers without AVIF, the last for feeds and search engines (Google, Article: 16:9, 4:3 and 1:1). */
const WEBP: Readonly<Record<Shape, readonly number[]>> = { own: [800, 1200], '16:9': [800, 1200], '4:3': [720, 1200], '1:1': [320, 1200] }

/** Where a picture is shown decides what of it is made: leads stand on fronts and cards, figures only in their text. */
export type Use = 'lead' | 'figure' | 'portrait'
const USES: Readonly<Record<Use, readonly Made[]>> = {
  lead: ['own', '16:9', '4:3', '1:1', 'card'],
  figure: ['own'],
  portrait: ['1:1', 'card'],
}

export interface Size {
  readonly width: number
  readonly height: number
}
/** A file made of a picture. */
export interface PictureFile extends Size {
  readonly name: string
  readonly type: 'avif' | 'webp' | 'jpg'
  readonly ratio: number | undefined
}
type Point = readonly [x: number, y: number]

/** The largest part of a shape, in whole pixels, with the focus (0 to 1 from left and top) as near to its middle as the edges allow. */
export function partOf({ width, height }: Size, ratio: number | undefined, [x, y]: Point = [0.5, 0.5]) {
  if (ratio === undefined) return { left: 0, top: 0, width, height }
  const part = { width: Math.max(1, Math.min(width, Math.round(height * ratio))), height: Math.max(1, Math.min(height, Math.round(width / ratio))) }
  const start = (at: number, whole: number, piece: number) => Math.round(Math.min(Math.max(at * whole - piece / 2, 0), whole - piece))
  return { left: start(x, width, part.width), top: start(y, height, part.height), ...part }
}

/** Where the focus lies in a crop, 0 to 1. */
export function focusIn(picture: Size, shape: Shape, focus: Point = [0.5, 0.5]): [x: number, y: number] {
  const { left, top, width, height } = partOf(picture, RATIOS[shape], focus)
  return [(focus[0] * picture.width - left) / width, (focus[1] * picture.height - top) / height]
}

/** Wanted widths that the picture has, and its own where it falls short of them: nothing is ever blown up. */
function widthsIn(whole: number, wanted: readonly number[]): number[] {
  const had = wanted.filter((width) => width <= whole)
  return whole < (wanted.at(-1) ?? 0) && whole > (had.at(-1) ?? 0) * 1.1 ? [...had, whole] : had
}

function files(picture: Picture, made: Made, type: PictureFile['type'], wanted: readonly number[]): PictureFile[] {
  const ratio = RATIOS[made]
  const part = partOf(picture, ratio)
  const shape = made === 'own' ? '' : `${made.replace(':', 'x')}-`
  return widthsIn(part.width, wanted).map((width) => ({
    name: made === 'card' ? `${picture.hash}-card.jpg` : `${picture.hash}-${shape}${width}.${type}`,
    type,
    ratio,
    width,
    height: Math.max(1, Math.round(width / (ratio ?? part.width / part.height))),
  }))
}

/** What a page offers, narrowest first. */
export const avifOf = (picture: Picture, shape: Shape) => files(picture, shape, 'avif', AVIF[shape])

/** For browsers without AVIF. */
export const plainOf = (picture: Picture, shape: Shape) => files(picture, shape, 'webp', WEBP[shape])[0] as PictureFile

/** For feeds and search engines. */
export const largeOf = (picture: Picture, shape: Shape) => files(picture, shape, 'webp', WEBP[shape]).at(-1) as PictureFile

/** For shared links. */
export const cardOf = (picture: Picture) => files(picture, 'card', 'jpg', [1200])[0] as PictureFile

/** Everything that is made of a picture for a use. */
export const filesOf = (picture: Picture, use: Use): PictureFile[] =>
  USES[use].flatMap((made) => (made === 'card' ? [cardOf(picture)] : [...avifOf(picture, made), ...files(picture, made, 'webp', WEBP[made])]))
