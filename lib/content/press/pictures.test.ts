import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makePictures } from './pictures'

let home: string
const at = (...names: string[]) => path.join(home, ...names)

beforeEach(async () => {
  home = await mkdtemp(path.join(os.tmpdir(), 'standfirst-pictures-'))
  for (const folder of ['edition', 'other', 'kept']) await mkdir(at(folder))
})
afterEach(() => rm(home, { recursive: true, force: true }))

const RED = { r: 200, g: 20, b: 20 }
const BLUE = { r: 20, g: 20, b: 200 }
/** Red with a blue end on the right, 300 × 200. */
const twoInks = () =>
  sharp({ create: { width: 300, height: 200, channels: 3, background: RED } }).composite([
    { input: { create: { width: 60, height: 200, channels: 3, background: BLUE } }, left: 240, top: 0 },
  ])
const press = (use: 'lead' | 'figure' | 'portrait' = 'lead', focus?: [number, number], folder = 'edition') =>
  makePictures([{ source: at('a.jpg'), use, focus }], at(folder), at('kept'))
const pixel = async (file: string, x: number, y: number) => {
  const { data } = await sharp(file)
    .toColourspace('srgb')
    .removeAlpha()
    .extract({ left: x, top: y, width: 1, height: 1 })
    .raw()
    .toBuffer({ resolveWithObject: true })
  return [...data]
}
const isBlue = async (file: string, x: number, y: number) => {
  const [red = 0, , blue = 0] = await pixel(file, x, y)
  return blue > red
}
const named = async (ending: string, folder = 'edition') => at(folder, (await readdir(at(folder))).find((name) => name.endsWith(ending)) ?? 'none')

describe('a made picture', () => {
  it('says nothing of place and camera, and carries no profile', async () => {
    await twoInks()
      .withExif({ IFD0: { Make: 'Kanarycamera' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '59/1 26/1 0/1' } })
      .withIccProfile('p3')
      .jpeg()
      .toFile(at('a.jpg'))
    expect((await readFile(at('a.jpg'))).includes('Kanarycamera')).toBe(true)
    await press()
    const files = await readdir(at('edition'))
    expect(files.length).toBeGreaterThan(8)
    for (const file of files) {
      const { exif, icc, xmp, iptc } = await sharp(at('edition', file)).metadata()
      expect([file, exif, icc, xmp, iptc]).toEqual([file, undefined, undefined, undefined, undefined])
      expect((await readFile(at('edition', file))).includes('Kanarycamera')).toBe(false)
    }
  })

  it('has the colours of its profile in sRGB', async () => {
    // The same red, written in the wider space of Display P3, has other numbers.
    await twoInks().withIccProfile('p3').jpeg({ quality: 100, chromaSubsampling: '4:4:4' }).toFile(at('a.jpg'))
    const raw = [...(await sharp(at('a.jpg'), { ignoreIcc: true }).extract({ left: 5, top: 5, width: 1, height: 1 }).raw().toBuffer())]
    expect(Math.abs((raw[0] ?? 0) - RED.r)).toBeGreaterThan(8)
    await press('figure')
    const [red = 0, green = 0] = await pixel(await named('-300.avif'), 100, 100)
    expect(Math.abs(red - RED.r)).toBeLessThan(8)
    expect(Math.abs(green - RED.g)).toBeLessThan(12)
  })

  it('stands upright, whatever way the camera was held', async () => {
    await twoInks().withMetadata({ orientation: 6 }).jpeg().toFile(at('a.jpg'))
    const job = { source: at('a.jpg'), use: 'lead' } as const
    const made = await press('lead')
    expect(made.of(job)).toMatchObject({ width: 200, height: 300 })
    const own = await named(`${made.of(job).hash}-200.avif`)
    expect(await isBlue(own, 100, 290)).toBe(true)
    expect(await isBlue(own, 100, 10)).toBe(false)
  })

  it('is cropped to its focus', async () => {
    await twoInks().jpeg().toFile(at('a.jpg'))
    await press('lead', [0.95, 0.5])
    expect(await isBlue(await named('-1x1-200.avif'), 190, 100)).toBe(true)
    await press('lead', [0.2, 0.5], 'other')
    expect(await isBlue(await named('-1x1-200.avif', 'other'), 190, 100)).toBe(false)
  })

  it('has another address with another focus', async () => {
    await twoInks().jpeg().toFile(at('a.jpg'))
    const [one, other] = [await press('lead', [0.1, 0.5]), await press('lead', [0.9, 0.5])]
    expect([...one.names].filter((name) => other.names.has(name))).toEqual([])
  })

  it('is made once: the next edition gets what is kept', async () => {
    await twoInks().jpeg().toFile(at('a.jpg'))
    await press()
    const times = async () => Promise.all((await readdir(at('kept'))).sort().map(async (name) => [name, (await stat(at('kept', name))).mtimeMs]))
    const before = await times()
    await press('lead', undefined, 'other')
    expect(await times()).toEqual(before)
    expect((await readdir(at('other'))).sort()).toEqual((await readdir(at('edition'))).sort())
  })

  it.each([1, 8])('that stands in %i articles is put there once, whichever of them is first', async (count) => {
    const jobs = Array.from({ length: count }, (_, n) => ({ source: at(`${n}.png`), use: 'lead' as const }))
    for (const { source } of jobs) await twoInks().png().toFile(source)
    // What another edition has kept is only copied: both who copy it are there at once.
    for (const folder of ['other', 'edition']) {
      const { names } = await makePictures(jobs, at(folder), at('kept'))
      expect((await readdir(at(folder))).sort()).toEqual([...names].sort())
    }
  })

  it('that cannot be made is told by its name', async () => {
    await sharp({ create: { width: 300, height: 200, channels: 3, background: RED } })
      .jpeg()
      .toFile(at('b.jpg'))
    const bytes = await readFile(at('b.jpg'))
    await writeFile(at('a.jpg'), bytes.subarray(0, bytes.length - 60))
    await expect(press()).rejects.toThrow(/a\.jpg cannot be made into a picture: .* Export it again\./)
  })
})
