/** Finds names that are spelt two ways: those that sound and look alike once accents, doubled letters and the like are taken away. */

/** Names of people and places: words with a capital that do not begin a sentence, and rows of them. */
export function namesIn(text: string): readonly string[] {
  const names: string[] = []
  for (const sentence of text.split(/(?<=[.!?…:][”"’)]?)\s+/u)) {
    for (const { 0: found, index } of sentence.matchAll(/\p{Lu}[\p{Ll}\p{M}’'-]{2,}(?:\s+\p{Lu}[\p{Ll}\p{M}’'-]{2,})*/gu)) {
      const words = found.replace(/[’']s\b/gu, '').split(/\s+/)
      // The first word of a sentence has its capital from there; what follows it may be a name.
      if (index === 0 || /^["“„‘(]+$/u.test(sentence.slice(0, index))) {
        if (words.length > 1) names.push(words.join(' '))
        words.shift()
      }
      if (words.length > 1) names.push(words.join(' '))
      names.push(...words.filter((word) => word.length > 3))
    }
  }
  return names
}

/** What two spellings of a name have in common. */
const skeletonOf = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ph/g, 'f')
    .replace(/ck|c|q/g, 'k')
    .replace(/w/g, 'v')
    .replace(/y|j/g, 'i')
    .replace(/z/g, 's')
    .replace(/(?<=[^aeiou\s])h/g, '')
    .replace(/(.)\1+/g, '$1')
    .replace(/[’'-]/g, '')

/** Spellings of names, each with how often it was met. */
export interface Spellings {
  add(name: string): void
  /** Other spellings of the name that were met, the most frequent first. */
  others(name: string): readonly (readonly [name: string, times: number])[]
  times(name: string): number
}

export function createSpellings(): Spellings {
  const bySkeleton = new Map<string, Map<string, number>>()
  const spellings = (name: string) => bySkeleton.get(skeletonOf(name))
  return {
    add(name) {
      const skeleton = skeletonOf(name)
      const known = bySkeleton.get(skeleton) ?? new Map<string, number>()
      known.set(name, (known.get(name) ?? 0) + 1)
      bySkeleton.set(skeleton, known)
    },
    others: (name) => [...(spellings(name) ?? [])].filter(([other]) => other !== name).sort((a, b) => b[1] - a[1]),
    times: (name) => spellings(name)?.get(name) ?? 0,
  }
}
