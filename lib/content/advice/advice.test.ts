import { describe, expect, it } from 'vitest'
import { checkPaper } from '../check'
import { BELL, FERRY, KELL, NOW, onDisk, Paper, PUBLICATION, ROAD } from '../check/paper.fixture'
import { Kept } from '../kept'
import { adviceText, advise } from '.'
import { easeOf } from './ease'
import { namesIn } from './names'
import type { LinkFault } from './outside'

/** Advice on the paper, as the command prints it, on one file. @param widths by slug, or by the name of a picture. @param faults by link. */
async function on(file: string, paper: Paper, widths: Record<string, number> = {}, faults: Record<string, LinkFault> = {}): Promise<string[]> {
  const kept = new Kept()
  const { problems, paper: checked } = await onDisk(paper, (folder) => checkPaper(folder, NOW, kept))
  if (!checked) throw new Error(JSON.stringify(problems))
  const article = checked.articles.find(({ source }) => source.file === file)
  const readings = (of: string) => kept.texts.get(of) as never
  const beyond = { width: ({ slug }: { slug: string }, src?: string) => widths[src ?? slug], fault: (link: string) => faults[link] }
  const found = advise(checked, readings, beyond, NOW).get(article?.slug ?? '') ?? []
  return found.map((each) => adviceText(file, each))
}

const words = (count: number) => Array.from({ length: count }, (_, at) => (at % 10 === 9 || at === count - 1 ? 'end.' : 'word')).join(' ')

describe('advice', () => {
  it('is silent where all is well', async () => {
    expect(await on(BELL, await Paper.good())).toEqual([])
    expect(await on(ROAD, await Paper.good())).toEqual([])
  })

  const cases: readonly [what: string, file: string, spoil: (paper: Paper) => void, says: RegExp | undefined][] = [
    ['a long headline', ROAD, (p) => p.edit(ROAD, 'The road made of ice', 'x'.repeat(94)), /:2 headline: The headline has 94 characters/],
    [
      'a long headline with a short one',
      ROAD,
      (p) => p.edit(ROAD, 'The road made of ice', 'x'.repeat(94)).field(ROAD, 'shortHeadline: "Ice"'),
      undefined,
    ],
    ['no standfirst', FERRY, () => {}, /:2 standfirst: There is no standfirst yet/],
    [
      'a standfirst that is the lead again',
      ROAD,
      (p) => p.edit(ROAD, 'Nobody owns it.', 'It is there for three weeks in a good winter. Nobody owns it.'),
      /:3 standfirst: The standfirst repeats/,
    ],
    ['no topic', FERRY, () => {}, /:3 topics: There is no topic/],
    [
      'an alt that says it is a picture',
      BELL,
      (p) => p.edit(BELL, 'A bell under a small roof.', 'Photo of a bell in May'),
      /:14 picture: The alt of the lead picture begins/,
    ],
    [
      'an alt that is the caption',
      BELL,
      (p) => p.edit(BELL, 'alt="A rope, tarred."', 'alt="The newer rope."'),
      /picture: The alt of a picture is the caption again/,
    ],
    ['an alt of a word', BELL, (p) => p.edit(BELL, 'A bell under a small roof.', 'Bell'), /has hardly a word/],
    ['an alt that is a file', BELL, (p) => p.edit(BELL, 'A bell under a small roof.', 'DSC_0042.jpg'), /is the name of a file/],
    ['a wall of a paragraph', ROAD, (p) => p.write(ROAD, words(121)), /:14 paragraphs: The paragraph has 121 words/],
    ['a subhead without its space', ROAD, (p) => p.write(ROAD, '##Nobody'), /:14 subheads: Readers see the signs of a subhead/],
    ['bold words that are not closed', ROAD, (p) => p.write(ROAD, 'It is **ours.'), /:14 paragraphs: Readers see "\*\*"/],
    ['bold words', ROAD, (p) => p.write(ROAD, 'It is **ours**.'), undefined],
    ['a paragraph of 120 words', ROAD, (p) => p.write(ROAD, words(120)), undefined],
    [
      '800 words without a subhead',
      ROAD,
      (p) => {
        for (let n = 0; n < 9; n++) p.write(ROAD, words(100))
      },
      /:28 subheads: There has been no subhead for 800 words/,
    ],
    [
      '800 words with one',
      ROAD,
      (p) => {
        for (let n = 0; n < 9; n++) p.write(ROAD, n === 4 ? '## Half of it' : words(100))
      },
      undefined,
    ],
    [
      'a bare address',
      ROAD,
      (p) => p.write(ROAD, 'See <x>.'.replace('<x>', '[https://a.example/b](https://a.example/b)')),
      /:14 links: The link shows its bare address/,
    ],
    ['a link that says "here"', ROAD, (p) => p.write(ROAD, 'It is [here](https://a.example/).'), /"here" does not say/],
    ['an insecure link', ROAD, (p) => p.write(ROAD, 'See [the map](http://a.example/).'), /http:\/\/a\.example\/ is not secure/],
    ['a link to no subhead', ROAD, (p) => p.write(ROAD, 'See [below](#the-end).'), /No subhead of this article is "#the-end"/],
    ['a link to a subhead', ROAD, (p) => p.write(ROAD, 'See [below](#õhtu-it-is).\n\n## Õhtu, it is'), undefined],
    [
      'a link to what is withdrawn',
      ROAD,
      (p) => p.edit(BELL, 'status: ready', 'status: withdrawn').write(ROAD, 'See [the bell](/nature/harbour-bell).'),
      /\/nature\/harbour-bell is no longer available/,
    ],
    [
      'a name spelt two ways',
      ROAD,
      (p) => p.write(ROAD, 'We met Katrin Hallikivi. Later Katrin Halikivi left.'),
      /names: A name is spelt two ways: "Katrin Hallikivi" and "Katrin Halikivi"/,
    ],
    ['a name with and without its accent', ROAD, (p) => p.write(ROAD, 'We saw Kõpu. Then we left for Kopu again.'), /"Kõpu" and "Kopu"/],
    [
      'a name that the paper spells otherwise',
      ROAD,
      (p) => {
        p.write(ROAD, 'We met Jan Tam.')
        p.write(BELL, 'It was Jaan Tamm.')
        p.write(KELL, 'See oli Jaan Tamm.')
      },
      /"Jan Tam" is spelt "Jaan Tamm" in 3 other places/,
    ],
    [
      'an older headline',
      KELL,
      (p) =>
        p
          .edit(KELL, 'Sadama kell', 'Harbour bell: the')
          .edit(KELL, 'language: et', 'language: en')
          .edit(BELL, 'status: ready', 'language: en\nstatus: ready'),
      /duplicate: The headline says the same as that of articles\/2026\/05\/harbour-bell/,
    ],
    [
      'a sensitive topic',
      ROAD,
      (p) => p.edit(PUBLICATION, 'series:', 'sensitiveTopics: [ice]\nseries:'),
      /:8 ads: No advertisement stands here: "ice" is on the list/,
    ],
    [
      'English that reads hard',
      ROAD,
      (p) =>
        p
          .write(ROAD, `${'Institutional considerations notwithstanding, comprehensive organisational '.repeat(9)}.`)
          .write(ROAD, `${'Interdependent administrative responsibilities necessitate '.repeat(20)}.`),
      /ease: It reads hard: \d+ on Flesch/,
    ],
    [
      'Estonian that reads hard',
      KELL,
      (p) => p.write(KELL, `${'rahvusvaheliste organisatsioonide vahelised kokkulepped ja '.repeat(30)}.`),
      /ease: It reads hard: LIX/,
    ],
  ]
  it.each(cases)('on %s', async (_what, file, spoil, says) => {
    const paper = await Paper.good()
    spoil(paper)
    const found = await on(file, paper)
    if (says) expect(found).toEqual(expect.arrayContaining([expect.stringMatching(says)]))
    else expect(found).toEqual([])
  })

  it('on a small picture', async () => {
    expect(await on(BELL, await Paper.good(), { 'harbour-bell': 900 })).toEqual([
      expect.stringMatching(/:13 picture: The lead picture is 900 pixels wide/),
    ])
    expect(await on(BELL, await Paper.good(), { 'harbour-bell': 1200 })).toEqual([])
  })

  it('on a small picture in the text, at its line', async () => {
    expect(await on(BELL, await Paper.good(), { 'rope.png': 640 })).toEqual([
      expect.stringMatching(/:\d+ picture: The picture rope\.png is 640 pixels wide; wide screens want 1200\. Export/),
    ])
    expect(await on(BELL, await Paper.good(), { 'rope.png': 1200 })).toEqual([])
  })

  it('on a link to another site that was found broken, at its line', async () => {
    const paper = await Paper.good()
    paper.write(ROAD, 'See [the map](https://a.example/map#north) and [the road](https://a.example/road).')
    expect(await on(ROAD, paper, {}, { 'https://a.example/map#north': '404' })).toEqual([
      expect.stringMatching(/:14 links: https:\/\/a\.example\/map#north is broken: there is no such page \(404\)\. Open it/),
    ])
  })
})

it('names are words with a capital of their own', () => {
  expect(namesIn('Yesterday we met Meri Saar in Tallinn. Nobody came. “Where is Tartu?” she said.')).toEqual([
    'Meri Saar',
    'Meri',
    'Saar',
    'Tallinn',
    'Tartu',
  ])
})

it('how easily a text reads: a child’s book, a law, and nothing of a few words', () => {
  const easy = easeOf(Array(30).fill('The cat sat on the mat. It was a big red mat.'), 'en')
  expect(easy?.formula).toBe('Flesch')
  expect(easy?.value).toBeGreaterThan(95)
  expect(easeOf(Array(30).fill('Kass istus vaibal. Vaip oli suur.'), 'et')).toEqual({ formula: 'LIX', value: 3, isHard: false })
  expect(easeOf(['A few words.'], 'en')).toBeUndefined()
})
