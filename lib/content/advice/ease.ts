/** How easily a text reads: for English by Flesch's formula (1948), for other languages by LIX (Björnsson 1968), which counts letters and so needs no syllables. */

export interface Ease {
  readonly formula: 'Flesch' | 'LIX'
  /** Flesch: 0 to 100, more is easier. LIX: 20 to 70, less is easier. */
  readonly value: number
  readonly isHard: boolean
}

/** Below this many words neither formula says anything. */
const FEWEST_WORDS = 100
/** Flesch: "difficult", as in scholarly papers. LIX: "very hard"; Estonian words are long, and its papers lie ten points over English ones. */
const HARD = { flesch: 40, lix: 60 }

export function easeOf(paragraphs: readonly string[], language: string): Ease | undefined {
  let [words, sentences, syllables, long] = [0, 0, 0, 0]
  const isEnglish = /^en\b/i.test(language)
  for (const paragraph of paragraphs) {
    const found = paragraph.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? []
    words += found.length
    sentences += Math.max(found.length ? 1 : 0, paragraph.match(/[.!?…]+(?=["”’»)]*(\s|$))/gu)?.length ?? 0)
    for (const word of found) {
      if (isEnglish) syllables += syllablesIn(word)
      if (word.length > 6) long++
    }
  }
  if (words < FEWEST_WORDS) return undefined
  const lengthOfSentence = words / sentences
  if (isEnglish) {
    const value = Math.round(206.835 - 1.015 * lengthOfSentence - (84.6 * syllables) / words)
    return { formula: 'Flesch', value: Math.min(100, Math.max(0, value)), isHard: value < HARD.flesch }
  }
  const value = Math.round(lengthOfSentence + (100 * long) / words)
  return { formula: 'LIX', value, isHard: value > HARD.lix }
}

/** Groups of vowels, without a silent e at the end: right for nine English words of ten. */
function syllablesIn(word: string): number {
  const plain = word.toLowerCase().replace(/[^a-z]/g, '')
  const groups = plain.replace(/(?:[^laeiouy]es|[^aeiouyt]ed|[^laeiouy]e)$/, (end) => end[0] ?? '').match(/[aeiouy]{1,2}/g)
  return Math.max(1, groups?.length ?? 1)
}
