/**
 * Writes the paper that the suite is run on: the fixed texts of `paper/`, and articles whose moments lie around a given one.
 * Longer than most files: it is one list of everything that an article can be.
 */
import { appendFile, cp, mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { kanary, type PaperFacts, RUNGS, type Rung, STATES, type UnpublishedState } from './facts'
import { writeFormats } from './formats'

const DAY = 86_400_000
const iso = (at: number) => `${new Date(at).toISOString().slice(0, 19)}Z`

type Fields = Record<string, unknown>

/**
 * @param folder is emptied first.
 * @param firstRung the first moment at which articles come and go, in milliseconds; whole seconds.
 * @param adHost where advertisements of another company come from.
 */
export async function writePaper(folder: string, firstRung: number, adHost: string): Promise<PaperFacts> {
  await rm(folder, { recursive: true, force: true })
  await cp(path.join(import.meta.dirname, 'paper'), folder, { recursive: true })
  const text = async (name: string, fields: Fields, body: string) => {
    const front = Object.entries(fields).map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
    const file = path.join(folder, name)
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, ['---', ...front, '---', '', body, ''].join('\n'))
  }
  const picture = (name: string, colour: string, width = 900, height = 600) =>
    sharp({ create: { width, height, channels: 3, background: colour } })
      .composite([
        {
          input: Buffer.from(
            `<svg width="${width}" height="${height}"><circle cx="${width / 3}" cy="${height / 2}" r="${height / 4}" fill="#fff"/></svg>`,
          ),
        },
      ])
      .png()
      .toFile(path.join(folder, name))

  const file: Put = (name, content) => writeFile(path.join(folder, name), content)
  await everything(text, picture)
  await blocks(text, picture, file)
  await meadow(text)
  await writeFormats(text, firstRung)
  const rungs = await ladder(text, firstRung)
  await sectionFront(folder, rungs)
  await unpublished(text, picture, file, firstRung)
  await advertisements(folder, text, adHost)
  return { firstRung, rungs, adHost }
}

export type Write = (name: string, fields: Fields, body: string) => Promise<void>
type Draw = (name: string, colour: string, width?: number, height?: number) => Promise<unknown>

type Put = (name: string, content: string) => Promise<unknown>

/** One article with every part that an article can have, one with a headline that wants to be code, one of each other kind. */
async function everything(text: Write, picture: Draw) {
  await text(
    'articles/2024/03/every-part.mdx',
    {
      headline: 'Headline of every part',
      shortHeadline: 'Every part',
      kicker: 'Kicker of every part',
      standfirst: 'Standfirst of every part, which is long enough to be cut somewhere if anybody wanted to cut it.',
      section: 'wharf',
      format: 'report',
      authors: ['ines-marrow'],
      status: 'ready',
      publishedAt: '2024-03-05T22:30:00Z',
      updatedAt: '2024-03-07T08:00:00Z',
      topics: ['tides', 'ropes'],
      image: {
        src: 'every-part.png',
        alt: 'A white disc on a blue ground.',
        caption: 'Caption of the lead picture.',
        credit: 'Credit of the lead picture',
      },
      source: {
        name: 'The Older Post',
        url: 'https://older.example/every-part',
        author: 'O. Riginal',
        publishedAt: '2024-03-01T10:00:00Z',
        indexing: 'index',
      },
      corrections: [{ at: '2024-03-08T10:00:00Z', text: 'Text of the correction.' }],
      aliases: ['/wharf/all-the-parts'],
    },
    [
      'First paragraph of the body.[^1] It links [to the meadow](/meadow) and [down the page](#second-subhead).',
      '## First subhead',
      '> A block quote.',
      '<PullQuote by="Somebody">A pull quote.</PullQuote>',
      '- first of a list\n- second of a list',
      '<Figure src="every-part-2.png" alt="A white disc on a red ground." caption="Caption of the figure." credit="Credit of the figure" />',
      '## Second subhead',
      '| Rope | Metres |\n| --- | ---: |\n| Hemp | 12 |',
      '<FactBox title="Title of the box">\n\nA fact, with a <Foreign lang="et">sõna</Foreign> in it.\n\n</FactBox>',
      '[^1]: Text of the footnote.',
    ].join('\n\n'),
  )
  await picture('articles/2024/03/every-part.png', '#205080')
  await picture('articles/2024/03/every-part-2.png', '#802020')
  await text(
    'articles/2024/03/hostile.mdx',
    {
      headline: '</script><script>alert(1)</script> ]]> & "quoted" <b>bold</b>',
      kicker: '<i>kicker</i>',
      standfirst: "</title><img src=x onerror=alert(2)> ]]> &amp; it's",
      section: 'wharf',
      authors: ['pell-tanner'],
      status: 'ready',
      publishedAt: '2024-03-06T09:00:00Z',
      topics: ['ropes'],
    },
    'A body that is no trouble.',
  )
  await text(
    'articles/2024/03/in-my-view.mdx',
    {
      headline: 'In my view',
      standfirst: 'A view.',
      section: 'voices',
      format: 'opinion',
      authors: ['ines-marrow'],
      status: 'ready',
      publishedAt: '2024-03-04T09:00:00Z',
    },
    'It is only a view.',
  )
  await text(
    'articles/2024/03/paid-for.mdx',
    {
      headline: 'Paid for',
      standfirst: 'Somebody paid.',
      section: 'wharf',
      format: 'sponsored',
      authors: ['ines-marrow'],
      status: 'ready',
      publishedAt: '2024-03-03T09:00:00Z',
      sponsor: { name: 'Oakum & Sons' },
      ads: false,
    },
    'It was [paid for](https://oakum.example/).',
  )
}

/** One article with every component. */
async function blocks(text: Write, picture: Draw, file: Put) {
  const folder = 'articles/2024/03'
  for (const [name, colour] of Object.entries({ first: '#704060', second: '#407060', third: '#406070' }))
    await picture(`${folder}/blocks-${name}.png`, colour)
  // Enough of each file for its ending to be believed; nothing plays them here.
  await file(`${folder}/tap.mp3`, `ID3${'tap '.repeat(500)}`)
  await file(`${folder}/walk.mp4`, `\0\0\0\x18ftypisom${'walk '.repeat(500)}`)
  await file(`${folder}/walk.vtt`, 'WEBVTT\n\n00:00.000 --> 00:02.000\nMind the lamp.\n')
  const figure = (name: string, more = '') => `<Figure src="blocks-${name}.png" alt="A disc, the ${name}." credit="Credit of the ${name}" ${more}/>`
  await text(
    `${folder}/every-block.mdx`,
    {
      headline: 'Every block',
      standfirst: 'One of each.',
      section: 'wharf',
      format: 'live',
      liveUntil: '2024-03-03T09:00:00Z',
      authors: ['ines-marrow'],
      status: 'ready',
      publishedAt: '2024-03-02T09:00:00Z',
    },
    [
      '<KeyPoints>\n\n- A point.\n\n</KeyPoints>',
      'First words of the text.',
      figure('first', 'size="wide" '),
      `<Gallery title="Three discs">\n${['first', 'second', 'third'].map((name) => figure(name)).join('\n')}\n</Gallery>`,
      '<Timeline title="Years">\n<Event when="1994-05-17" title="The loan">It left.</Event>\n<Event when="later">It came.</Event>\n</Timeline>',
      '<Table caption="Ropes by length">\n\n| Rope | Metres | Where it was made, and when, and by whom, at some length |\n| --- | ---: | --- |\n| Hemp | 12 | Here |\n\n</Table>',
      '<Chart kind="bar" title="Warmer and colder" unit="degrees" source="the wharf">\n\n| Month | 2023 | 2024 |\n| --- | ---: | ---: |\n| The month of January | -4.5 | -12 |\n| July | 21 | 1019.5 |\n\n</Chart>',
      `<Chart kind="column" title="Catch">\n\n| Year | Tons |\n| --- | ---: |\n${Array.from({ length: 12 }, (_, n) => `| ${2000 + n} | ${n * 13 - 20} |`).join('\n')}\n\n</Chart>`,
      `<Chart kind="line" title="Level">\n\n| Day | North | South |\n| --- | ---: | ---: |\n${Array.from({ length: 30 }, (_, n) => `| ${n + 1} March | ${n === 9 ? '' : n * 2 + 100} | ${300 - n * n} |`).join('\n')}\n\n</Chart>`,
      '<Chart kind="stacked" title="Shares">\n\n| Port | Fish | Salt | Rope |\n| --- | ---: | ---: | ---: |\n| Here | 50 | 30 | 20 |\n| There | 10 | 80 | 10 |\n\n</Chart>',
      '<Embed src="https://www.youtube.com/watch?v=abcdefghij_" title="A film of the wharf" text="Two minutes." />',
      '<Embed src="https://library.example/chairs" title="How to borrow a chair" />',
      '<Audio src="tap.mp3" title="A tap" credit="Recording: us" duration="0:13">\n\nWords of the recording.\n\n</Audio>',
      '<Video src="walk.mp4" title="A walk" poster="blocks-third.png" captions="walk.vtt" credit="Film: us">\n\nWords of the film.\n\n</Video>',
      '<AdSlot size="banner" />',
      '<Update at="2024-03-02T12:00:00Z" title="The second entry">\n\nWords of the second entry.\n\n<PullQuote by="Somebody">A sentence again.</PullQuote>\n\n</Update>',
      '<Update at="2024-03-02T10:00:00Z" title="The first entry">Words of the first entry.</Update>',
      '<Correction at="2024-03-02T13:00:00Z">It was 103; it is 37.</Correction>',
    ].join('\n\n'),
  )
}

/** Advertisements of another company, an article that has places for all of them, and two that may have none. */
async function advertisements(folder: string, text: Write, host: string) {
  await appendFile(path.join(folder, 'publication.yaml'), `adHosts: ["${host}"]\n`)
  const political = { sponsor: 'The Oar Party', notice: '/info/about' }
  for (const [name, fields] of Object.entries({
    'a-banner': { size: 'banner', purpose: 'commercial' },
    'a-rectangle': { size: 'rectangle', purpose: 'commercial' },
    'z-political': { size: 'rectangle', purpose: 'political', political },
  })) {
    const lines = Object.entries({ kind: 'external', tag: `http://${host}/${name}`, ...fields }).map(
      (each) => `${each[0]}: ${JSON.stringify(each[1])}`,
    )
    await writeFile(path.join(folder, `ads/${name}.yaml`), `${lines.join('\n')}\n`)
  }
  const words = Array.from(
    { length: 40 },
    (_, n) => `Paragraph ${n + 1} says little, and says it in as many words as it takes to fill two lines of a screen.`,
  )
  const slots = ['banner', 'banner', 'rectangle'].map((size) => `<AdSlot size="${size}" />`)
  const body = [words[0], ...slots, ...words.slice(1)].join('\n\n')
  const article = { section: 'wharf', authors: ['pell-tanner'], status: 'ready', publishedAt: '2023-02-01T09:00:00Z', standfirst: 'Places.' }
  await text('articles/2023/02/with-places.mdx', { ...article, headline: 'With places' }, body)
  await text('articles/2023/02/with-grief.mdx', { ...article, headline: 'With grief', sensitive: true }, body)
  await text('articles/2023/02/with-money.mdx', { ...article, headline: 'With money', format: 'sponsored', sponsor: { name: 'Oakum' } }, body)
}

/** Forty-five pieces, so that a section has three pages; the newest is a year old. */
async function meadow(text: Write) {
  for (let n = 1; n <= 45; n++) {
    const number = String(n).padStart(2, '0')
    await text(
      `articles/2023/05/blade-${number}.mdx`,
      {
        headline: `Blade of grass ${number}`,
        standfirst: `The blade that has the number ${number}.`,
        section: 'meadow',
        authors: ['ines-marrow'],
        status: 'ready',
        publishedAt: iso(Date.UTC(2023, 4, 1 + (n % 28), 9, n)),
        topics: ['tides'],
      },
      `Blade ${number} is green.`,
    )
  }
}

/** At each rung one article appears and one expires, for the specs about time. */
async function ladder(text: Write, first: number): Promise<Rung[]> {
  const rungs: Rung[] = []
  for (let n = 0; n < RUNGS; n++) {
    const at = first + n * 40_000
    const [coming, going] = [`rung-${n}-coming`, `rung-${n}-going`]
    const fields = { section: 'wharf', authors: ['ines-marrow'], status: 'ready', topics: ['tides'] }
    await text(
      `articles/2025/01/${coming}.mdx`,
      { ...fields, headline: `Kanaryrung${n}coming`, standfirst: `Rung ${n} comes.`, publishedAt: iso(at) },
      `Kanaryrung${n}comingbody.`,
    )
    await text(
      `articles/2025/01/${going}.mdx`,
      { ...fields, headline: `Kanaryrung${n}going`, standfirst: `Rung ${n} goes.`, publishedAt: iso(first - DAY - n * 1000), expiresAt: iso(at) },
      `Kanaryrung${n}goingbody.`,
    )
    rungs.push({ at, coming: `/wharf/${coming}`, going: `/wharf/${going}`, comingWord: `kanaryrung${n}coming`, goingWord: `kanaryrung${n}going` })
  }
  return rungs
}

/** The front of a section on which at each rung one story that is set by hand leaves and another comes, and with it a note; some blocks have nothing. */
async function sectionFront(folder: string, rungs: readonly Rung[]) {
  const pins = rungs.flatMap(({ at }, n) => [
    { article: `blade-1${n}`, until: iso(at) },
    { article: `blade-2${n}`, from: iso(at) },
  ])
  const blocks = [
    { block: 'important', title: 'Chosen by hand', pins: ['every-part', ...pins] },
    ...rungs.map(({ at }, n) => ({ block: 'text', text: `Kanarynote${n}.`, until: iso(at) })),
    { block: 'section', section: 'hush', count: 4 },
    { block: 'pictures', title: 'Nothing to see', section: 'meadow', count: 3 },
    { block: 'river', title: 'From the wharf', section: 'wharf', count: 3, pins: ['blade-30'] },
    { block: 'opinion', section: 'voices', count: 1 },
  ]
  await writeFile(path.join(folder, 'fronts/voices.yaml'), `blocks:\n${blocks.map((block) => `  - ${JSON.stringify(block)}\n`).join('')}`)
}

const STATUS: Record<UnpublishedState, Fields> = {
  draft: { status: 'draft' },
  review: { status: 'review' },
  scheduled: { status: 'ready' },
  embargoed: { status: 'ready' },
  expired: { status: 'ready' },
  withdrawn: { status: 'withdrawn' },
}

/** One article of each state that readers must learn nothing of, with a word of its own wherever a word can stand. */
async function unpublished(text: Write, picture: Draw, file: Put, now: number) {
  await text(
    `authors/${kanary('author', 'slug')}.mdx`,
    {
      name: `Kim ${kanary('author', 'name')}`,
      role: kanary('author', 'role'),
      image: { src: `${kanary('author', 'picture')}.png`, alt: '', decorative: true, credit: kanary('author', 'credit') },
    },
    `A life in one word: ${kanary('author', 'bio')}.`,
  )
  await picture(`authors/${kanary('author', 'picture')}.png`, '#0a7f3c', 640, 640)
  for (const [index, state] of STATES.entries()) {
    const word = (field: string) => kanary(state, field)
    const moments: Fields = {
      draft: {},
      review: { publishedAt: iso(now + 20 * DAY) },
      scheduled: { publishedAt: iso(now + 30 * DAY) },
      embargoed: { publishedAt: iso(now - 2 * DAY), embargoedUntil: iso(now + 40 * DAY) },
      expired: { publishedAt: iso(now - 3 * DAY), expiresAt: iso(now - 2 * DAY) },
      withdrawn: { publishedAt: iso(now - 3 * DAY) },
    }[state]
    await text(
      `articles/2025/02/${word('slug')}.mdx`,
      {
        headline: `Headline ${word('headline')}`,
        shortHeadline: `Short ${word('short')}`,
        kicker: word('kicker'),
        standfirst: `It is about ${word('standfirst')}.`,
        section: 'wharf',
        format: 'opinion',
        authors: [kanary('author', 'slug'), 'ines-marrow'],
        ...STATUS[state],
        ...moments,
        topics: ['kanarytopicq7v', 'ropes'],
        bylineNote: word('note'),
        aliases: [`/wharf/${word('alias')}`],
        image: { src: `${word('picture')}.png`, alt: word('alt'), caption: word('caption'), credit: word('credit') },
      },
      [
        `The body says ${word('body')}.`,
        `## ${word('subhead')}`,
        `<Figure src="${word('figure')}.png" alt="${word('figalt')}" caption="${word('figcaption')}" credit="x" />`,
        `<Audio src="${word('sound')}.mp3" title="${word('soundtitle')}" credit="x">${word('transcript')}</Audio>`,
      ].join('\n\n'),
    )
    await picture(`articles/2025/02/${word('picture')}.png`, `rgb(${40 + index * 30}, 90, 120)`)
    await file(`articles/2025/02/${word('sound')}.mp3`, `ID3${word('sound').repeat(20)}`)
    await picture(`articles/2025/02/${word('figure')}.png`, `rgb(${40 + index * 30}, 140, 20)`)
  }
}
