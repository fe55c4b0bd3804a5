import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { watchFolder } from './watch'

describe('the watch over a folder', () => {
  let folder: string
  const heard: string[] = []
  const hears = (...files: string[]) => vi.waitFor(() => expect(heard).toEqual(expect.arrayContaining(files)), 10_000)

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'standfirst-watch-'))
    await mkdir(path.join(folder, 'a/b'), { recursive: true })
    await writeFile(path.join(folder, 'a/b/one.mdx'), '')
    watchFolder(folder, (file) => heard.push(file))
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('hears of a file that is written, of one put in its place, and again of that one', async () => {
    await writeFile(path.join(folder, 'a/b/one.mdx'), 'one')
    await hears('a/b/one.mdx')
    await writeFile(path.join(folder, 'a/b/.one.part'), 'two')
    await rename(path.join(folder, 'a/b/.one.part'), path.join(folder, 'a/b/one.mdx'))
    await hears('a/b/.one.part')
    heard.length = 0
    await writeFile(path.join(folder, 'a/b/one.mdx'), 'three')
    await hears('a/b/one.mdx')
  })

  it('hears of a file that is taken away, and of all files in a folder that comes', async () => {
    heard.length = 0
    await rm(path.join(folder, 'a/b/one.mdx'))
    await hears('a/b/one.mdx')
    const away = await mkdtemp(path.join(os.tmpdir(), 'standfirst-watch-'))
    await mkdir(path.join(away, 'c/d'), { recursive: true })
    await writeFile(path.join(away, 'c/d/two.mdx'), '')
    await rename(path.join(away, 'c'), path.join(folder, 'a/c'))
    await hears('a/c/d/two.mdx')
    heard.length = 0
    await writeFile(path.join(folder, 'a/c/d/two.mdx'), 'two')
    await hears('a/c/d/two.mdx')
    await rm(away, { recursive: true })
  })
})
