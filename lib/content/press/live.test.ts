import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ABOUT, BELL, FERRY, FRONT, JAAN, MERI, NOW, Paper, PHOTO, PUBLICATION, ROAD } from '../check/paper.fixture'
import type { EditionIndex } from './edition'
import { LivePress } from './live'

describe('the press while somebody writes', () => {
  let paper: Paper
  let folder: string
  let edition: string
  let live: LivePress
  const rows = async () => (await index()).rows
  const index = async () => JSON.parse(await readFile(path.join(edition, 'index.json'), 'utf8')) as EditionIndex
  const row = async (slug: string) => (await rows()).find((each) => each.slug === slug)
  /** Saves one file, and tells of it. @returns what there is to mend, as `file:line`. */
  const save = async (file: string, content: string | Uint8Array) => {
    await writeFile(path.join(folder, file), content)
    return press(file)
  }
  const press = async (...files: string[]) => {
    const { problems } = await live.press(files.length ? new Set(files) : undefined, NOW)
    return problems.map(({ file, line }) => `${file}:${line}`)
  }
  const edited = (file: string, from: string, to: string) => paper.textOf(file).replace(from, to)

  beforeEach(async () => {
    paper = await Paper.good()
    folder = paper.print()
    edition = await mkdtemp(path.join(os.tmpdir(), 'standfirst-edition-'))
    live = new LivePress(folder, edition)
    expect(await press()).toEqual([])
  })
  afterEach(() => Promise.all([folder, edition].map((each) => rm(each, { recursive: true, force: true }))))

  it('takes what was saved, and makes what a first run makes', async () => {
    expect(await save(ROAD, edited(ROAD, 'Nobody owns it.', 'Everybody owns it, as they say.'))).toEqual([])
    expect((await row('ice-road'))?.words).toBe(6)
    expect(await save(MERI, edited(MERI, 'name: Meri Saar', 'name: Meri Laht'))).toEqual([])
    expect((await index()).authors.map(({ name }) => name)).toContain('Meri Laht')
    expect(await save(PHOTO, paper.bytesOf(PHOTO).subarray(0, -1))).toEqual([`${BELL}:${paper.lineOf(BELL, 'src:')}`])
    const bell = await row('harbour-bell')
    await live.afterwards()
    const remembered = await index()
    await save(PHOTO, paper.bytesOf(PHOTO))
    expect(await row('harbour-bell')).toEqual(bell)
    await rm(edition, { recursive: true })
    live = new LivePress(folder, edition)
    expect(await press()).toEqual([])
    expect(await index()).toEqual(remembered)
  })

  it('keeps of a file at fault what was good, whatever else is saved, until it is mended', async () => {
    const before = await row('night-ferry')
    expect(await save(FERRY, edited(FERRY, 'section: craft', 'section: crafts'))).toEqual([`${FERRY}:3`])
    expect(await row('night-ferry')).toEqual(before)
    expect(await save(ROAD, edited(ROAD, 'Nobody owns it.', 'It is ours.'))).toEqual([`${FERRY}:3`])
    expect((await row('ice-road'))?.words).toBe(3)
    expect(await save(FERRY, edited(FERRY, 'The night ferry', 'The day ferry'))).toEqual([])
    expect((await row('night-ferry'))?.headline).toBe('The day ferry')
  })

  it('holds back the one text whose picture is damaged, and goes on with every other', async () => {
    const bell = await row('harbour-bell')
    const line = `${BELL}:${paper.lineOf(BELL, 'src:')}`
    const jpeg = paper.bytesOf(PHOTO)
    expect(await save(PHOTO, Buffer.concat([jpeg.subarray(0, -400), Buffer.from('ffd9', 'hex')]))).toEqual([line])
    expect(await save(ROAD, edited(ROAD, 'Nobody owns it.', 'It is ours.'))).toEqual([line])
    expect((await row('ice-road'))?.words).toBe(3)
    expect(await row('harbour-bell')).toEqual(bell)
    expect(await save(PHOTO, jpeg)).toEqual([])
  })

  it('remembers what was good when it begins with a file at fault', async () => {
    await writeFile(path.join(folder, FERRY), edited(FERRY, 'section: craft', 'section: crafts'))
    live = new LivePress(folder, edition)
    expect(await press()).toEqual([`${FERRY}:3`])
    expect((await row('night-ferry'))?.headline).toBe('The night ferry')
    await rm(edition, { recursive: true })
    live = new LivePress(folder, edition)
    expect(await press()).toEqual([`${FERRY}:3`])
    expect(await row('night-ferry')).toBeUndefined()
    expect(await rows()).toHaveLength(3)
  })

  it('has nothing of a new file at fault, and all of it when it is mended', async () => {
    const file = 'articles/2026/06/day-ferry.mdx'
    expect(await save(file, edited(FERRY, 'status: draft', 'status: drafted'))).toEqual([`${file}:5`])
    expect(await row('day-ferry')).toBeUndefined()
    expect(await save(file, paper.textOf(FERRY))).toEqual([])
    expect(await rows()).toHaveLength(5)
    await rm(path.join(folder, file))
    expect(await press(file)).toEqual([])
    expect(await rows()).toHaveLength(4)
  })

  it('does not give the name of one article to another', async () => {
    const file = 'articles/2026/04/night-ferry.mdx'
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true })
    const problems = await save(file, edited(FERRY, 'The night ferry', 'Another'))
    expect(problems).toHaveLength(1)
    expect((await rows()).filter(({ slug }) => slug === 'night-ferry').map(({ headline }) => headline)).toEqual(['The night ferry'])
  })

  it('stands on the last good settings and fronts, and takes texts under them', async () => {
    const hue = `${PUBLICATION}:${paper.lineOf(PUBLICATION, 'hue: moss')}`
    expect(await save(PUBLICATION, edited(PUBLICATION, 'hue: moss', 'hue: mos'))).toEqual([hue])
    expect(await save(FRONT, edited(FRONT, 'block: lead', 'block: led'))).toEqual([`${FRONT}:2`, hue])
    expect(await save(ABOUT, edited(ABOUT, 'title: About', 'title: About us'))).toHaveLength(2)
    const { publication, fronts, pages } = await index()
    expect(publication.sections[0]?.hue).toBe('moss')
    expect(fronts.front?.[0]?.block).toBe('lead')
    expect(pages[0]?.title).toBe('About us')
    expect(await save(PUBLICATION, 'nothing: that is known\n')).not.toEqual([])
    expect((await index()).publication.name).toBe('The Small Paper')
    await save(FRONT, paper.textOf(FRONT))
    expect(await save(PUBLICATION, edited(PUBLICATION, 'The Small Paper', 'The Large Paper'))).toEqual([])
    expect((await index()).publication.name).toBe('The Large Paper')
  })

  it('says what the lack of one file does to others, as long as it lacks', async () => {
    await rm(path.join(folder, JAAN))
    const lacking = await press(JAAN)
    expect(lacking.length).toBeGreaterThan(0)
    expect(await save(ROAD, edited(ROAD, 'Nobody owns it.', 'It is ours.'))).toEqual(lacking)
    expect(await rows()).toHaveLength(4)
    expect(await save(JAAN, paper.textOf(JAAN))).toEqual([])
  })
})
