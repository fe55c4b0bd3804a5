/** Cuts an article into sentences to be read aloud: where each begins and ends in its part of the text. */

export interface Sentence {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** @returns the sentences of one part; a part of nothing but space has none. */
export function sentencesOf(text: string, language: string): readonly Sentence[] {
  const pieces = [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)]
  return pieces
    .map(({ segment, index }) => {
      const trimmed = segment.trimEnd()
      const start = index + (segment.length - segment.trimStart().length)
      return { text: text.slice(start, index + trimmed.length), start, end: index + trimmed.length }
    })
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence.text))
}
