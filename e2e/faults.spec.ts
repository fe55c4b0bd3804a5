/** Faults: when a file behind a page is broken, readers get a whole page that says so, and nothing of the insides; what is wrong in the paper does not touch the site that stands. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { appendFile, cp, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
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

test('a server whose address is not that of the build says so, and one without any takes it', async () => {
  const { builtOrigin } = told()
  const other = await serve(paper)
  expect(await readFile(other.log, 'utf8')).toContain(`The pages of the build name ${builtOrigin}, and SITE_URL is ${other.origin}`)
  await other.stop()
  const without = await serve(paper, { SITE_URL: undefined })
  expect((await ask(without.origin, '/robots.txt')).text).toContain(`${builtOrigin}/sitemap.xml`)
  expect(await readFile(without.log, 'utf8')).not.toContain('The pages of the build name')
  await without.stop()
})

test('a server that is told to end does, with nothing in the air, whatever connections are open to it', async () => {
  const server = await serve(paper)
  const { hostname, port } = new URL(server.origin)
  const open = (said: string) =>
    new Promise<Socket>((resolve) => {
      const socket = connect(Number(port), hostname, () => socket.write(said, () => resolve(socket)))
      socket.on('error', () => {})
    })
  // As browsers open them ahead; half a question; and one that has been answered and is kept.
  const sockets = [await open(''), await open('GET / HTTP/1.1\r\nHo'), await open('GET /feed.xml HTTP/1.1\r\nHost: x\r\n\r\n')]
  await new Promise((resolve) => sockets[2]?.once('data', resolve))
  expect(await server.stop()).toBe(0)
  for (const socket of sockets) socket.destroy()
})

test('odd questions have an answer: as of a proxy, of no address, for another protocol', async () => {
  const { hostname, port } = new URL(told().origin)
  const answerTo = (line: string, ...headers: string[]) =>
    new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), hostname)
      let said = ''
      socket.on('data', (part) => {
        said += part
        if (said.includes('\r\n\r\n')) socket.destroy()
      })
      socket.on('error', reject).on('close', () => resolve(said.slice(9, 12)))
      socket.write(`${[`${line} HTTP/1.1`, 'Host: x', ...headers].join('\r\n')}\r\n\r\n`)
    })
  expect(await answerTo(`GET ${told().origin}/wharf/every-part`)).toBe('200')
  expect(await answerTo(`GET ${told().origin}`)).toBe('400')
  expect(await answerTo('OPTIONS *')).toBe('400')
  expect(await answerTo('TRACE /')).toBe('405')
  for (const [address, status] of [
    ['/', '200'],
    ['/no/such', '404'],
  ] as const)
    expect([address, await answerTo(`GET ${address}`, 'Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13')]).toEqual([
      address,
      status,
    ])
})

test('what is taken down is gone from every list as soon as the check has passed, without a build', async () => {
  const [editionDir, contentDir] = [path.join(work, 'edition-of-today'), path.join(work, 'paper-of-today')]
  await cp(paper.editionDir, editionDir, { recursive: true })
  await cp(paper.contentDir, contentDir, { recursive: true })
  const server = await serve({ ...paper, editionDir })
  const lists = ['/', '/voices', '/authors/ines-marrow', '/feed.xml', '/sitemap.xml']
  const standing = async () => {
    const shown: string[] = []
    for (const list of lists) if ((await ask(server.origin, list)).text.includes('/voices/in-my-view')) shown.push(list)
    return shown
  }
  try {
    expect(await standing()).toEqual(expect.arrayContaining(['/voices', '/feed.xml', '/sitemap.xml']))
    const [file = ''] = (await readdir(contentDir, { recursive: true })).filter((name) => name.endsWith('in-my-view.mdx'))
    const text = await readFile(path.join(contentDir, file), 'utf8')
    await writeFile(path.join(contentDir, file), text.replace(/^status: .*$/m, 'status: withdrawn'))
    const env = { ...process.env, EDITION_DIR: editionDir, CONTENT_DIR: contentDir }
    const press = spawn(process.execPath, ['--import', 'tsx', 'lib/content/press/command.ts'], { cwd: root, env, stdio: 'inherit' })
    expect(await new Promise((resolve) => press.on('close', resolve))).toBe(0)
    expect(await standing()).toEqual([])
    expect((await ask(server.origin, '/voices/in-my-view')).status).toBe(410)
  } finally {
    await server.stop()
  }
})

// Where the system tells which files a process has open.
if (existsSync('/proc/self/fd'))
  test('recordings that are asked about, or left at once, leave no file open', async () => {
    const { text } = await ask(told().origin, '/wharf/every-block')
    const recording = /\/media\/[0-9a-f]{32}\.mp3/.exec(text)?.[0] ?? ''
    const server = await serve(paper)
    try {
      const openFiles = async () => (await readdir(`/proc/${server.pid}/fd`)).length
      const about = () => ask(server.origin, recording, { method: 'HEAD' })
      const { status, headers } = await about()
      expect([status, headers['content-type'], headers['accept-ranges']]).toEqual([200, 'audio/mpeg', 'bytes'])
      const before = await openFiles()
      for (let n = 0; n < 100; n++) await about()
      const { hostname, port } = new URL(server.origin)
      for (let n = 0; n < 100; n++)
        await new Promise<void>((resolve) => {
          const socket = connect(Number(port), hostname, () => socket.write(`GET ${recording} HTTP/1.1\r\nHost: x\r\n\r\n`, () => socket.destroy()))
          socket.on('error', () => {}).on('close', () => resolve())
        })
      // An answer on a new connection: the server has come to those before it.
      expect((await about()).status).toBe(200)
      expect(await openFiles()).toBeLessThan(before + 50)
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
