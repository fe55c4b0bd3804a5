/** A small good paper made by code in a temporary folder, for tests that spoil one thing in it. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import sharp from 'sharp'

/** The moment at which the tests look at the paper. */
export const NOW = Date.UTC(2026, 10, 23, 12)

export const BELL = 'articles/2026/05/harbour-bell.mdx'
export const ROAD = 'articles/2026/05/ice-road.mdx'
export const FERRY = 'articles/2026/06/night-ferry.mdx'
export const KELL = 'articles/2026/06/sadama-kell.mdx'
export const PHOTO = 'articles/2026/05/harbour-bell.jpg'
export const ROPE = 'articles/2026/05/rope.png'
export const MERI = 'authors/meri-saar.mdx'
export const JAAN = 'authors/jaan-tamm.mdx'
export const ABOUT = 'pages/about.mdx'
export const FRONT = 'fronts/front.yaml'
export const AD = 'ads/harbour-walk.yaml'
export const PUBLICATION = 'publication.yaml'

const TEXTS: Readonly<Record<string, string>> = {
  [PUBLICATION]: `name: The Small Paper
tagline: A paper for tests
description: Nothing in it is news.
url: https://small.example
language: en
timeZone: Europe/Tallinn
place: { name: Estonia, latitude: 59.437, longitude: 24.7536 }
owner: { name: The desk, contact: desk@small.example }
sections:
  - { key: nature, name: Nature, hue: moss }
  - { key: craft, name: Craft, hue: ochre }
topics:
  sea: The sea
  ice: Ice
series:
  sounds: Sounds of the coast
`,
  [FRONT]: `blocks:
  - { block: lead, pinned: ice-road }
  - { block: section, section: nature, count: 3 }
  - { block: ad, size: banner }
`,
  [AD]: `kind: house
headline: Walk the harbour
text: Every Sunday at noon.
link: /info/about
size: banner
`,
  [ABOUT]: `---
title: About
updatedAt: 2026-04-01T12:00
---

What this paper is. [Write to us](mailto:desk@small.example).
`,
  [MERI]: `---
name: Meri Saar
role: Writes about the sea
links: [https://meri.example/notes]
image: { src: meri-saar.png, alt: "A woman in a yellow coat.", credit: "The desk" }
---

A sample author.
`,
  [JAAN]: `---
name: Jaan Tamm
---

A sample author too.
`,
  [BELL]: `---
headline: "The harbour bell"
standfirst: "It rings in fog, and nobody agrees who pays for the rope."
section: nature
format: report
authors: [meri-saar, jaan-tamm]
status: ready
publishedAt: 2026-05-17T09:00
updatedAt: 2026-05-18T10:30:15+03:00
topics: [sea]
series: sounds
image:
  src: harbour-bell.jpg
  alt: "A bell under a small roof."
  caption: "The bell in May."
  credit: "Photo: Meri Saar"
  focus: [0.5, 0.25]
corrections:
  - { at: 2026-05-18T10:00, text: "The bell weighs 80 kg." }
---

The bell hangs by the [ice road](/nature/ice-road), and has a page[^1] in the [archive](https://archive.example/bells).

## How it rings

<PullQuote by="A fisherman">It says *come*, and then it says **wait**.</PullQuote>

They call it <Foreign lang="et">kell</Foreign>. Read [about us](/info/about), [the sea](/topics/sea) or [what follows](#how-it-rings).

| Year | Weight |
|---|---|
| 1911 | 80 kg |

<Figure src="rope.png" alt="A rope, tarred." credit="Photo: Jaan Tamm" caption="The newer rope." />

<FactBox title="In numbers">
- one bell
- two ropes
</FactBox>

[^1]: Page 12.
`,
  [ROAD]: `---
headline: "The road made of ice"
standfirst: "It is there for three weeks in a good winter."
section: nature
authors: [jaan-tamm]
status: ready
publishedAt: 2026-02-10T07:00
topics: [sea, ice]
aliases: [/winter/ice-road]
---

Nobody owns it.
`,
  [FERRY]: `---
headline: "The night ferry"
section: craft
authors: [jaan-tamm]
status: draft
---

Still being written, with [the bell](/nature/harbour-bell) in it.
`,
  [KELL]: `---
headline: "Sadama kell"
standfirst: "See heliseb udus."
section: nature
authors: [meri-saar]
status: review
publishedAt: 2026-12-01T09:00+02:00
language: et
translationOf: harbour-bell
---

Kell ripub sadamas.
`,
}

let photo: { jpeg: Buffer; png: Buffer } | undefined

/** Colours that differ from point to point, so that no picture is smaller than it would be in life. */
async function photos() {
  if (photo) return photo
  const [width, height] = [48, 32]
  const pixels = Buffer.from(Array.from({ length: width * height * 3 }, (_, index) => (index * 37) % 251))
  const raw = () => sharp(pixels, { raw: { width, height, channels: 3 } })
  photo = { jpeg: await raw().jpeg().toBuffer(), png: await raw().png().toBuffer() }
  return photo
}

/** The paper before it is on disk. */
export class Paper {
  private readonly links = new Map<string, string>()

  private constructor(private readonly files: Map<string, string | Uint8Array>) {}

  static async good(): Promise<Paper> {
    const { jpeg, png } = await photos()
    return new Paper(new Map<string, string | Uint8Array>([...Object.entries(TEXTS), [PHOTO, jpeg], [ROPE, png], ['authors/meri-saar.png', png]]))
  }

  /** Adds a file, or puts another in its place. */
  put(file: string, content: string | Uint8Array): this {
    this.files.set(file, content)
    return this
  }

  take(file: string): this {
    if (!this.files.delete(file)) throw new Error(`The good paper has no ${file}`)
    return this
  }

  move(from: string, to: string): this {
    return this.put(to, this.bytesOf(from)).take(from)
  }

  /** @param to where the symbolic link leads, as written into it. */
  link(file: string, to: string): this {
    this.links.set(file, to)
    return this
  }

  /** Replaces words of a text. @throws when they are not in it, so that no case goes stale. */
  edit(file: string, from: string, to: string): this {
    const text = this.textOf(file)
    if (!text.includes(from)) throw new Error(`${file} does not hold "${from}"`)
    return this.put(
      file,
      text.replace(from, () => to),
    )
  }

  /** Writes a field, or several, at the end of the front matter. */
  field(file: string, lines: string): this {
    return this.edit(file, '\n---\n', `\n${lines}\n---\n`)
  }

  /** Writes a paragraph at the end of the text, on the line after an empty one. */
  write(file: string, words: string): this {
    return this.put(file, `${this.textOf(file)}\n${words}\n`)
  }

  bytesOf(file: string): Buffer {
    const content = this.files.get(file)
    if (content === undefined) throw new Error(`The paper has no ${file}`)
    return Buffer.from(content)
  }

  textOf(file: string): string {
    return this.bytesOf(file).toString('utf8')
  }

  /** Number of the first line that holds these words. */
  lineOf(file: string, words: string): number {
    const line = this.textOf(file)
      .split('\n')
      .findIndex((text) => text.includes(words))
    if (line < 0) throw new Error(`${file} does not hold "${words}"`)
    return line + 1
  }

  /** Every file of the paper, in the order of their names. */
  names(): string[] {
    return [...this.files.keys()].sort()
  }

  /** @returns the folder, which the caller removes. */
  print(): string {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'standfirst-paper-'))
    const paths = [...this.files.keys(), ...this.links.keys()]
    for (const parent of new Set(paths.map((file) => path.dirname(file)))) mkdirSync(path.join(folder, parent), { recursive: true })
    for (const [file, content] of this.files) writeFileSync(path.join(folder, file), content)
    for (const [file, to] of this.links) symlinkSync(to, path.join(folder, file))
    return folder
  }
}

/** Prints the paper, hands over its folder, and removes it whatever happens. */
export async function onDisk<Result>(paper: Paper, use: (contentDir: string) => Promise<Result>): Promise<Result> {
  const folder = paper.print()
  try {
    return await use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
