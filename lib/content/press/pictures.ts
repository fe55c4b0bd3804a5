/** Makes each picture ahead in the widths that pages ask for, under names of its content hash, and keeps what is made between runs. */
import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, stat } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import type { Picture } from '../article'

const WIDTHS = [480, 800, 1200, 1800]
/** Width of the JPEG for shared links: what Facebook and X ask for at best (Open Graph, 1200 × 630). */
const CARD = { width: 1200, height: 630 }

/** Names of the files made of one picture. */
export const pictureFiles = ({ hash, widths }: Picture) => [...widths.map((width) => `${hash}-${width}.webp`), `${hash}-card.jpg`]

/**
 * @param source the picture, absolute.
 * @param folder where the made files stand, absolute.
 * @param focus keeps this point in the card, 0 to 1 from left and top.
 */
export async function makePicture(source: string, folder: string, focus: readonly [number, number] = [0.5, 0.5]): Promise<Picture> {
  const bytes = await readFile(source)
  // The name cannot be guessed without the picture itself; the focus changes what is made, so it is part of it.
  const hash = createHash('sha256').update(bytes).update(focus.join()).digest('hex').slice(0, 32)
  const { width = 0, height = 0 } = await sharp(bytes).autoOrient().metadata()
  const widths = WIDTHS.filter((wanted) => wanted < width)
  if (width <= (WIDTHS.at(-1) ?? 0)) widths.push(width)
  const picture: Picture = { hash, width, height, widths }
  await mkdir(folder, { recursive: true })
  const isThere = (file: string) =>
    stat(path.join(folder, file)).then(
      () => true,
      () => false,
    )
  const make = async (file: string) => {
    if (await isThere(file)) return
    const target = path.join(folder, file)
    const made = file.endsWith('-card.jpg')
      ? card(bytes, width, height, focus)
      : sharp(bytes)
          .autoOrient()
          .resize({ width: Number(file.slice(hash.length + 1, -'.webp'.length)) })
          .webp({ quality: 80, effort: 4 })
    // sharp writes no metadata unless told to, so place and camera stay with the newsroom.
    await made.toFile(`${target}.part`)
    await rename(`${target}.part`, target)
  }
  try {
    await Promise.all(pictureFiles(picture).map(make))
  } catch (error) {
    const { message } = error as Error
    throw new Error(`${source} cannot be made into a picture: ${message}. Export it again. Nothing was changed: the last good edition stands.`)
  }
  return picture
}

function card(bytes: Buffer, width: number, height: number, [x, y]: readonly [number, number]) {
  const scale = Math.max(CARD.width / width, CARD.height / height)
  const [scaledWidth, scaledHeight] = [Math.round(width * scale), Math.round(height * scale)]
  const within = (at: number, size: number, window: number) => Math.round(Math.min(Math.max(at * size - window / 2, 0), size - window))
  return sharp(bytes)
    .autoOrient()
    .resize({ width: scaledWidth, height: scaledHeight })
    .extract({ left: within(x, scaledWidth, CARD.width), top: within(y, scaledHeight, CARD.height), ...CARD })
    .flatten({ background: '#fff' })
    .jpeg({ quality: 82, mozjpeg: true })
}
