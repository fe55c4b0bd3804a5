/** Gives a font another name inside: writes its `name` table anew (OpenType 1.9, "name" and "Organization of an OpenType font"). */
import { fontOf, tablesOf } from './sfnt.mjs'

const FAMILY = 1
const STYLE = 2
const FULL = 4
const POSTSCRIPT = 6
const COPYRIGHT = 0
const LICENCE = 13

/** What the OFL asks to be kept, in every copy. */
const KEPT = [COPYRIGHT, LICENCE, 14]

/**
 * @param {Buffer} font an sfnt
 * @param {string} name the family from now on
 * @returns {Buffer}
 */
export function renamed(font, name) {
  const tables = tablesOf(font)
  return fontOf(tables.set('name', nameTable(tables.get('name'), name)))
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
