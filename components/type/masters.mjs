/**
 * Makes of two cuts of a family one variable font: the lighter at one end of its weights, the heavier at the other
 * (OpenType 1.9, "fvar" and "gvar"). The two may differ in optical size as well: so the text cut and the display cut of
 * a serif fit into one file, at half the size of two.
 */
import { alignFigures, glyphsOf, putGlyphs } from './outlines.mjs'
import { fontOf, tablesOf } from './sfnt.mjs'

/** Name of the axis; fonts number their own names from here. */
const AXIS_NAME = 256

/**
 * @param {Buffer} light a static font
 * @param {Buffer} heavy the same letters of the same family
 * @param {{ min: number, max: number }} weights of the two
 * @param {{ light: number, heavy: number }} grid units to which outlines are rounded: nobody sees a thousandth of an em, and it compresses better
 * @param {boolean} isTabular whether figures are to have one width
 * @returns {Buffer}
 */
export function joined(light, heavy, { min, max }, grid, isTabular) {
  const tables = tablesOf(light)
  const [from, to] = [glyphsOf(tables, grid.light), glyphsOf(tablesOf(heavy), grid.heavy)]
  if (isTabular) for (const glyphs of [from, to]) alignFigures(tables, glyphs)
  if (from.length !== to.length) throw new Error('The two cuts do not have the same letters.')
  putGlyphs(tables, from)
  tables
    .set('fvar', axisOf(min, max))
    .set('STAT', styleOf())
    .set('gvar', variationsOf(from.map((glyph, i) => change(glyph, to[i]))))
  return fontOf(tables)
}

/** @param {Buffer} font a static font @param {number} grid @returns {Buffer} the same with rounded outlines */
export function rounded(font, grid) {
  const tables = tablesOf(font)
  putGlyphs(tables, glyphsOf(tables, grid))
  return fontOf(tables)
}

/** How far each point moves from one end to the other; the last four say how the glyph stands in its line. */
function change(from, to) {
  const [a, b] = [from.outline ?? from.offsets, to.outline ?? to.offsets]
  const moves = (axis) => (a?.[axis] ?? []).map((value, i) => (b?.[axis]?.[i] ?? Number.NaN) - value)
  const [x, y] = [moves('x'), moves('y')]
  if ((a?.x.length ?? 0) !== (b?.x.length ?? 0)) throw new Error('The two cuts are not drawn alike.')
  return [
    [...x, 0, to.advance - from.advance, 0, 0],
    [...y, 0, 0, 0, 0],
  ]
}

function axisOf(min, max) {
  const table = Buffer.alloc(36)
  ;[1, 0, 16, 2, 1, 20, 0, 8].forEach((value, i) => void table.writeUInt16BE(value, i * 2))
  table.write('wght', 16, 'latin1')
  ;[min, min, max].forEach((value, i) => void table.writeInt32BE(value * 65536, 20 + i * 4))
  table.writeUInt16BE(AXIS_NAME, 34)
  return table
}

function styleOf() {
  const table = Buffer.alloc(28)
  ;[1, 1, 8, 1, 0, 20, 0, 0, 0, 2].forEach((value, i) => void table.writeUInt16BE(value, i * 2))
  table.write('wght', 20, 'latin1')
  table.writeUInt16BE(AXIS_NAME, 24)
  return table
}

function variationsOf(changes) {
  const data = changes.map(([x, y]) => {
    if ([...x, ...y].every((delta) => delta === 0)) return Buffer.alloc(0)
    const body = Buffer.from([0, ...packed(x), ...packed(y)])
    const head = Buffer.alloc(8)
    // One variation, with point numbers of its own: all of them.
    ;[1, 8, body.length, 0x2000].forEach((value, i) => void head.writeUInt16BE(value, i * 2))
    return Buffer.concat([head, body])
  })
  const start = 20 + (data.length + 1) * 4
  const header = Buffer.alloc(start + 2)
  ;[1, 0, 1, 1].forEach((value, i) => void header.writeUInt16BE(value, i * 2))
  header.writeUInt32BE(start, 8)
  header.writeUInt16BE(data.length, 12)
  header.writeUInt16BE(1, 14)
  header.writeUInt32BE(start + 2, 16)
  data.reduce((offset, { length }, i) => header.writeUInt32BE(offset + length, 24 + i * 4) && offset + length, 0)
  // The far end of the axis, as 2.14.
  header.writeInt16BE(0x4000, start)
  return Buffer.concat([header, ...data])
}

/** Runs of at most 64: of zeros, of bytes, of words. */
function packed(deltas) {
  const kind = (delta) => (delta === 0 ? 0x80 : delta >= -128 && delta <= 127 ? 0 : 0x40)
  const bytes = []
  for (let at = 0; at < deltas.length; ) {
    const run = kind(deltas[at])
    let end = at
    while (end < deltas.length && end - at < 64 && kind(deltas[end]) === run) end++
    bytes.push(run | (end - at - 1))
    if (run !== 0x80) for (const delta of deltas.slice(at, end)) bytes.push(...(run ? [(delta >> 8) & 255] : []), delta & 255)
    at = end
  }
  return bytes
}
