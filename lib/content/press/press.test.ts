import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { unified } from 'unified'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Body } from '../article'
import { BELL, FERRY, KELL, Paper, ROAD } from '../check/paper.fixture'
import { press as pressHere } from './command'
import type { EditionIndex } from './edition'
import { bodyTree } from './tree'

/** The tree of a body, as Contentlayer would make it. */
async function treeOf(text: string): Promise<Root> {
  const builder = unified()
  bodyTree(builder as never)
  return JSON.parse(String(await builder.process(text)))
}
const htmlOf = async (text: string) => toHtml(await treeOf(text)).replaceAll('\n', '')

describe('the tree of a body', () => {
  it.each([
    ['a paragraph', 'Nobody *owns* it.', '<p>Nobody <em>owns</em> it.</p>'],
    ['headings with names', '## How it rings\n\n### Öö ja päev', '<h2 id="how-it-rings">How it rings</h2><h3 id="öö-ja-päev">Öö ja päev</h3>'],
    ['equal headings with names of their own', '## Why?\n\n## Why?', '<h2 id="why">Why?</h2><h2 id="why-1">Why?</h2>'],
    [
      'a table',
      '| Year | Weight |\n|---|--:|\n| 1911 | 80 kg |',
      '<table><thead><tr><th>Year</th><th align="right">Weight</th></tr></thead><tbody><tr><td>1911</td><td align="right">80 kg</td></tr></tbody></table>',
    ],
    [
      'a pull quote on one line',
      '<PullQuote by="A fisherman">It says *come*.</PullQuote>',
      '<PullQuote by="A fisherman">It says <em>come</em>.</PullQuote>',
    ],
    ['a pull quote on lines of its own', '<PullQuote>\nIt says *come*.\n</PullQuote>', '<PullQuote><p>It says <em>come</em>.</p></PullQuote>'],
    [
      'two boxes on two lines',
      '<FactBox title="A">one</FactBox>\n<PullQuote>two</PullQuote>',
      '<FactBox title="A">one</FactBox><PullQuote>two</PullQuote>',
    ],
    ['a box with a list in it', '<FactBox title="A">\n- one\n</FactBox>', '<FactBox title="A"><ul><li>one</li></ul></FactBox>'],
    [
      'a figure',
      '<Figure src="rope.png" alt="A &quot;rope&quot;" credit="Us" />',
      '<Figure src="rope.png" alt="A &#x22;rope&#x22;" credit="Us"></Figure>',
    ],
    ['foreign words in a sentence', 'They say <Foreign lang="et">kell</Foreign>.', '<p>They say <Foreign lang="et">kell</Foreign>.</p>'],
    ['foreign words alone', '<Foreign lang="et">Kell.</Foreign>', '<p><Foreign lang="et">Kell.</Foreign></p>'],
    [
      'links that are safe',
      '[a](/b) [c](#d) [e](https://f.example/?g) [h](mailto:i@j.example)',
      '<p><a href="/b">a</a> <a href="#d">c</a> <a href="https://f.example/?g">e</a> <a href="mailto:i@j.example">h</a></p>',
    ],
    ['code that is only shown', '`{process.env}` and `<script>`', '<p><code>{process.env}</code> and <code>&#x3C;script></code></p>'],
    ['a text under front matter, and nothing of that', '---\nimage: { src: rope.png }\n---\n\nMore.', '<p>More.</p>'],
    [
      'a text between two rules, which looks like front matter',
      '---\ntitle: x\n---\n\n---\nStill: a text\n---\n\nMore.',
      '<hr><h2 id="still-a-text">Still: a text</h2><p>More.</p>',
    ],
  ])('has %s', async (_what, text, html) => {
    expect(await htmlOf(text)).toBe(html)
  })

  it('has footnotes with a way there and back', async () => {
    const html = await htmlOf('A bell.[^rope]\n\n[^rope]: And a **rope**.\n')
    expect(html).toContain('<sup><a href="#fn-rope" id="fnref-rope" data-footnote-ref aria-describedby="footnote-label">1</a></sup>')
    expect(html).toContain('<section data-footnotes class="footnotes"><h2 class="sr-only" id="footnote-label">')
    expect(html).toMatch(/<li id="fn-rope"><p>And a <strong>rope<\/strong>\. <a href="#fnref-rope" data-footnote-backref/)
  })

  it('says nothing of where things stood in the file', async () => {
    expect(JSON.stringify(await treeOf('A *b* [c](/d).\n\n<PullQuote>e</PullQuote>'))).not.toContain('position')
  })

  it.each([
    ['an import', 'import x from "./x.js"', /mdxjsEsm/],
    ['an export', 'export const x = 1', /mdxjsEsm/],
    ['an expression', '{process.env.NEXTAUTH_SECRET}', /mdxFlowExpression/],
    ['an expression in a sentence', 'It is {process.env.NEXTAUTH_SECRET}.', /mdxTextExpression/],
    ['an attribute that is an expression', '<PullQuote by={1}>x</PullQuote>', /an attribute that is not plain text/],
    ['an attribute without a value', '<PullQuote by>x</PullQuote>', /an attribute that is not plain text/],
    ['a spread', '<PullQuote {...process.env}>x</PullQuote>', /an attribute that is not plain text/],
    ['an event attribute', '<PullQuote onclick="alert(1)">x</PullQuote>', /<PullQuote> takes no onclick/],
    ['an attribute of another component', '<PullQuote src="x">x</PullQuote>', /<PullQuote> takes no src/],
    ['an attribute named constructor', '<PullQuote constructor="x">x</PullQuote>', /takes no constructor/],
    ['a script', '<script src="https://evil.example/"></script>', /<script> cannot stand/],
    ['a script in a sentence', 'A <script>alert(1)</script>.', /<script> cannot stand/],
    ['a frame', '<iframe src="https://evil.example/" />', /<iframe> cannot stand/],
    ['a component that nobody knows', '<Widget src="x" />', /<Widget> cannot stand/],
    ['a component named constructor', '<constructor />', /<constructor> cannot stand/],
    ['a tag without a name', '<>x</>', /<> cannot stand/],
    ['a part of a component', '<PullQuote.x>x</PullQuote.x>', /<PullQuote\.x> cannot stand/],
    ['a picture in Markdown', '![x](https://evil.example/track.png)', /image cannot stand/],
    ['a picture by reference', '![x][y]\n\n[y]: https://evil.example/track.png', /imageReference cannot stand/],
    ['javascript:', '[x](javascript:alert(1))', /is not a safe link/],
    ['javascript: by an entity', '[x](java&#x0A;script:alert(1))', /is not a safe link/],
    ['javascript: by reference', '[x][y]\n\n[y]: JavaScript:alert(1)', /is not a safe link/],
    ['data:', '[x](data:text/html,x)', /is not a safe link/],
    ['vbscript:', '[x](vbscript:x)', /is not a safe link/],
    ['another site without a scheme', '[x](//evil.example)', /is not a safe link/],
    ['MDX that is not closed', 'A <PullQuote>.', /closing tag/],
  ])('refuses %s, as the check does', async (_what, text, reason) => {
    await expect(treeOf(text)).rejects.toThrow(reason)
  })
})

describe('npm run content', () => {
  const made: string[] = []
  let editionDir: string
  let first: Awaited<ReturnType<typeof press>>

  /** Runs the command on a paper of its own: with the words that people write after it, in a process of its own; or only what it runs. */
  async function press(paper: Paper, asPeopleDo: readonly string[] | undefined = undefined, wants: Parameters<typeof pressHere>[2] = {}) {
    const contentDir = paper.print()
    made.push(contentDir)
    const env = { ...process.env, CONTENT_DIR: contentDir, EDITION_DIR: editionDir }
    if (!asPeopleDo) {
      Object.assign(process.env, env)
      const [said, complained]: [string[], string[]] = [[], []]
      const isMade = await pressHere(
        (line) => said.push(line),
        (line) => complained.push(line),
        wants,
      )
      return { code: isMade ? 0 : 1, said: said.join('\n'), complained: complained.join('\n') }
    }
    return new Promise<{ code: number; said: string; complained: string }>((resolve) => {
      execFile(path.resolve('node_modules/.bin/tsx'), ['lib/content/press/command.ts', ...asPeopleDo], { env }, (error, said, complained) => {
        resolve({ code: error ? Number(error.code) : 0, said, complained })
      })
    })
  }
  const indexText = () => readFile(path.join(editionDir, 'index.json'), 'utf8')

  /** The good paper, long after it was published, with one article that is to come: the command looks at the clock. */
  async function paperOfToday() {
    const paper = await Paper.good()
    for (const file of [BELL, ROAD]) paper.put(file, paper.textOf(file).replaceAll('2026-', '2016-'))
    return paper.edit(KELL, 'status: review', 'status: ready').edit(KELL, '2026-12-01T09:00+02:00', '2126-12-01T09:00')
  }

  beforeAll(async () => {
    editionDir = await mkdtemp(path.join(os.tmpdir(), 'standfirst-edition-'))
    first = await press(await paperOfToday(), [])
  }, 120_000)
  afterAll(() => Promise.all([editionDir, ...made].map((folder) => rm(folder, { recursive: true, force: true }))))

  it('makes the edition of a good paper, and says what is in it and what goes live next', () => {
    expect(first).toMatchObject({ code: 0, complained: '' })
    expect(first.said).toContain('The Small Paper: 4 articles (1 draft, 1 scheduled, 2 published), 2 authors, 1 house pages.')
    expect(first.said).toMatch(/Next to go live: nature\/sadama-kell, Sunday,? December 1, 2126 at 9:00\sAM\./)
    expect(first.said).toMatch(/Made in \d+\.\d s\./)
  })

  it.each([
    ['--advise', 'Unknown option \'--advise\'. Write "npm run content"'],
    ['ledger', "Unexpected argument 'ledger'. Write"],
  ])(
    'knows no %s, says how it is written and does nothing',
    async (word, says) => {
      const before = await indexText()
      expect(await press(await paperOfToday(), [word])).toMatchObject({ code: 1, said: '', complained: expect.stringContaining(says) })
      expect(await indexText()).toBe(before)
    },
    60_000,
  )

  it('says how it is written', async () => {
    expect(await press(await paperOfToday(), ['--help'])).toEqual({ code: 0, said: expect.stringContaining('npm run content'), complained: '' })
  }, 60_000)

  it('loses no article on the way, and adds none', async () => {
    const { rows, authors, pages } = JSON.parse(await indexText()) as EditionIndex
    expect(rows.map(({ slug }) => slug)).toEqual(['night-ferry', 'sadama-kell', 'harbour-bell', 'ice-road'])
    expect(authors.map(({ slug }) => slug)).toEqual(['jaan-tamm', 'meri-saar'])
    expect(pages.map(({ slug }) => slug)).toEqual(['about'])
    expect((await readdir(path.join(editionDir, 'bodies'))).sort()).toEqual([...rows, ...authors, ...pages].map(({ body }) => body).sort())
  })

  it('has each article as it was written', async () => {
    const { rows } = JSON.parse(await indexText()) as EditionIndex
    const [road, bell] = ['ice-road', 'harbour-bell'].map((slug) => rows.find((row) => row.slug === slug))
    expect(road).toMatchObject({
      section: 'nature',
      status: 'ready',
      format: 'news',
      language: 'en',
      words: 3,
      publishedAt: Date.UTC(2016, 1, 10, 5),
      aliases: ['/winter/ice-road'],
      pictures: [],
    })
    expect(bell).toMatchObject({
      format: 'report',
      publishedAt: Date.UTC(2016, 4, 17, 6),
      image: { alt: 'A bell under a small roof.', picture: { width: 48, height: 32 } },
    })
    const { tree, pictures } = JSON.parse(await readFile(path.join(editionDir, 'bodies', bell?.body ?? ''), 'utf8')) as Body
    expect(toHtml(tree)).toContain('<PullQuote by="A fisherman">It says <em>come</em>, and then it says <strong>wait</strong>.</PullQuote>')
    expect(Object.keys(pictures)).toEqual(['rope.png'])
    expect(bell?.pictures).toEqual([bell?.image?.picture.hash, pictures['rope.png']?.hash])
  })

  it('reads only what has changed, by its content, and makes what a first run makes', async () => {
    const again = await press(await paperOfToday())
    expect(again.said).toContain('0 of 7 texts were read anew.')
    const edited = async () => (await paperOfToday()).edit(ROAD, 'Nobody owns it.', 'Everybody owns it, as they say.')
    const changed = await press(await edited())
    expect(changed.said).toContain('1 of 7 texts were read anew.')
    const remembered = await indexText()
    await rm(editionDir, { recursive: true })
    expect((await press(await edited())).said).toContain('7 of 7 texts were read anew.')
    expect(await indexText()).toBe(remembered)
    await press(await paperOfToday())
  }, 60_000)

  it('asks other sites on command alone, and says what it knows of links from then on, the desk too', async () => {
    // Private addresses: nobody is asked, and the answer is known.
    const linking = async () =>
      (await paperOfToday()).write(ROAD, 'See [the map](https://127.0.0.1/map).').edit(BELL, 'https://archive.example/bells', 'https://10.0.0.7/')
    const [line, says] = [`${ROAD}:14 links: https://127.0.0.1/map is broken: it leads into a private network`, { advice: true }]
    expect((await press(await linking(), undefined, says)).said).not.toContain(line)
    const asked = await press(await linking(), undefined, { advice: true, links: true })
    expect(asked.said).toContain(line)
    expect(asked.said).toContain('Links to other sites: 2 pages, 2 of them asked now. Broken: 2.')
    expect((await press(await linking(), undefined, says)).said).toContain(line)
    const desk = JSON.parse(await readFile(path.join(editionDir, 'desk.json'), 'utf8'))
    expect(desk.advice['ice-road']).toContainEqual(expect.objectContaining({ about: 'links', line: 14 }))
    await press(await paperOfToday())
  }, 60_000)

  it('leaves the last good edition as it is when there is a problem, and says which', async () => {
    const before = {
      index: await indexText(),
      bodies: await readdir(path.join(editionDir, 'bodies')),
      pictures: await readdir(path.join(editionDir, 'pictures')),
    }
    const spoiled = await press(
      (await paperOfToday()).edit(FERRY, 'section: craft', 'section: crafts').edit(ROAD, 'Nobody owns it.', 'Somebody owns it.'),
    )
    expect(spoiled.code).toBe(1)
    expect(spoiled.said).toBe('')
    expect(spoiled.complained).toContain(`${FERRY}:3 section: "crafts" is not known here. Did you mean "craft"?`)
    expect(spoiled.complained).toMatch(/\n1 problem in .*\. Nothing was changed: the last good edition stands\./)
    expect({
      index: await indexText(),
      bodies: await readdir(path.join(editionDir, 'bodies')),
      pictures: await readdir(path.join(editionDir, 'pictures')),
    }).toEqual(before)
  }, 60_000)
})
