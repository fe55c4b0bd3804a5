/** Finds characters that nobody sees but that change what is read: controls, line separators, and marks that turn the direction of writing (CVE-2021-42574). */

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const INVISIBLE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]/

/** The first of them with its number, as in `U+202E`; tabs and line feeds are not among them. */
export function invisibleIn(text: string): { readonly index: number; readonly says: string } | undefined {
  const found = INVISIBLE.exec(text)
  return found ? { index: found.index, says: `There is an invisible control character (${numberOf(found[0])}) in the text.` } : undefined
}

const hex = (letter: string) => letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
const numberOf = (letter: string) => `U+${hex(letter)}`

/** A value as it can be shown to a person: on one line, not too long, and with nothing in it that a terminal would obey. */
export function shown(value: unknown, longest = 80): string {
  const text = JSON.stringify(value) ?? 'nothing'
  const open = text.replace(new RegExp(INVISIBLE, 'g'), (letter) => `\\u${hex(letter)}`)
  return open.length > longest ? `${open.slice(0, longest)}…` : open
}
