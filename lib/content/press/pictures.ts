/** Makes pictures ahead in every size that pages, feeds and shared links ask for, under names of their content hash, and keeps what is made between runs. */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { constants, copyFile, mkdir, readdir, readFile, rename } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import sharp, { type Sharp } from 'sharp'
import type { Picture } from '../article'
import { filesOf, type PictureFile, partOf, type Use } from '../crops'

/** Wider ones are seen on screens of two and three dots a pixel, where nobody sees what a slower encoder would mend. */
const isFine = ({ width, ratio }: PictureFile) => width <= (ratio === undefined ? 1200 : 800)
const FORMATS: Readonly<Record<PictureFile['type'], (image: Sharp, file: PictureFile) => Sharp>> = {
  avif: (image, file) => image.avif({ quality: 50, effort: isFine(file) ? 1 : 0, chromaSubsampling: '4:2:0' }),
  webp: (image) => image.webp({ quality: 75, effort: 2 }),
  jpg: (image) => image.flatten({ background: '#fff' }).jpeg({ quality: 82, mozjpeg: true }),
}
/** Another number whenever the same picture would be made otherwise than before: what stands at an address never changes. */
const RECIPE = 4

/** Where made files are kept for any edition to come, since they take seconds; hosts that build anew each time keep this folder too. */
const KEPT = path.resolve('node_modules/.cache/standfirst/pictures')

export interface Job {
  /** The picture, absolute. */
  readonly source: string
  /** Kept in every crop, 0 to 1 from left and top. */
  readonly focus?: readonly [number, number] | undefined
  readonly use: Use
  /** What an earlier run made of the same bytes. */
  readonly known?: Picture | undefined
}
const keyOf = ({ source, focus, use }: Job) => JSON.stringify([source, focus, use])

interface MadePictures {
  of(job: Job): Picture
  /** Every file that any of the jobs asked for. */
  readonly names: ReadonlySet<string>
}

/**
 * As many pictures at a time as the machine has cores, each on one of them.
 * @param folder where the made files shall stand, absolute.
 * @throws on a picture that cannot be made; nothing that stood before is changed.
 */
export async function makePictures(jobs: readonly Job[], folder: string, kept: string = KEPT): Promise<MadePictures> {
  sharp.concurrency(1)
  await mkdir(kept, { recursive: true })
  const there = { edition: new Set(await readdir(folder)), kept: new Set(await readdir(kept)) }
  const made = new Map<string, Picture>()
  const names = new Set<string>()
  const place = async (picture: Picture, job: Job, bytes: Buffer | undefined) => {
    const files = filesOf(picture, job.use).filter(({ name }) => !there.edition.has(name))
    const unmade = files.filter(({ name }) => !there.kept.has(name))
    if (unmade.length) await make(bytes ?? (await readFile(job.source)), picture, unmade, job, kept)
    for (const { name } of files) {
      await whole(path.join(folder, name), (part) => copyFile(path.join(kept, name), part, constants.COPYFILE_FICLONE))
      there.edition.add(name)
      there.kept.add(name)
    }
  }
  // The same picture in several articles is several jobs: each waits for the one before it, and finds what that has made.
  const turns = new Map<string, Promise<void>>()
  const waiting = new Map(jobs.map((job) => [keyOf(job), job])).entries()
  const work = async () => {
    for (const [key, job] of waiting) {
      const bytes = job.known ? undefined : await readFile(job.source)
      const picture = job.known ?? (await pictureOf(bytes as Buffer, job.focus))
      const turn = (turns.get(picture.hash) ?? Promise.resolve()).then(() => place(picture, job, bytes))
      turns.set(picture.hash, turn)
      await turn
      made.set(key, picture)
      for (const { name } of filesOf(picture, job.use)) names.add(name)
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  return { of: (job) => made.get(keyOf(job)) as Picture, names }
}

/** Whether a picture opens to its end: what has been made before is known to. */
export async function opens(bytes: Buffer, { use, focus }: Pick<Job, 'use' | 'focus'>, kept: string = KEPT): Promise<boolean> {
  const [file] = filesOf(await pictureOf(bytes, focus), use)
  if (file && existsSync(path.join(kept, file.name))) return true
  return upright(bytes)
    .raw()
    .toBuffer()
    .then(
      () => true,
      () => false,
    )
}

const upright = (bytes: Buffer) => sharp(bytes).autoOrient().toColourspace('srgb')

async function pictureOf(bytes: Buffer, focus: Job['focus']): Promise<Picture> {
  // The name cannot be guessed without the picture itself; the focus changes what is made, so it is part of it.
  const hash = createHash('sha256').update(bytes).update(`${focus} ${RECIPE}`).digest('hex').slice(0, 32)
  const { autoOrient } = await sharp(bytes).metadata()
  return { hash, width: autoOrient.width, height: autoOrient.height }
}

/** Opens the picture once: upright, in sRGB, no larger than the largest of the files; then writes these into `folder`. */
async function make(bytes: Buffer, picture: Picture, files: readonly PictureFile[], { source, focus }: Job, folder: string) {
  try {
    const scale = Math.max(...files.map(({ width, ratio }) => width / partOf(picture, ratio).width))
    const opened = upright(bytes)
    if (scale < 1) opened.resize({ width: Math.ceil(picture.width * scale), height: Math.ceil(picture.height * scale), fit: 'fill' })
    const { data, info } = await opened.raw().toBuffer({ resolveWithObject: true })
    for (const file of files) {
      const { ratio, width, height } = file
      const image = sharp(data, { raw: info })
        .extract(partOf(info, ratio, focus))
        .resize({ width, height, fit: 'fill' })
      // sharp writes no metadata unless told to, so place and camera stay with the newsroom.
      await whole(path.join(folder, file.name), (part) => FORMATS[file.type](image, file).toFile(part))
    }
  } catch (error) {
    const { message } = error as Error
    throw new Error(`${source} cannot be made into a picture: ${message}. Export it again. Nothing was changed: the last good edition stands.`)
  }
}

/** Under its name a file is either whole or not there, whoever else makes the same. */
async function whole(file: string, write: (part: string) => Promise<unknown>) {
  const part = `${file}.${process.pid}.part`
  await write(part)
  await rename(part, file)
}
