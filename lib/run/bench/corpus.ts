/** Writes a paper of any size for measuring: 700 words an article, the same letters every time it is written. */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'

export interface Corpus {
  readonly folder: string
  /** Paths of pages by template, for weighing. */
  readonly pages: Readonly<Record<string, string>>
  /** Paths of every public article, newest first. */
  readonly articles: readonly string[]
  /** File of an article in the middle of the paper, for changing one. */
  readonly changing: string
  readonly addressOfChanging: string
}

const SECTIONS = ['town', 'views', 'nature', 'science', 'language', 'craft', 'food', 'roads']
const HUES = ['cornflower', 'rust', 'moss', 'teal', 'plum', 'ochre', 'brick', 'slate']
const WORDS =
  'bell boat bog bread bridge calendar chair clay coast compass ferry field fish forest gauge grain hand harbour house ice island kettle lamp ladder letter light loaf map market meadow measure morning nail net north oar paper path peat pier rail rain reading rope rye sail salt sauna sea seed shed shore snow spade stone storm stove summer table tide timber tower town tram tree village wall water weather well wheel wind window winter wood word wool yard'.split(
    ' ',
  )
const VERBS = 'keeps holds measures carries answers turns remembers weighs crosses leaves follows returns'.split(' ')
const JOINTS = 'under over beside behind against without between before after through'.split(' ')

/** Hours between two articles, back from the newest: a paper of eight pieces a day. */
const HOURS = 3
const NEWEST = Date.UTC(2026, 8, 1, 6)
const WORDS_AN_ARTICLE = 700

/** Numbers below a bound, the same in every run (Park and Miller's generator). */
function numbersFrom(seed: number) {
  let state = (seed * 16807 + 11) % 2147483647 || 1
  return (bound: number) => {
    state = (state * 16807) % 2147483647
    return state % bound
  }
}

/** @param at where given, one article more is published at this moment, the newest of its section: `coming-in`. */
export async function writeCorpus(folder: string, articles: number, at?: number): Promise<Corpus> {
  await rm(folder, { recursive: true, force: true })
  const write = async (file: string, text: string) => {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true })
    await writeFile(path.join(folder, file), text)
  }
  const authors = Math.max(8, Math.min(200, Math.round(articles / 100)))
  const topics = 60
  await write('publication.yaml', publication(topics))
  await write('fronts/front.yaml', FRONT)
  await write('ads/read-slowly.yaml', 'kind: house\nheadline: "Read slowly"\ntext: "It keeps."\nlink: /info/about\nsize: rectangle\n')
  for (const page of ['about', 'corrections']) await write(`pages/${page}.mdx`, `---\ntitle: "${page}"\n---\n\n${prose(numbersFrom(7), 80)}\n`)
  for (let n = 0; n < authors; n++)
    await write(`authors/writer-${n}.mdx`, `---\nname: "Writer ${n}"\nrole: "reporter"\n---\n\n${prose(numbersFrom(n + 1), 40)}\n`)

  const addresses: string[] = []
  const files: string[] = []
  const pictured = new Set<string>()
  for (let n = 0; n < articles; n++) {
    const pick = numbersFrom(n + 1000)
    const publishedAt = new Date(NEWEST - n * HOURS * 3_600_000)
    const month = `${publishedAt.getUTCFullYear()}/${String(publishedAt.getUTCMonth() + 1).padStart(2, '0')}`
    const section = SECTIONS[n % SECTIONS.length] ?? ''
    // One in five hundred is planned for years ahead, one in five hundred a draft: their states must cost nothing.
    const kind = n % 500 === 251 ? 'planned' : n % 500 === 377 ? 'draft' : 'public'
    const slug = `piece-${n}`
    const picture = n % 50 === 3
    if (picture) pictured.add(`articles/${month}/lead-${n % 4}.png`)
    const front = [
      `headline: "${sentence(pick, 7).slice(0, -1)} ${n}"`,
      `standfirst: "${sentence(pick, 24)}"`,
      `section: ${section}`,
      ...(n % 8 === 1 ? ['format: opinion'] : []),
      `authors: [writer-${pick(authors)}]`,
      `status: ${kind === 'draft' ? 'draft' : 'ready'}`,
      `publishedAt: ${kind === 'planned' ? '2035-01-01T09:00:00Z' : publishedAt.toISOString()}`.replace('.000', ''),
      `topics: [topic-${pick(topics)}, topic-${(pick(topics - 1) + 1) % topics}]`,
      ...(picture ? [`image: { src: lead-${n % 4}.png, alt: "A disc.", credit: "Drawn for measuring" }`] : []),
    ]
    const file = `articles/${month}/${slug}.mdx`
    await write(file, `---\n${[...new Set(front)].join('\n').replace(/topics: \[(\S+), \1\]/, 'topics: [$1]')}\n---\n\n${body(pick, section)}\n`)
    files.push(file)
    if (kind === 'public') addresses.push(`/${section}/${slug}`)
  }
  for (const file of pictured) await sharp(await disc(Number(/\d+(?=\.png)/.exec(file)?.[0]))).toFile(path.join(folder, file))
  if (at !== undefined)
    await write(
      'articles/2026/09/coming-in.mdx',
      `---\nheadline: "Coming in"\nstandfirst: "It comes."\nsection: craft\nauthors: [writer-0]\nstatus: ready\npublishedAt: ${new Date(at).toISOString()}\n---\n\n${prose(numbersFrom(3), 200)}\n`,
    )
  const middle = Math.floor(articles / 2)
  return {
    folder,
    articles: addresses,
    changing: files[middle] ?? '',
    addressOfChanging: `/${SECTIONS[middle % SECTIONS.length]}/piece-${middle}`,
    pages: {
      front: '/',
      section: '/nature',
      article: '/nature/piece-10',
      'article with picture': '/science/piece-3',
      author: '/authors/writer-1',
      topic: '/topics/topic-1',
      archive: '/archive',
    },
  }
}

function body(pick: (bound: number) => number, section: string): string {
  const parts: string[] = []
  for (let words = 0; words < WORDS_AN_ARTICLE; words += 70) {
    if (words === 210 || words === 490) parts.push(`## ${sentence(pick, 4).slice(0, -1)}`)
    parts.push(prose(pick, 70))
  }
  parts.splice(3, 0, `> ${sentence(pick, 12)}`)
  parts.splice(6, 0, `It goes on *elsewhere*, in [the section](/${section}) and **nowhere** else.`)
  return parts.join('\n\n')
}

const prose = (pick: (bound: number) => number, words: number) => Array.from({ length: Math.ceil(words / 14) }, () => sentence(pick, 14)).join(' ')

/** About as many words as asked for, with a stop at the end. */
function sentence(pick: (bound: number) => number, words: number): string {
  const noun = () => `the ${WORDS[pick(WORDS.length)]}`
  const said: string[] = [noun(), VERBS[pick(VERBS.length)] ?? '', noun()]
  while (said.join(' ').split(' ').length < words) said.push(JOINTS[pick(JOINTS.length)] ?? '', noun())
  const text = said.join(' ')
  return `${text[0]?.toUpperCase()}${text.slice(1)}.`
}

const disc = (n: number) =>
  sharp({ create: { width: 1200, height: 800, channels: 3, background: `rgb(${40 + n * 40}, 90, 120)` } })
    .composite([{ input: Buffer.from(`<svg width="1200" height="800"><circle cx="${300 + n * 150}" cy="400" r="220" fill="#fff"/></svg>`) }])
    .png()
    .toBuffer()

const publication = (topics: number) => `name: The Measure
tagline: A paper made for measuring
description: Every article has seven hundred words that mean nothing.
url: http://localhost
language: en
timeZone: Europe/Tallinn
place: { name: Estonia, latitude: 59.437, longitude: 24.7536 }
owner: { name: The Standfirst project, contact: desk@measure.example }
sections:
${SECTIONS.map((key, n) => `  - { key: ${key}, name: ${key[0]?.toUpperCase()}${key.slice(1)}, hue: ${HUES[n]} }`).join('\n')}
homeSection: town
topics: { ${Array.from({ length: topics }, (_, n) => `topic-${n}: Topic ${n}`).join(', ')} }
weather: none
`

const FRONT = `blocks:
  - { block: lead, beside: 5 }
  - { block: river, count: 8 }
${SECTIONS.map((section) => `  - { block: section, section: ${section}, count: 5 }`).join('\n')}
`
