import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { end, endedAt, LONGEST_LIFE } from './ended'

const now = Date.UTC(2026, 11, 30, 12)
let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'ended-'))
  vi.stubEnv('DESK_DIR', path.join(folder, 'desk'))
})
afterEach(async () => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  await rm(folder, { recursive: true })
})

it('what was ended stays ended after a restart, on every server that shares the folder, until it would be over anyway', async () => {
  expect(endedAt('session:a', now)).toBeUndefined()
  for (const until of [now + 1000, now + LONGEST_LIFE]) end(`session:${until}`, until, now)
  vi.resetModules()
  const other = await import('./ended')
  for (const until of [now + 1000, now + LONGEST_LIFE]) {
    expect(other.endedAt(`session:${until}`, until - 1)).toBe(now)
    expect(endedAt(`session:${until}`, until - 1)).toBe(now)
  }
  expect(other.endedAt('session:b', now)).toBeUndefined()
})

it('the last time counts', () => {
  end('review:a', now + 1000, now)
  end('review:a', now + 2000, now + 10)
  end('review:b', now + 2000, now + 20)
  expect(endedAt('review:a', now + 30)).toBe(now + 10)
})

it('months that are over are taken away, and nothing else', async () => {
  end('session:old', now, now)
  await writeFile(path.join(folder, 'desk', 'a-note.txt'), '')
  end('session:new', now + 2 * LONGEST_LIFE, now + 2 * LONGEST_LIFE)
  expect(await readdir(path.join(folder, 'desk'))).toEqual(['a-note.txt', 'ended-2027-03.txt'])
})

it('where the folder cannot be written, this server knows all the same', async () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {})
  await writeFile(path.join(folder, 'desk'), 'not a folder')
  end('session:unwritten', now + 1000, now)
  expect(log).toHaveBeenCalledWith(expect.stringContaining('not-kept'))
  expect(endedAt('session:unwritten', now)).toBe(now)
})

it('what cannot be read counts as ended', async () => {
  await mkdir(path.join(folder, 'desk', 'ended-2026-12.txt'), { recursive: true })
  expect(endedAt('session:any', now)).toBe(now)
})
