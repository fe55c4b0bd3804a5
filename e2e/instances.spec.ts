/** Instances: what `deploy/` says, done. The build without its sources, from a folder that nobody may write, as another user, twice, behind nginx. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { addressOf, kanary } from './facts'
import { root } from './papers'
import { PUT, putFiles } from './put'
import { freePort, pause, SECRET } from './serve'
import { cookiesOf, expect, PASSWORD, PEOPLE, paper, test, told } from './site'
import { type Answer, type Asked, ask } from './wire'

const hasNginx = spawnSync('nginx', ['-v']).error === undefined
/** Nobody in particular, where whoever runs the tests may choose; and without the right to write, whoever it is. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
const DAY = 86_400_000
const MINUTE = 60_000

interface Served {
  readonly origin: string
  readonly child: ChildProcess
}

let folder = ''
/** Begins one more instance on a port, with its clock at a moment. */
let another: (port: number, clock: number) => Promise<Served>
let instances: Served[] = []
let front: Served
/** Every nginx that has been begun. */
const webs: Served[] = []

test.describe.configure({ mode: 'serial' })
test.skip(!hasNginx, 'nginx is not there, and could not be installed')

test.beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'standfirst-instances-'))
  await chmod(folder, 0o755)
  gather('releases/1')
  await putFiles(path.join(folder, 'releases/1/public'))
  spawnSync('chmod', ['-R', 'a-w', path.join(folder, 'releases/1')])
  await switchTo('releases/1')
  const [port, ...ports] = [await freePort(), await freePort(), await freePort()]
  // Six minutes before the article that is planned farthest ahead; the clock is put forward by twelve.
  const clock = (told().facts?.firstRung ?? 0) + 30 * DAY - 6 * MINUTE
  const settings = { SITE_URL: `http://localhost:${port}`, NEXTAUTH_SECRET: SECRET, AUTHORS_ACCOUNTS: told().accounts, WEATHER_PROVIDER: 'none' }
  another = (at, moment) =>
    begin(process.execPath, ['--import', path.join(folder, 'clock.mjs'), path.join(folder, 'current/lib/run/start.mjs')], at, '/api/health', {
      ...settings,
      PORT: String(at),
      BUILD_DIR: paper.buildDir,
      CLOCK_AT: new Date(moment).toISOString(),
    })
  instances = await Promise.all(ports.map((at) => another(at, clock)))
  front = await web('front', port, ports)
})

test.afterAll(async () => {
  for (const { child } of [...instances, ...webs]) {
    child.kill('SIGTERM')
    if (child.exitCode === null) await new Promise((resolve) => child.once('exit', resolve))
  }
  spawnSync('chmod', ['-R', 'u+w', folder])
  await rm(folder, { recursive: true, force: true })
})

function gather(release: string) {
  const env = { ...process.env, BUILD_DIR: paper.buildDir, EDITION_DIR: paper.editionDir }
  const { status, stderr } = spawnSync(process.execPath, ['deploy/gather.mjs', path.join(folder, release)], { cwd: root, env, encoding: 'utf8' })
  expect([status, stderr]).toEqual([0, ''])
}

/** What instances are started from hereafter, as `deploy/README.md` says it. */
async function switchTo(release: string) {
  await symlink(release, path.join(folder, 'next'))
  await rename(path.join(folder, 'next'), path.join(folder, 'current'))
}

/** nginx as it ships, before instances on some ports, with what whoever runs it would change in its configuration. */
async function web(name: string, port: number, instances: readonly number[], change = (shipped: string) => shipped): Promise<Served> {
  const own = path.join(folder, name)
  const cache = path.join(own, 'cache')
  await mkdir(cache, { recursive: true })
  await chmod(cache, 0o777)
  const shipped = await readFile(path.join(root, 'deploy/nginx.conf'), 'utf8')
  const here = change(shipped)
    .replace('/var/cache/nginx/site', cache)
    .replace(/^pid .*$/m, `pid ${path.join(own, 'nginx.pid')};`)
    .replace('listen 8080;', `listen ${port};`)
  await writeFile(path.join(own, 'nginx.conf'), here)
  await writeFile(path.join(own, 'upstreams.conf'), instances.map((at) => `server 127.0.0.1:${at};\n`).join(''))
  const args = ['-c', path.join(own, 'nginx.conf'), '-p', own, '-g', 'daemon off;']
  const served = await begin('nginx', args, port, '/api/health', {}, {})
  webs.push(served)
  return served
}

async function begin(
  command: string,
  args: readonly string[],
  port: number,
  at: string,
  env: Record<string, string>,
  as: { uid?: number; gid?: number } = NOBODY,
): Promise<Served> {
  await writeFile(path.join(folder, 'clock.mjs'), await readFile(path.join(root, 'e2e/clock.mjs')))
  const { PATH = '' } = process.env
  const child = spawn(command, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], env: { PATH, NODE_ENV: 'production', ...env }, ...as })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      said = (said + chunk).slice(-4000)
    })
  const origin = `http://localhost:${port}`
  while (
    !(await fetch(origin + at).then(
      ({ ok }) => ok,
      () => false,
    ))
  ) {
    if (child.exitCode !== null) throw new Error(`${command} ended with ${child.exitCode}:\n${said}`)
    await pause(100)
  }
  return { origin, child }
}

const through = (at: string, asked?: Asked): Promise<Answer> => ask(front.origin, at, asked)
const form = (at: string, fields: Record<string, string>, cookie = '') =>
  through(at, {
    method: 'POST',
    headers: { origin: front.origin, 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded', cookie },
    body: new URLSearchParams(fields).toString(),
  })

/** Everything that nginx has kept. */
async function keptFiles() {
  const files = await readdir(path.join(folder, 'front/cache'), { recursive: true, withFileTypes: true })
  const names = files.filter((file) => file.isFile()).map((file) => path.join(file.parentPath, file.name))
  return Promise.all(names.map(async (name) => ({ bytes: await readFile(name), writtenAt: (await stat(name)).mtimeMs })))
}

test('two instances from a folder that is only read give every kind of page, the same to the byte', async () => {
  for (const at of ['/', '/meadow', '/meadow/page/3', '/wharf/every-part', '/authors/ines-marrow', '/feed.xml', '/wharf/nothing-here']) {
    const [one, other] = await Promise.all(instances.map(({ origin }) => ask(origin, at)))
    expect([at, one?.status]).toEqual([at, at.endsWith('nothing-here') ? 404 : 200])
    expect([at, other?.status, other?.text === one?.text]).toEqual([at, one?.status, true])
  }
})

test('what the publisher has put into public/ is there, and opens nothing beside it', async () => {
  for (const [at, text] of Object.entries(PUT)) {
    const answer = await through(at)
    expect([at, answer.status, answer.text]).toEqual([at, 200, text])
    expect([at, answer.headers['x-content-type-options'], answer.headers['content-type']]).toEqual([
      at,
      'nosniff',
      expect.stringMatching(at.endsWith('.html') ? /^text\/html/ : /^text\/plain/),
    ])
    expect((await through(at, { method: 'POST' })).status).toBe(405)
  }
  const nowhere = await through('/wharf/nothing-here')
  for (const at of ['/.well-known/other.txt', '/.well-known', '/put-by-the-tests', '/public/put-by-the-tests.txt', '/wharf/put-by-the-tests.txt']) {
    const { status, text } = await through(at)
    expect([at, status, text === nowhere.text]).toEqual([at, 404, true])
  }
})

test('nginx keeps pages, packed, and gives them with the policy of the site', async () => {
  const first = await through('/wharf/every-part', { headers: { 'accept-encoding': 'gzip' } })
  const second = await through('/wharf/every-part?utm_source=x', { headers: { 'accept-encoding': 'gzip, deflate' } })
  for (const { status, headers, text } of [first, second]) {
    expect([status, headers['content-encoding'], headers['cache-control']]).toEqual([200, 'gzip', 'public, max-age=0, s-maxage=30'])
    expect(headers['content-security-policy']).toMatch(/script-src 'self'/)
    expect(text).toContain('Headline of every part')
  }
  // Until when nginx will give a page again stands in its own file (ngx_http_file_cache_header_t, the second field), in seconds:
  // a page that turns over is never later than this behind it.
  const pages = (await keptFiles()).filter(({ bytes }) => bytes.includes('text/html') && bytes.includes('KEY: http'))
  expect(pages.length).toBeGreaterThan(0)
  for (const { bytes, writtenAt } of pages) expect(Number(bytes.readBigInt64LE(8)) - Math.floor(writtenAt / 1000)).toBeLessThanOrEqual(30)
  const same = await through('/wharf/every-part', { headers: { 'accept-encoding': 'gzip', 'if-none-match': String(second.headers.etag) } })
  expect(same.status).toBe(304)
})

test('no address takes the place of another in what nginx keeps', async () => {
  for (const [odd, address] of [
    ['/icons/icon.svgbr', '/icons/icon.svg'],
    ['/wharf/every-partgzip', '/wharf/every-part'],
    ['/sitemap.xml?part=1br', '/sitemap.xml?part=1'],
  ] as const) {
    const before = await through(address)
    expect([odd, (await through(odd)).status]).toEqual([odd, 404])
    for (const packing of ['br', 'gzip', 'identity'])
      expect([address, packing, (await through(address, { headers: { 'accept-encoding': packing } })).status]).toEqual([
        address,
        packing,
        before.status,
      ])
  }
})

test('what the framework says to itself comes from nobody outside', async () => {
  const plain = await through('/wharf/every-part')
  const forged = await through('/wharf/every-part', {
    headers: {
      rsc: '1',
      'next-router-prefetch': '1',
      'x-middleware-subrequest': 'proxy:proxy:proxy',
      'x-matched-path': '/desk',
      'x-forwarded-host': 'evil.example',
    },
  })
  expect([forged.status, forged.text === plain.text]).toEqual([200, true])
})

test('what an author sees in preview comes through and is kept nowhere', async () => {
  const entered = await form('/api/sign-in', { email: PEOPLE.ines, password: PASSWORD })
  const session = Object.values(cookiesOf(entered)).join('; ')
  expect(session).not.toBe('')
  const switched = await form('/api/preview', { action: 'on', to: '/' }, session)
  const both = [session, ...Object.values(cookiesOf(switched))].join('; ')
  const draft = kanary('draft', 'headline')
  // Either instance knows the author that the other has let in.
  for (let n = 0; n < 4; n++) {
    const answer = await through(addressOf('draft'), { headers: { cookie: both } })
    expect([answer.status, answer.text.toLowerCase().includes(draft), answer.headers['cache-control']]).toEqual([
      200,
      true,
      expect.stringMatching(/private.*no-store/),
    ])
    expect((await through('/wharf', { headers: { cookie: both } })).text.toLowerCase()).toContain(draft)
    expect((await through('/desk', { headers: { cookie: both } })).status).toBe(200)
  }
  const all = Buffer.concat((await keptFiles()).map(({ bytes }) => bytes))
    .toString('latin1')
    .toLowerCase()
  expect([all.includes('kanarydraft'), all.includes('set-cookie'), all.includes('/desk')]).toEqual([false, false, false])
  expect((await through(addressOf('draft'))).status).toBe(404)
  expect((await through('/wharf')).text.toLowerCase()).not.toContain(draft)
})

test('a planned article is on both at its moment, and behind nginx; an instance that is started afterwards says the same', async () => {
  const at = addressOf('scheduled')
  const seen = async () => [...(await Promise.all(instances.map(({ origin }) => ask(origin, at)))), await through(at)]
  for (const answer of await seen()) expect(answer.status).toBe(404)
  for (const { child } of instances) child.kill('SIGUSR2')
  // A signal is heard when the process comes to it.
  for (const { origin } of instances) await expect.poll(async () => (await ask(origin, at)).status).toBe(200)
  for (const answer of await seen()) {
    expect(answer.status).toBe(200)
    expect(answer.text.toLowerCase()).toContain(kanary('scheduled', 'body'))
  }
  for (const { origin } of instances) expect((await ask(origin, '/wharf')).text.toLowerCase()).toContain(kanary('scheduled', 'headline'))
  const late = await another(await freePort(), (told().facts?.firstRung ?? 0) + 30 * DAY + 7 * MINUTE)
  instances.push(late)
  for (const list of ['/', '/wharf', '/authors/ines-marrow', '/topics/ropes', '/archive', '/feed.xml', '/sitemap.xml', at]) {
    const [early, later] = [await ask(instances[0]?.origin ?? '', list), await ask(late.origin, list)]
    expect([list, later.status, later.text === early.text]).toEqual([list, 200, true])
  }
})

test('a switch to another release reaches instances that are started afterwards, and none that runs', async () => {
  const icon = '/icons/icon.svg'
  const running = instances[0]?.origin ?? ''
  const sheet = /\/_next\/static\/[^"]+\.css/.exec((await ask(running, '/')).text)?.[0] ?? ''
  const picture = /\/pictures\/[^" ]+/.exec((await ask(running, '/wharf/every-part')).text)?.[0] ?? ''
  gather('releases/2')
  await writeFile(path.join(folder, 'releases/2/public', icon), '<svg xmlns="http://www.w3.org/2000/svg" />')
  await switchTo('releases/2')
  // Some of it nobody has asked for before: it is read from the disk, or made, now.
  for (const at of ['/voices/how-tides-work', '/archive/2024/03', '/topics/ropes', sheet, picture]) {
    const [one, other] = await Promise.all(instances.map(({ origin }) => ask(origin, at)))
    expect([at, one?.status, other?.status]).toEqual([at, 200, 200])
  }
  const next = await another(await freePort(), Date.now())
  instances.push(next)
  const [before, after] = [await ask(running, icon), await ask(next.origin, icon)]
  expect(before.text).toBe(await readFile(path.join(root, 'public', icon), 'utf8'))
  expect(after.text).toBe('<svg xmlns="http://www.w3.org/2000/svg" />')
})

test.describe('nginx before servers that say what they hear', () => {
  const heard: Server[] = []
  const ports: number[] = []

  test.beforeAll(async () => {
    for (const isFirst of [true, false]) {
      const server = createServer(({ url = '', headers }, response) => {
        response.statusCode = !isFirst && url.endsWith('/of-one') ? 404 : 200
        response.end(headers['x-forwarded-for'])
      })
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      heard.push(server)
      ports.push((server.address() as AddressInfo).port)
    }
  })
  test.afterAll(() => {
    for (const server of heard) server.close()
  })

  /** Many at once, each from an address of its own as far as the balancer says, or all from the same one. */
  const burst = (origin: string, at: string, method: string, address: (n: number) => string) =>
    Promise.all(
      Array.from({ length: 60 }, (_, n) => ask(origin, at, { method, headers: { 'x-forwarded-for': `198.51.100.7, ${address(n)}` }, body: '' })),
    )
  const sorts = (answers: readonly Answer[]) => [...new Set(answers.map(({ status }) => status))].sort()

  test('what a build brings is asked of every instance before it is not there, and nothing else is', async () => {
    // One process has one turn: of two questions each server hears one first.
    const { origin } = await web('rolling', await freePort(), ports, (shipped) => shipped.replace('worker_processes auto', 'worker_processes 1'))
    const twice = async (at: string) => sorts([await ask(origin, at), await ask(origin, at)])
    expect(await twice('/_next/static/of-one')).toEqual([200])
    expect(await twice('/assets/of-one')).toEqual([200])
    expect(await twice('/wharf/of-one')).toEqual([200, 404])
  })

  test('forms from one address are limited, and nothing that is only read', async () => {
    const { origin } = await web('alone', await freePort(), ports)
    const different = (n: number) => `203.0.113.${n}`
    const forms = await burst(origin, '/api/sign-in', 'POST', different)
    expect(sorts(forms)).toEqual([200, 429])
    // What a stranger says of where they come from is not passed on.
    for (const { status, text } of forms) if (status === 200) expect(text).toBe('127.0.0.1')
    expect(sorts(await burst(origin, '/api/masthead', 'GET', different))).toEqual([200])
  })

  test('behind a balancer that is named, readers are told apart by what it says', async () => {
    const balanced = (shipped: string) =>
      shipped.replace(/^( *)#(?=set_real_ip_from |real_ip_)/gm, '$1').replace('set_real_ip_from 192.0.2.1;', 'set_real_ip_from 127.0.0.1;')
    const { origin } = await web('balanced', await freePort(), ports, balanced)
    const forms = await burst(origin, '/api/sign-in', 'POST', (n) => `203.0.113.${n}`)
    expect(forms.map(({ status, text }) => `${status} ${text}`)).toEqual(forms.map((_, n) => `200 203.0.113.${n}`))
    expect(sorts(await burst(origin, '/api/sign-in', 'POST', () => '203.0.113.200'))).toEqual([200, 429])
  })
})
