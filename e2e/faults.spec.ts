/** Faults: when a file behind a page is broken, readers get a whole page that says so, and nothing of the insides; what is wrong in the paper does not touch the site that stands. */
import { spawn } from 'node:child_process'
import { appendFile, cp, readdir, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { elementsOf, notLean } from './html'
import { root, work } from './papers'
import { freePort, serve, serveShared } from './serve'
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
    // What the page fetches once it is seen is not to meet a server that has ended.
    await page.goto('about:blank')
    faults.splice(0, faults.length, ...faults.filter((fault) => !/status of 500/.test(fault)))
  } finally {
    await server.stop()
  }
})

test('a build with something to mend fails, and leaves the last good site to be served', async () => {
  const [editionDir, contentDir] = [path.join(work, 'good-edition'), path.join(work, 'faulty-paper')]
  await cp(paper.editionDir, editionDir, { recursive: true })
  await cp(paper.contentDir, contentDir, { recursive: true })
  await appendFile(path.join(contentDir, 'authors/ines-marrow.mdx'), '\n<Nope />\n')
  const port = await freePort()
  const good = { ...paper, editionDir, contentDir, buildDir: `${paper.buildDir}-${port}` }
  const server = await serve({ ...paper, editionDir }, {}, port)
  try {
    const before = [await filesOf(path.join(root, good.buildDir)), await filesOf(editionDir)]
    const env = { ...process.env, BUILD_DIR: good.buildDir, EDITION_DIR: editionDir, CONTENT_DIR: contentDir }
    const build = spawn(process.execPath, ['--import', 'tsx', 'lib/run/build.ts'], { cwd: root, env })
    let said = ''
    build.stderr.on('data', (chunk: Buffer) => {
      said += chunk
    })
    expect(await new Promise((resolve) => build.on('close', resolve))).toBe(1)
    expect(said).toMatch(/authors\/ines-marrow\.mdx:\d+: <Nope> is not a component/)
    expect([await filesOf(path.join(root, good.buildDir)), await filesOf(editionDir)]).toEqual(before)
    const again = await serveShared(good)
    for (const { origin } of [server, again])
      for (const address of ['/', '/wharf/every-part', '/authors/ines-marrow']) expect((await ask(origin, address)).status).toBe(200)
    await again.stop()
  } finally {
    await server.stop()
  }
})

/** With size and time of each, but for what only the desk reads: it says what the last check found. */
async function filesOf(folder: string): Promise<readonly string[]> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name !== 'desk.json' && !name.includes('route-cache'))
  const facts = await Promise.all(names.sort().map((name) => stat(path.join(folder, name))))
  return names.flatMap((name, at) => (facts[at]?.isFile() ? [`${name} ${facts[at].size} ${facts[at].mtimeMs}`] : []))
}
