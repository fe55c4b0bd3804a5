import { existsSync, readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { BEGUN } from '../begun'
import { checkPaper, inReadingOrder, type Problem, problemText } from '.'
import { FAULTS } from './faults.fixture'
import { ABOUT, AD, BELL, FERRY, FRONT, JAAN, KELL, MERI, NOW, onDisk, Paper, PHOTO, PUBLICATION, ROAD, ROPE } from './paper.fixture'
import { suggestion } from './problem'

const check = async (change: (paper: Paper) => unknown, now = NOW) => {
  const paper = await Paper.good()
  await change(paper)
  const { problems, paper: checked } = await onDisk(paper, (folder) => checkPaper(folder, now))
  return { paper, problems, checked }
}
const { tasks } = JSON.parse(readFileSync('.vscode/tasks.json', 'utf8'))
const UNDERLINED = new RegExp(tasks[0].problemMatcher.pattern.regexp)
const placeOf = ({ file, field }: Problem) => [file, field].filter(Boolean).join(' ')

describe('the good paper', () => {
  it('has no problem', async () => {
    expect((await check(() => {})).problems).toEqual([])
  })

  it('comes back whole: every text that went in, with every picture that it shows', async () => {
    const { paper, checked } = await check(() => {})
    expect([...(checked?.files ?? [])].sort()).toEqual(paper.names().filter((file) => /\/.*\.(mdx|yaml)$/.test(file)))
    expect(checked?.articles.map(({ slug }) => slug)).toEqual(['harbour-bell', 'ice-road', 'night-ferry', 'sadama-kell'])
    expect(checked?.pictures.get(BELL)).toEqual(['harbour-bell.jpg', 'rope.png'])
    expect(checked?.pictures.get(MERI)).toEqual(['meri-saar.png'])
  })

  it('has its dates read in its own time zone', async () => {
    const { publishedAt, updatedAt, corrections } = (await check(() => {})).checked?.articles[0]?.fields ?? {}
    expect({ publishedAt, updatedAt, corrections }).toEqual({
      publishedAt: Date.UTC(2026, 4, 17, 6),
      updatedAt: Date.UTC(2026, 4, 18, 7, 30, 15),
      corrections: [{ at: Date.UTC(2026, 4, 18, 7), text: 'The bell weighs 80 kg.' }],
    })
  })
})

describe.each(Object.entries(FAULTS))('%s', (_group, cases) => {
  it.concurrent.each(cases.map((fault) => [fault.name, fault] as const))('%s', async (_name, fault) => {
    const { paper, problems, checked } = await check(fault.change)
    const line = typeof fault.line === 'string' ? paper.lineOf(fault.file, fault.line) : fault.line
    const { file, field, says, mend } = fault
    expect(problems.map(({ column: _column, ...problem }) => problem)).toEqual([
      { file, line, field, says: expect.stringMatching(says), mend: expect.stringMatching(mend) },
    ])
    expect(checked).toBeUndefined()
    for (const problem of problems) {
      expect(problem.says).toMatch(/\.$/)
      expect(problem.mend).toMatch(/[.?]$/)
      // VS Code underlines what it can tell the place of; a folder it cannot.
      if (path.extname(file)) expect(UNDERLINED.exec(problemText(problem))?.slice(1, 4)).toEqual([file, String(problem.line ?? 1), problem.field])
      // What is wrong with a text is not done to the terminal of the one who reads of it.
      if (!/\p{Cc}|\p{Bidi_Control}/u.test(file)) expect(problemText(problem)).not.toMatch(/\p{Cc}|[\u202A-\u202E\u2066-\u2069]/u)
    }
  })
})

describe('all problems at once', () => {
  it('ten faults in ten files are ten problems, in reading order', async () => {
    const { problems, checked } = await check((paper) =>
      paper
        .edit(PUBLICATION, 'tagline:', 'motto: x\ntagline:')
        .edit(FRONT, 'pinned: ice-road', 'pinned: ice-rode')
        .edit(AD, '/info/about', '/info/abuot')
        .write(ABOUT, '<script>alert(1)</script>')
        .put(MERI, paper.textOf(MERI).replaceAll('\n', '\r\n'))
        .edit(JAAN, 'name:', 'email: jaan@small.example\nname:')
        .edit(BELL, 'alt="A rope, tarred." ', '')
        .edit(ROAD, '2026-02-10T07:00', '2026-02-30T07:00')
        .edit(FERRY, 'section: craft', 'section: crafts')
        .edit(KELL, 'translationOf: harbour-bell', 'translationOf: harbour-bel'),
    )
    expect(problems.map(placeOf)).toEqual([
      `${AD} link`,
      BELL,
      `${ROAD} publishedAt`,
      `${FERRY} section`,
      `${KELL} translationOf`,
      `${JAAN} email`,
      MERI,
      `${FRONT} blocks.0.pinned`,
      ABOUT,
      `${PUBLICATION} motto`,
    ])
    expect(checked).toBeUndefined()
  })

  it('faults of every kind in one file are said in one run, from top to bottom', async () => {
    const { problems } = await check((paper) =>
      paper
        .edit(BELL, 'section: nature', 'section: natur')
        .edit(BELL, '[meri-saar, jaan-tamm]', '[meri-saar, nobody]')
        .edit(BELL, '2026-05-18T10:30:15+03:00', '2026-05-16T10:30')
        .edit(BELL, 'series: sounds', 'series: sound')
        .edit(BELL, '"A bell under a small roof."', '""')
        .edit(BELL, '  credit: "Photo: Meri Saar"\n', '')
        .edit(BELL, '(/nature/ice-road)', '(javascript:alert(1))')
        .edit(BELL, 'src="rope.png"', 'src="no-rope.png"')
        .write(BELL, '{process.env.HOME}'),
    )
    expect(problems.map(placeOf).map((place) => place.replace(`${BELL} `, ''))).toEqual([
      'section',
      'authors.1',
      'updatedAt',
      'series',
      'image.credit',
      'image.alt',
      'link',
      'Figure',
      BELL,
    ])
    expect(problems.map(({ line = 0 }) => line)).toEqual(problems.map(({ line = 0 }) => line).sort((a, b) => a - b))
  })

  it('a text is judged although its fields are not readable', async () => {
    const { problems } = await check((paper) =>
      paper.field(FERRY, 'kicker: a: b').write(FERRY, '[x](javascript:alert(1))').write(FERRY, '<Figure src="no.png" alt="x" credit="x" />'),
    )
    expect(problems.map(({ says }) => says)).toEqual([
      expect.stringContaining('second colon'),
      expect.stringContaining('not a safe link'),
      expect.stringContaining('"no.png" is not there'),
    ])
  })

  it('faults of YAML are said where they are, and not what follows from them', async () => {
    const linesOf = async (lines: string) => (await check((paper) => paper.field(FERRY, lines))).problems.map(({ line }) => line)
    expect(await linesOf('kicker: a: b\ndateline: "a "b" c"\nads: true\nads: true')).toEqual([6, 7, 9])
    expect(await linesOf('topics:\n  - sea\n - ice\nads: true\nads: false\nkicker: a: b')).toEqual([8])
  })

  it('a fault in the settings does not hide the others, unless everything hangs on it', async () => {
    const spoil = (from: string, to: string) => check((paper) => paper.edit(PUBLICATION, from, to).edit(FERRY, 'section: craft', 'section: crafts'))
    expect((await spoil('language: en', 'language: en')).problems.map(placeOf)).toEqual([`${FERRY} section`])
    expect((await spoil('language: en', 'language: english')).problems.map(placeOf)).toEqual([`${FERRY} section`, `${PUBLICATION} language`])
    expect((await spoil('Europe/Tallinn', 'Tallinn')).problems.map(placeOf)).toEqual([`${PUBLICATION} timeZone`])
  })

  it.each([
    ['that others link to and translate', BELL, 'section: nature', 'section: natur'],
    ['that is pinned to the front', ROAD, '2026-02-10T07:00', '2026-02-30T07:00'],
    ['whose former address others link to', ROAD, 'standfirst: "It is there for three weeks in a good winter."', 'standfirst: 3'],
  ])('a fault of an article %s is said once', async (_what, file, from, to) => {
    const { problems } = await check((paper) => paper.edit(file, from, to).write(FERRY, '[x](/winter/ice-road)'))
    expect(problems).toHaveLength(1)
    expect(problems[0]?.file).toBe(file)
  })

  it('a damaged picture is told wherever it is named, and so is each other one', async () => {
    const { problems } = await check((paper) => {
      for (const picture of [ROPE, 'authors/meri-saar.png']) paper.put(picture, paper.bytesOf(picture).fill(0, 200, 400))
      return paper.write(ROAD, '<Figure src="rope.png" alt="x" credit="x" />')
    })
    expect(problems.map(placeOf)).toEqual([`${BELL} Figure`, `${ROAD} Figure`, `${MERI} image.src`])
    expect(problems.every(({ says }) => says.includes('is damaged'))).toBe(true)
  })

  it('translations that go round in a circle are said at each', async () => {
    const { problems } = await check((paper) => paper.field(BELL, 'translationOf: sadama-kell'))
    expect(problems.map(placeOf)).toEqual([`${BELL} translationOf`, `${KELL} translationOf`])
    expect(problems[0]?.mend).toBe('Take the field out of the one that was written first.')
  })

  it('a fault of an author is said once', async () => {
    expect((await check((paper) => paper.edit(JAAN, 'name: Jaan Tamm', 'name: 3'))).problems.map(placeOf)).toEqual([`${JAAN} name`])
  })
})

describe('nothing is run', () => {
  it('front matter in JavaScript', async () => {
    const marker = path.join(os.tmpdir(), `standfirst-was-run-${process.pid}`)
    const code = `---js\n{ status: require('node:fs').writeFileSync(${JSON.stringify(marker)}, 'x') || 'ready' }\n---\n\nWords.\n`
    const { problems } = await check((paper) => paper.put(FERRY, code))
    expect(problems.map(({ says }) => says)).toEqual([expect.stringMatching(/"---js".*would be run, so it is refused/)])
    expect(existsSync(marker)).toBe(false)
  })

  it('expressions, imports and attributes', async () => {
    const paper = (await Paper.good())
      .write(ROAD, 'export const x = (globalThis.wasRun = 1)')
      .write(ROAD, '{globalThis.wasRun = 1}')
      .write(ROAD, '<PullQuote by={globalThis.wasRun = 1} {...(globalThis.wasRun = 1)}>x</PullQuote>')
    const { problems } = await onDisk(paper, (folder) => checkPaper(folder, NOW))
    expect(problems).toHaveLength(4)
    expect(globalThis).not.toHaveProperty('wasRun')
  })

  it('__proto__ changes no prototype', async () => {
    await check((paper) => paper.field(FERRY, '__proto__: { status: ready, polluted: true }\nconstructor: { prototype: { polluted: true } }'))
    expect({}).not.toHaveProperty('polluted')
  })
})

describe('links between texts that are public at different moments', () => {
  const scheduled = (paper: Paper, publishedAt: string) =>
    paper.edit(KELL, 'status: review', 'status: ready').edit(KELL, '2026-12-01T09:00+02:00', publishedAt)
  const DAY = 86_400_000

  it.each<[what: string, change: (paper: Paper) => unknown, now: number, found: string[]]>([
    ['a public text to one that is scheduled', (paper) => scheduled(paper, '2026-12-01T09:00').write(ROAD, '[x](/nature/sadama-kell)'), NOW, [ROAD]],
    ['the same, once that is public', (paper) => scheduled(paper, '2026-12-01T09:00').write(ROAD, '[x](/nature/sadama-kell)'), NOW + 9 * DAY, []],
    [
      'a scheduled text to one that is public before it',
      (paper) =>
        scheduled(paper, '2026-12-01T09:00')
          .edit(ROAD, '2026-02-10T07:00', '2026-11-30T09:00')
          .edit(BELL, '/nature/ice-road', '/')
          .write(KELL, '[x](/nature/ice-road)'),
      NOW,
      [],
    ],
    [
      'a scheduled text to one that is public after it',
      (paper) =>
        scheduled(paper, '2026-12-01T09:00')
          .edit(ROAD, '2026-02-10T07:00', '2026-12-01T09:01')
          .edit(BELL, '/nature/ice-road', '/')
          .write(KELL, '[x](/nature/ice-road)'),
      NOW,
      [KELL],
    ],
    [
      'a public text to one under embargo',
      (paper) => scheduled(paper, '2026-11-01T09:00').field(KELL, 'embargoedUntil: 2026-12-01T09:00').write(ROAD, '[x](/nature/sadama-kell)'),
      NOW,
      [ROAD],
    ],
    ['a draft to a draft', (paper) => paper.write(FERRY, '[x](/nature/sadama-kell)').write(KELL, '[x](/craft/night-ferry)'), NOW, []],
    ['a house page to a draft', (paper) => paper.write(ABOUT, '[x](/craft/night-ferry)'), NOW, [ABOUT]],
    ['a biography to a draft', (paper) => paper.write(JAAN, '[x](/craft/night-ferry)'), NOW, [JAAN]],
    ['a public text to what is gone, where a notice stands', (paper) => paper.edit(ROAD, 'status: ready', 'status: withdrawn'), NOW, []],
  ])('%s', async (_what, change, now, found) => {
    expect((await check(change, now)).problems.map(({ file }) => file)).toEqual(found)
  })
})

describe('what is unusual and right', () => {
  it.each([
    '</script><script>alert(1)</script>',
    ']]>',
    'Salt & smoke',
    'The \\"big\\" one\'s end',
    '🏳️‍🌈 👩🏽‍🌾 at sea',
    'שלום על הים',
    'Õhtu ööl',
    'Zero\u200Bwidth',
    'We are #1: a story',
    '{braces} and <angles>',
    '*stars*',
    '- dash',
    'null',
    'x'.repeat(160),
  ])('the headline %s', async (headline) => {
    const { problems, checked } = await check((paper) => paper.edit(FERRY, 'The night ferry', headline))
    expect(problems).toEqual([])
    expect(checked?.articles.find(({ slug }) => slug === 'night-ferry')?.fields.headline).toBe(JSON.parse(`"${headline}"`))
  })

  it('links to every kind of place', async () => {
    const addresses = [
      '/',
      '/nature',
      '/nature/',
      '/nature/harbour-bell#how-it-rings',
      '/nature/harbour-bell?from=road',
      '/winter/ice-road',
      '/topics/sea',
      '/authors',
      '/authors/meri-saar',
      '/info/about',
      '/archive',
      '/archive/2026/05',
      '/feed.xml',
      '#top',
      'https://small.example',
      'https://small.example/nature/page/2',
      'https://small.example/saved',
      'https://x.example',
      'https://x.example:8080/a(b)?c=d&e=%20#f',
      'http://x.example?q',
      'HTTPS://X.EXAMPLE/',
      'https://õ.example/',
      'mailto:desk@small.example?subject=Hello',
      'tel:+372 600 0000',
    ]
    const { problems } = await check((paper) => paper.write(ROAD, addresses.map((address) => `[x](<${address}>)`).join('\n\n')))
    expect(problems.map(problemText)).toEqual([])
  })

  it('drafts that nobody has written yet', async () => {
    const { problems } = await check((paper) =>
      paper
        .edit(FERRY, 'Still being written, with [the bell](/nature/harbour-bell) in it.', BEGUN.text)
        .field(FERRY, `standfirst: "${BEGUN.standfirst}"`),
    )
    expect(problems).toEqual([])
  })

  it('every piece of Markdown that a paper needs', async () => {
    const { problems } = await check((paper) =>
      paper.write(
        ROAD,
        '> A quote\n> > in a quote\n\n1. one\n   - two\n     - three\n\n***\n\n### Deep\n\n#### Deeper\n\n`{code} <script>`\n\n```js\nimport x from {y}\n```\n\nA  \nbreak, ~~gone~~, [*words*][r], \\{brace\\}, &lt;angle&gt;, [ref][r], www.x.example, desk@small.example\n\n[r]: https://x.example\n\n- [x] done',
      ),
    )
    expect(problems.map(problemText)).toEqual([])
  })

  it('a picture that says nothing, when it says so', async () => {
    expect((await check((paper) => paper.edit(BELL, 'alt: "A bell under a small roof."', 'alt: ""\n  decorative: true'))).problems).toEqual([])
  })

  it('files that are not the paper’s: hidden ones, pictures that nobody shows, notes at the top', async () => {
    const { problems } = await check((paper) =>
      paper
        .put('articles/2026/05/.DS_Store', 'x')
        .put('articles/2026/05/spare.jpg', paper.bytesOf(PHOTO))
        .put('README.md', 'x')
        .put('studio/press.mjs', 'x')
        .put('articles/2026/05/rope-2.png', paper.bytesOf(ROPE)),
    )
    expect(problems).toEqual([])
  })
})

describe('the words of a problem', () => {
  it('stand on one line, with file, line and field before them', () => {
    const problem: Problem = { file: ROAD, line: 4, field: 'section', says: '"natur" is not known here.', mend: 'Did you mean "nature"?' }
    expect(problemText(problem)).toBe(`${ROAD}:4 section: "natur" is not known here. Did you mean "nature"?`)
    expect(problemText({ ...problem, line: undefined, field: undefined })).toBe(`${ROAD}:1: "natur" is not known here. Did you mean "nature"?`)
  })

  it('come by file, then from top to bottom', () => {
    const at = (file: string, line?: number): Problem => ({ file, line, says: '', mend: '' })
    const sorted = [at('a.mdx'), at('a.mdx', 2), at('a.mdx', 10), at('b.mdx', 1), at('B.yaml', 1), at('c.mdx')]
    expect(inReadingOrder([...sorted].reverse())).toEqual(sorted)
  })

  it.each([
    ['busines', ['business', 'sport'], 'Did you mean "business"?'],
    ['Business', ['business', 'sport'], 'Did you mean "business"?'],
    ['sprot', ['business', 'sport'], 'Did you mean "sport"?'],
    ['food', ['business', 'sport'], 'Known are "business", "sport".'],
    ['food', ['business'], 'Only "business" is known.'],
    ['food', [], 'None is known yet.'],
    [
      'food',
      Array.from({ length: 14 }, (_, index) => `section-${index}`),
      expect.stringMatching(/^None is near it; known are "section-0", .*"section-11" and 2 others\.$/),
    ],
  ])('for %s, of %j: %s', (found, known, words) => {
    expect(suggestion(found, known)).toEqual(words)
  })
})
