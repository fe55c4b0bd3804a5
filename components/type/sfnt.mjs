/** Takes a font apart into its tables and puts it together again (OpenType 1.9, "Organization of an OpenType font"). */

/**
 * @param {Buffer} font an sfnt
 * @returns {Map<string, Buffer>} its tables by tag, each a copy
 */
export function tablesOf(font) {
  const tables = new Map()
  for (let at = 12; at < 12 + font.readUInt16BE(4) * 16; at += 16) {
    const from = font.readUInt32BE(at + 8)
    tables.set(font.toString('latin1', at, at + 4), Buffer.from(font.subarray(from, from + font.readUInt32BE(at + 12))))
  }
  return tables
}

/**
 * @param {Map<string, Buffer>} tables
 * @returns {Buffer} an sfnt with TrueType outlines
 */
export function fontOf(tables) {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1))
  const header = Buffer.alloc(12 + sorted.length * 16)
  const power = Math.floor(Math.log2(sorted.length))
  header.writeUInt32BE(0x00010000, 0)
  ;[sorted.length, 2 ** power * 16, power, sorted.length * 16 - 2 ** power * 16].forEach((value, i) => void header.writeUInt16BE(value, 4 + i * 2))
  tables.get('head')?.writeUInt32BE(0, 8)
  let offset = header.length
  const bodies = sorted.map(([tag, data], i) => {
    const padded = Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)])
    const at = 12 + i * 16
    header.write(tag, at, 'latin1')
    ;[sum(padded), offset, data.length].forEach((value, field) => void header.writeUInt32BE(value, at + 4 + field * 4))
    offset += padded.length
    return { tag, padded }
  })
  const whole = Buffer.concat([header, ...bodies.map(({ padded }) => padded)])
  const head =
    header.length +
    bodies
      .slice(
        0,
        bodies.findIndex(({ tag }) => tag === 'head'),
      )
      .reduce((length, { padded }) => length + padded.length, 0)
  whole.writeUInt32BE((0xb1b0afba - sum(whole)) >>> 0, head + 8)
  return whole
}

/** @param {Buffer} bytes a multiple of four of them */
function sum(bytes) {
  let total = 0
  for (let i = 0; i < bytes.length; i += 4) total = (total + bytes.readUInt32BE(i)) >>> 0
  return total
}
