/** Reads and writes the outlines of a TrueType font: a glyph is its points, or the glyphs it is composed of (OpenType 1.9, "glyf"). */

const ON_CURVE_AND_OVERLAP = 0x41

/**
 * @typedef {{ ends: number[], flags: number[], x: number[], y: number[] }} Outline
 * @typedef {{ outline?: Outline, composed?: Buffer, offsets?: { x: number[], y: number[] }, advance: number, bearing: number }} Glyph
 */

/**
 * @param {Map<string, Buffer>} tables
 * @param {number} grid units to which points are rounded
 * @returns {Glyph[]}
 */
export function glyphsOf(tables, grid) {
  const [glyf, loca, hmtx] = ['glyf', 'loca', 'hmtx'].map((tag) => tables.get(tag))
  const long = tables.get('head').readInt16BE(50) === 1
  const metrics = tables.get('hhea').readUInt16BE(34)
  const at = (i) => (long ? loca.readUInt32BE(i * 4) : loca.readUInt16BE(i * 2) * 2)
  return Array.from({ length: tables.get('maxp').readUInt16BE(4) }, (_, i) => {
    const advance = hmtx.readUInt16BE(Math.min(i, metrics - 1) * 4)
    const bearing = i < metrics ? hmtx.readInt16BE(i * 4 + 2) : hmtx.readInt16BE(metrics * 4 + (i - metrics) * 2)
    const data = glyf.subarray(at(i), at(i + 1))
    if (data.length === 0) return { advance, bearing }
    if (data.readInt16BE(0) < 0) return { composed: Buffer.from(data), offsets: offsetsOf(data), advance, bearing }
    const outline = outlineOf(data, (value) => Math.round(value / grid) * grid)
    return { outline, advance, bearing: Math.min(...outline.x) }
  })
}

function outlineOf(data, round) {
  const ends = Array.from({ length: data.readInt16BE(0) }, (_, i) => data.readUInt16BE(10 + i * 2))
  const count = (ends.at(-1) ?? -1) + 1
  let at = 10 + ends.length * 2
  at += 2 + data.readUInt16BE(at)
  const flags = []
  while (flags.length < count) {
    const flag = data[at++]
    for (let times = flag & 8 ? data[at++] + 1 : 1; times > 0; times--) flags.push(flag)
  }
  const axis = (isShort, isSame) => {
    let value = 0
    return flags.map((flag) => {
      if (flag & isShort) value += flag & isSame ? data[at++] : -data[at++]
      else if (!(flag & isSame)) {
        value += data.readInt16BE(at)
        at += 2
      }
      return round(value)
    })
  }
  const x = axis(0x02, 0x10)
  return { ends, flags, x, y: axis(0x04, 0x20) }
}

/** Where a composed glyph puts its parts. */
function offsetsOf(data) {
  const [x, y] = [[], []]
  for (let at = 10, flags = 0x20; flags & 0x20; ) {
    flags = data.readUInt16BE(at)
    const words = flags & 1
    x.push(words ? data.readInt16BE(at + 4) : data.readInt8(at + 4))
    y.push(words ? data.readInt16BE(at + 6) : data.readInt8(at + 5))
    at += (words ? 8 : 6) + (flags & 0x08 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0)
  }
  return { x, y }
}

/**
 * Writes `glyf`, `loca` and `hmtx` anew.
 * @param {Map<string, Buffer>} tables
 * @param {readonly Glyph[]} glyphs
 */
export function putGlyphs(tables, glyphs) {
  const parts = glyphs.map(({ outline, composed }) => {
    const data = outline ? written(outline) : (composed ?? Buffer.alloc(0))
    return Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)])
  })
  const loca = Buffer.alloc((glyphs.length + 1) * 4)
  parts.reduce((offset, part, i) => loca.writeUInt32BE(offset + part.length, (i + 1) * 4) && offset + part.length, 0)
  const hmtx = Buffer.alloc(glyphs.length * 4)
  glyphs.forEach(({ advance, bearing }, i) => {
    hmtx.writeUInt16BE(advance, i * 4)
    hmtx.writeInt16BE(bearing, i * 4 + 2)
  })
  tables.set('glyf', Buffer.concat(parts)).set('loca', loca).set('hmtx', hmtx)
  tables.get('head').writeInt16BE(1, 50)
  tables.get('hhea').writeUInt16BE(glyphs.length, 34)
}

function written({ ends, flags, x, y }) {
  const [bytes, along, up] = [[], [], []]
  const box = [ends.length, Math.min(...x), Math.min(...y), Math.max(...x), Math.max(...y), ...ends, 0]
  flags.forEach((flag, i) => {
    const step = (delta, into, isShort, isSame) => {
      if (delta === 0) return isSame
      if (Math.abs(delta) > 255) {
        into.push((delta >> 8) & 255, delta & 255)
        return 0
      }
      into.push(Math.abs(delta))
      return isShort | (delta > 0 ? isSame : 0)
    }
    bytes.push((flag & ON_CURVE_AND_OVERLAP) | step(x[i] - (x[i - 1] ?? 0), along, 0x02, 0x10) | step(y[i] - (y[i - 1] ?? 0), up, 0x04, 0x20))
  })
  const head = Buffer.alloc(box.length * 2)
  box.forEach((value, i) => void head.writeInt16BE(value, i * 2))
  return Buffer.concat([head, Buffer.from([...bytes, ...along, ...up])])
}

/**
 * Makes the figures of one width, as tables and clocks want them: each in the middle of the widest's space.
 * @param {Map<string, Buffer>} tables
 * @param {readonly Glyph[]} glyphs changed in place
 */
export function alignFigures(tables, glyphs) {
  const figures = Array.from('0123456789', (figure) => glyphs[glyphOf(tables.get('cmap'), figure.charCodeAt(0))])
  const width = Math.max(...figures.map(({ advance }) => advance))
  for (const figure of figures) {
    const aside = Math.round((width - figure.advance) / 2)
    figure.outline.x = figure.outline.x.map((x) => x + aside)
    Object.assign(figure, { advance: width, bearing: figure.bearing + aside })
  }
}

/** Number of the glyph of a letter of the first plane ("cmap", format 4). */
function glyphOf(cmap, letter) {
  const at = Array.from({ length: cmap.readUInt16BE(2) }, (_, i) => cmap.readUInt32BE(8 + i * 8)).find((offset) => cmap.readUInt16BE(offset) === 4)
  const size = cmap.readUInt16BE(at + 6)
  for (let i = 0; i < size; i += 2) {
    const [end, start] = [cmap.readUInt16BE(at + 14 + i), cmap.readUInt16BE(at + 16 + size + i)]
    if (letter > end) continue
    const [delta, place] = [cmap.readUInt16BE(at + 16 + size * 2 + i), at + 16 + size * 3 + i]
    const range = cmap.readUInt16BE(place)
    return (range ? cmap.readUInt16BE(place + range + (letter - start) * 2) + delta : letter + delta) & 0xffff
  }
  return 0
}
