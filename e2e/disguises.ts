/** The forms in which a word can hide in bytes: plain, percent, entities, base64 at each of its three places, escapes of JSON and of bytes, UTF-16. */

/** Each disguise of a word, in small letters where the disguise itself has none. */
export function disguisesOf(word: string): readonly string[] {
  const letters = [...word]
  const code = (letter: string) => letter.charCodeAt(0)
  const hex = (letter: string, digits: number) => code(letter).toString(16).padStart(digits, '0')
  return [
    word,
    letters.map((letter) => `%${hex(letter, 2)}`).join(''),
    letters.map((letter) => `&#${code(letter)};`).join(''),
    letters.map((letter) => `&#x${hex(letter, 1)};`).join(''),
    letters.map((letter) => `\\u${hex(letter, 4)}`).join(''),
    letters.map((letter) => `\\x${hex(letter, 2)}`).join(''),
    letters.map((letter) => hex(letter, 2)).join(''),
    [...word].reverse().join(''),
  ]
}

/** Base64 of a word as it stands inside of a longer text, whatever stood before it. */
export function base64Of(word: string): readonly string[] {
  return [0, 1, 2].flatMap((before) => {
    const text = Buffer.from('\0'.repeat(before) + word).toString('base64')
    // The first and last signs hold bits of the neighbours.
    const inner = text.slice(before === 0 ? 0 : before + 1, Math.floor(((before + word.length) * 8) / 6))
    return [inner, inner.replaceAll('+', '-').replaceAll('/', '_')]
  })
}

/** A searcher for many words at once. @returns those that stand in some bytes, in whatever form and case. */
export function searcher(words: readonly string[]): (bytes: Buffer) => string[] {
  const forms = words.map((word) => ({
    word,
    plain: disguisesOf(word.toLowerCase()),
    coded: [word, word[0]?.toUpperCase() + word.slice(1)].flatMap(base64Of),
  }))
  // In whatever stands for a word, that which stands for its beginning stands too: few texts need be searched for all of them.
  const stem = words.reduce(beginning)
  const stems = { plain: disguisesOf(stem.toLowerCase()), coded: [stem, stem[0]?.toUpperCase() + stem.slice(1)].flatMap(base64Of) }
  return (bytes) => {
    const exact = bytes.toString('latin1')
    const small = exact.toLowerCase()
    // UTF-16, either way round: without its zeros it is plain.
    const thin = small.includes('\0') ? small.replaceAll('\0', '') : ''
    const has = ({ plain, coded }: typeof stems) =>
      plain.some((form) => small.includes(form) || thin.includes(form)) || coded.some((form) => exact.includes(form))
    return has(stems) ? forms.filter(has).map(({ word }) => word) : []
  }
}

/** What two words have in common before they part. */
function beginning(one: string, other: string): string {
  const part = Array.from(one).findIndex((letter, n) => letter !== other[n])
  return part < 0 ? one : one.slice(0, part)
}
