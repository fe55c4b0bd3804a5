import { afterEach, expect, it, vi } from 'vitest'
import { build } from './build'
import { script, tool } from './steps'

vi.mock('./environment', () => ({}))
vi.mock('./steps', () => ({ root: '/nowhere', script: vi.fn(async () => 1), tool: vi.fn(async () => 1) }))
afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

it.each(['paper.example', 'https://paper.example/news', 'http://paper.example'])('nothing is built for the address %s', async (address) => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {})
  vi.stubEnv('SITE_URL', address)
  expect(await build()).toBe(false)
  expect(said).toHaveBeenCalledWith(expect.stringContaining('Nothing was built: SITE_URL'))
  expect([script, tool].map((step) => vi.mocked(step).mock.calls)).toEqual([[], []])
})

it('with an address that pages can name, the paper is pressed', async () => {
  vi.stubEnv('SITE_URL', 'https://paper.example')
  expect(await build()).toBe(false)
  expect(script).toHaveBeenCalledWith('lib/content/press/command.ts')
})
