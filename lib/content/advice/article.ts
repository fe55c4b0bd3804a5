/** Advice on one article by itself: what does not block it, and would make it better. What hangs on the rest of the paper is in `around.ts`. */
import type { ArticleFile } from '../check/schema'
import type { Source } from '../check/source'
import { easeOf } from './ease'
import { createSpellings, namesIn } from './names'
import { type Parts, shortOf } from './parts'

/** What is said, how to mend it, and where: said alike on the desk and by the command. */
export interface Advice {
  readonly about: (typeof ABOUT)[number]
  /** Counted from 1, where it can be known. */
  readonly line?: number | undefined
  readonly says: string
  readonly mend: string
}

export const ABOUT = ['headline', 'standfirst', 'picture', 'paragraphs', 'subheads', 'links', 'names', 'topics', 'duplicate', 'ease', 'ads'] as const

/** Characters of a headline that search results and cards show (Google cuts at some 600 pixels). */
const HEADLINE = 70
const PARAGRAPH_WORDS = 120
const WORDS_WITHOUT_SUBHEAD = 800

/** What is found out when a text is read, and remembered as long as it does not change. */
export interface Reading {
  readonly advice: readonly Advice[]
  /** Names in the order in which they come, each once. */
  readonly names: readonly string[]
}

/** @param language the paper's, for a piece that has none of its own. */
export function readForAdvice(fields: ArticleFile, source: Pick<Source, 'lineOf'>, parts: Parts, language: string): Reading {
  const found: Advice[] = []
  const say: Say = (about, line, says, mend) => void found.push({ about, line, says, mend })
  const lineOf = (...field: string[]) => source.lineOf(field)

  const headline = fields.shortHeadline ?? fields.headline
  if (headline.length > HEADLINE)
    say(
      'headline',
      lineOf('headline'),
      `The headline has ${headline.length} characters; search results and cards show some ${HEADLINE}.`,
      'Write a shortHeadline.',
    )

  const paragraphs = parts.parts.filter(({ kind }) => kind === 'paragraph')
  const first = paragraphs[0]
  if (!fields.standfirst)
    say('standfirst', lineOf('headline'), 'There is no standfirst yet.', 'Write the sentence or two that stand under the headline and in every list.')
  else if (first && isCopied(fields.standfirst, first.text))
    say(
      'standfirst',
      lineOf('standfirst'),
      'The standfirst repeats the first paragraph.',
      'Let one of the two say something else: readers meet both.',
    )

  if (fields.image) {
    const { alt, caption } = fields.image
    const weakness = weaknessOf(alt, caption, fields.headline)
    if (weakness) say('picture', lineOf('image', 'alt'), `The alt of the lead picture ${weakness}.`, 'Say in a sentence what is to be seen.')
    else if (fields.image.decorative)
      say('picture', lineOf('image', 'decorative'), 'The lead picture is marked as decorative.', 'Say what is to be seen, unless it says nothing.')
  }
  for (const { alt, caption, line } of parts.pictures) {
    const weakness = weaknessOf(alt, caption, fields.headline)
    if (weakness) say('picture', line, `The alt of a picture ${weakness}.`, 'Say in a sentence what is to be seen.')
  }

  for (const { text, line } of parts.parts)
    if (text.includes('**'))
      say('paragraphs', line, 'Readers see "**": the words between are not bold.', 'Close what is bold, with no space inside the stars.')
  for (const { text, line } of paragraphs) {
    if (/^##+[^\s#]/.test(text))
      say('subheads', line, 'Readers see the signs of a subhead.', 'Write a space after them, as in "## What the glass must be".')
    const words = wordsIn(text)
    if (words > PARAGRAPH_WORDS)
      say('paragraphs', line, `The paragraph has ${words} words; on a phone that is a wall.`, 'Divide it where the thought turns.')
  }
  let since = 0
  for (const { kind, text, line } of parts.parts) {
    since = kind === 'subhead' ? 0 : since + wordsIn(text)
    if (since <= WORDS_WITHOUT_SUBHEAD) continue
    say('subheads', line, `There has been no subhead for ${WORDS_WITHOUT_SUBHEAD} words.`, 'Put one in, as in "## What the glass must be".')
    since = 0
  }

  adviseOnLinks(parts, say)
  const names = [fields.headline, fields.standfirst ?? '', ...parts.parts.map(({ text }) => text)].flatMap(namesIn)
  adviseOnNames(names, say)
  if (fields.topics.length === 0) say('topics', lineOf('section'), 'There is no topic.', 'Add one, so that readers find it beside its like.')

  const ease = easeOf(
    paragraphs.map(({ text }) => text),
    fields.language ?? language,
  )
  if (ease?.isHard)
    say(
      'ease',
      undefined,
      ease.formula === 'Flesch'
        ? `It reads hard: ${ease.value} on Flesch’s scale, where a newspaper has 50 to 70.`
        : `It reads hard: LIX ${ease.value}, where a newspaper has 40 to 55.`,
      'Shorten the longest sentences.',
    )

  return { advice: found, names: [...new Set(names)] }
}

export type Say = (about: Advice['about'], line: number | undefined, says: string, mend: string) => void

function adviseOnLinks(parts: Parts, say: Say) {
  const places = new Set(parts.parts.filter(({ kind }) => kind === 'subhead').map(({ text }) => anchorOf(text)))
  for (const { address, text, line } of parts.links) {
    const shown = shortOf(address)
    if (/^(https?:\/\/|www\.)/i.test(text))
      say('links', line, `The link shows its bare address, ${shown}.`, 'Write words for it, as in [the report](https://…).')
    else if (/^(here|click here|this|link|read more|more|siin|siit|loe edasi)$/i.test(text))
      say('links', line, `"${text}" does not say where the link leads.`, 'Link the words that name what is there.')
    if (/^http:\/\//i.test(address)) say('links', line, `${shown} is not secure.`, 'Try it with https://; nearly every site has it.')
    if (address.startsWith('#') && address.length > 1 && !places.has(address.slice(1)) && !/^#(fn|user-content)/.test(address))
      say('links', line, `No subhead of this article is "${shown}".`, 'Write the subhead in small letters with hyphens.')
  }
}

/** As the press makes it of a subhead: small letters and hyphens. */
const anchorOf = (subhead: string) =>
  subhead
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-')

function adviseOnNames(names: readonly string[], say: Say) {
  const here = createSpellings()
  for (const name of names) here.add(name)
  const said = new Set<string>()
  for (const name of names) {
    if (said.has(name)) continue
    const spellings = [name, ...here.others(name).map(([other]) => other)]
    if (spellings.length === 1) continue
    // A name of which the whole has been spoken of is not spoken of again by its parts.
    for (const spelling of spellings) for (const part of [spelling, ...spelling.split(' ')]) said.add(part)
    say('names', undefined, `A name is spelt two ways: ${spellings.map((each) => `"${each}"`).join(' and ')}.`, 'Choose one.')
  }
}

/** @returns what is wrong with it, to follow "the alt"; nothing is wrong with an empty one here, which the check asks about. */
function weaknessOf(alt: string, caption: string | undefined, headline: string): string | undefined {
  const plain = alt.trim()
  if (!plain) return undefined
  if (/\.(jpe?g|png|webp|avif)$/i.test(plain) || /^(img|dsc|image)[-_ ]?\d+$/i.test(plain)) return 'is the name of a file'
  if (/^(an? |the )?(image|picture|photo|photograph|graphic) (of|showing)\b|^(pilt|foto)[:,]? /i.test(plain))
    return 'begins by saying that it is a picture, which voices say already'
  if (caption !== undefined && plain === caption.trim()) return 'is the caption again, so that it is heard twice'
  if (plain === headline.trim()) return 'is the headline again'
  if (wordsIn(plain) < 3) return 'has hardly a word'
  return plain.length > 250 ? `has ${plain.length} characters, which cannot be skipped` : undefined
}

/** Whether most of one stands in the beginning of the other, in the same order. */
function isCopied(standfirst: string, paragraph: string): boolean {
  const [words, first] = [plainWords(standfirst), plainWords(paragraph).slice(0, 60)]
  if (words.length < 6) return false
  const runs = new Set(first.slice(2).map((word, index) => `${first[index]} ${first[index + 1]} ${word}`))
  const repeated = words.slice(2).filter((word, index) => runs.has(`${words[index]} ${words[index + 1]} ${word}`))
  return repeated.length >= 0.6 * (words.length - 2)
}

export const plainWords = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
const wordsIn = (text: string) => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0
