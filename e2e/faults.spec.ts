/** Faults: when a file behind a page is broken, readers get a whole page that says so, and nothing of the insides. */
import { cp, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { elementsOf, notLean } from './html'
import { work } from './papers'
import { serve } from './serve'
import { expect, paper, test, told } from './site'
import { ask } from './wire'

/** Far enough ahead that every article of the ladder is published, and none of them is in the build. */
const TOMORROW = new Date(Date.now() + 86_400_000).toISOString()

test('a page whose text cannot be read answers 500, in the paper’s own words; every other page is well', async ({ page, faults }) => {
  const editionDir = path.join(work, 'broken-edition')
  await cp(paper.editionDir, editionDir, { recursive: true })
  const bodies = path.join(editionDir, 'bodies')
  const coming = told().facts?.rungs.map((rung) => rung.coming) ?? []
  for (const name of await readdir(bodies)) if (/^rung-\d-coming/.test(name)) await writeFile(path.join(bodies, name), '{ "tree": ')
  const server = await serve(
    { ...paper, editionDir },
    { NODE_OPTIONS: `--import ${path.resolve(import.meta.dirname, 'clock.mjs')}`, CLOCK_AT: TOMORROW },
  )
  try {
    // The last rungs: no other spec has made them yet.
    const address = coming.at(-1) ?? ''
    for (const answer of [await ask(server.origin, address), await ask(server.origin, address)]) {
      expect(answer.status).toBe(500)
      expect(answer.headers['content-type']).toMatch(/^text\/html/)
      expect(answer.headers['content-security-policy']).toMatch(/script-src 'self'/)
      expect(answer.text).not.toMatch(/node_modules|broken-edition|SyntaxError|JSON|\.json|at \w+ \(|digest|ENOENT/)
      expect(notLean(answer.text)).toEqual([])
      expect(elementsOf(answer.text).find(({ name }) => name === 'h1')?.text).toMatch(/wrong on our side/)
    }
    expect((await ask(server.origin, '/wharf/every-part')).status).toBe(200)
    expect((await ask(server.origin, '/')).status).toBe(200)
    await page.goto(`${server.origin}${address}`)
    await expect(page.locator('h1')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Front page' }).first()).toBeVisible()
    faults.splice(0, faults.length, ...faults.filter((fault) => !/status of 500/.test(fault)))
  } finally {
    await server.stop()
  }
})
