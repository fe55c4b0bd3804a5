/** Gives a font another name inside: writes its `name` table anew (OpenType 1.9, "name" and "Organization of an OpenType font"). */

const FAMILY = 1
const STYLE = 2
const FULL = 4
const POSTSCRIPT = 6
const COPYRIGHT = 0
const LICENCE = 13

/** What the OFL asks to be kept, in every copy. */
const KEPT = [COPYRIGHT, LICENCE, 14]

/**
 * @param {Buffer} font an sfnt: TrueType or CFF
 * @param {string} name the family from now on
 * @returns {Buffer}
 */
export function renamed(font, name) {
  const count = font.readUInt16BE(4)
  const tables = Array.from({ length: count }, (_, i) => {
    const at = 12 + i * 16
    const tag = font.toString('latin1', at, at + 4)
    const data = font.subarray(font.readUInt32BE(at + 8), font.readUInt32BE(at + 8) + font.readUInt32BE(at + 12))
    return { tag, data: tag === 'name' ? nameTable(data, name) : Buffer.from(data) }
  })
  const header = Buffer.alloc(12 + count * 16)
  font.copy(header, 0, 0, 12)
  const bodies = []
  let offset = header.length
  let head
  tables.forEach(({ tag, data }, i) => {
    if (tag === 'head') {
      data.writeUInt32BE(0, 8)
      head = offset + 8
    }
    const padded = Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)])
    const at = 12 + i * 16
    header.write(tag, at, 'latin1')
    header.writeUInt32BE(sum(padded), at + 4)
    header.writeUInt32BE(offset, at + 8)
    header.writeUInt32BE(data.length, at + 12)
    bodies.push(padded)
    offset += padded.length
  })
  const whole = Buffer.concat([header, ...bodies])
  if (head) whole.writeUInt32BE((0xb1b0afba - sum(whole)) >>> 0, head)
  return whole
}

/** @param {Buffer} bytes a multiple of four of them */
function sum(bytes) {
  let total = 0
  for (let i = 0; i < bytes.length; i += 4) total = (total + bytes.readUInt32BE(i)) >>> 0
  return total
}

/** @param {Buffer} old @param {string} name */
function nameTable(old, name) {
  /** @type {Map<number, string>} */
  const texts = new Map([
    [FAMILY, name],
    [STYLE, 'Regular'],
    [FULL, name],
    [POSTSCRIPT, name.replaceAll(' ', '-')],
  ])
  const storage = old.readUInt16BE(4)
  for (let i = 0; i < old.readUInt16BE(2); i++) {
    const at = 6 + i * 12
    const id = old.readUInt16BE(at + 6)
    const from = storage + old.readUInt16BE(at + 10)
    // Windows, Unicode: UTF-16 with the high byte first.
    if (KEPT.includes(id) && old.readUInt16BE(at) === 3)
      texts.set(
        id,
        Buffer.from(old.subarray(from, from + old.readUInt16BE(at + 8)))
          .swap16()
          .toString('utf16le'),
      )
  }
  const records = [...texts].sort(([a], [b]) => a - b).map(([id, text]) => ({ id, text: Buffer.from(text, 'utf16le').swap16() }))
  const table = Buffer.alloc(6 + records.length * 12)
  table.writeUInt16BE(records.length, 2)
  table.writeUInt16BE(table.length, 4)
  let offset = 0
  records.forEach(({ id, text }, i) => {
    ;[3, 1, 0x409, id, text.length, offset].forEach((value, field) => void table.writeUInt16BE(value, 6 + i * 12 + field * 2))
    offset += text.length
  })
  return Buffer.concat([table, ...records.map(({ text }) => text)])
}
