/** `npm run dev` while somebody writes: what is saved is in the open page by itself, what is wrong is said there, and one file at fault holds no other back. */
import { spawn } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import path from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { papers, root } from './papers'
import { accountFor, freePort, pause, SECRET } from './serve'
import { ask, PASSWORD, paper } from './site'
import { ask as askAt } from './wire'

interface Desk {
  readonly origin: string
  readonly folder: string
  /** Everything that the command has said so far. */
  said(): string
}

let desk: Desk
let end = async () => {}

/** A copy of the paper in a folder of its own, with the command watching it. */
test.beforeAll(async () => {
  const work = await mkdtemp(path.join(tmpdir(), 'standfirst-dev-'))
  const folder = path.join(work, 'paper')
  await cp(papers.estonian.contentDir, folder, { recursive: true })
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'development',
    CONTENT_DIR: folder,
    EDITION_DIR: path.join(work, 'edition'),
    // Named in tsconfig.json, which Next would otherwise rewrite.
    BUILD_DIR: '.next-dev',
    DESK_DIR: path.join(work, 'desk'),
    AUTHORS_ACCOUNTS: accountFor(AUTHOR, PASSWORD),
    NEXTAUTH_SECRET: SECRET,
    SITE_URL: origin,
    PORT: String(port),
    WEATHER_PROVIDER: 'none',
    NOINDEX: '1',
  }
  const child = spawn(process.execPath, ['--import', 'tsx', 'lib/run/dev.ts'], { cwd: root, env, detached: true })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += chunk
    })
  const over = new Promise((resolve) => child.once('exit', resolve))
  end = async () => {
    // With all that it started.
    process.kill(-(child.pid as number), 'SIGTERM')
    await over
    await rm(work, { recursive: true, force: true })
  }
  while (!(await answers(origin))) {
    if (child.exitCode !== null) throw new Error(`The command ended with ${child.exitCode}:\n${said}`)
    await pause(100)
  }
  desk = { origin, folder, said: () => said }
})
test.afterAll(() => end())

const answers = (origin: string) =>
  fetch(`${origin}/api/health`).then(
    ({ ok }) => ok,
    () => false,
  )

const AUTHOR = 'ruta@rannaleht.example'
const SHED = 'articles/2025/05/paadikuur.mdx'
const SHORE = 'articles/2025/05/rannajoon.mdx'
const NEW = 'articles/2025/05/uus-lugu.mdx'

/** Saves as many editors do: the new file is put into the place of the old. */
async function save(file: string, text: string) {
  const whole = path.join(desk.folder, file)
  await writeFile(`${whole}.tmp`, text)
  await rename(`${whole}.tmp`, whole)
}

async function edit(file: string, from: string | RegExp, to: string) {
  const before = await readFile(path.join(desk.folder, file), 'utf8')
  const after = before.replace(from, to)
  expect(after).not.toBe(before)
  await save(file, after)
}

const message = (page: Page) => page.getByRole('complementary', { name: 'What there is to mend' })

/** Opens a page, and leaves a sign on it that a reload would take away. */
async function open(page: Page, at: string) {
  const answer = await page.goto(at)
  await page.evaluate(() => document.documentElement.setAttribute('data-kept', ''))
  return answer
}
const isKept = (page: Page) => expect(page.locator('html[data-kept]')).toHaveCount(1)

test('a site that is not the public one asks search engines to stay away, in pages and beside them', async () => {
  const page = await askAt(desk.origin, '/rand/rannajoon')
  expect(page.text).toMatch(/<meta name="robots" content="noindex"/)
  const picture = /\/pictures\/[\w.-]+/.exec(page.text)?.[0] ?? '/no-picture'
  for (const address of ['/rand/rannajoon', '/feed.xml', '/rand/feed.xml', '/sitemap.xml', '/news-sitemap.xml', picture]) {
    const { status, headers } = await askAt(desk.origin, address)
    expect([address, status, headers['x-robots-tag']]).toEqual([address, 200, 'noindex'])
  }
  expect((await askAt(desk.origin, '/robots.txt')).text).toBe('User-agent: *\nDisallow: /\n')
})

test('what is saved is in every open page, which stays where it was', async ({ browser }) => {
  const [article, front] = [await browser.newPage(), await browser.newPage()]
  await open(front, desk.origin)
  await open(article, `${desk.origin}/rand/rannajoon`)
  await article.evaluate(() => scrollTo(0, 400))
  const scrolled = await article.evaluate(() => scrollY)
  expect(scrolled).toBeGreaterThan(0)
  await edit(SHORE, 'laisk kass', 'väga laisk kass')
  await expect(article.getByText('nagu väga laisk kass')).toBeAttached()
  expect(await article.evaluate(() => scrollY)).toBe(scrolled)

  await edit(SHORE, /headline: .*/, 'headline: "Rand, mõõdetud uuesti"')
  await expect(article.getByRole('heading', { level: 1 })).toHaveText('Rand, mõõdetud uuesti')
  await expect(article).toHaveTitle(/^Rand, mõõdetud uuesti/)
  await front.bringToFront()
  await expect(front.getByText('Rand, mõõdetud uuesti').first()).toBeVisible()

  const picture = article.locator('main img').first()
  const before = await picture.getAttribute('src')
  await cp(path.join(desk.folder, 'authors/ruta-laine.png'), path.join(desk.folder, 'articles/2025/05/rannajoon.png'))
  await expect(picture).not.toHaveAttribute('src', before ?? '')
  await edit('authors/ruta-laine.mdx', 'name: "Ruta Laine"', 'name: "Ruta Rannik"')
  await expect(article.getByText('Ruta Rannik').first()).toBeVisible()
  await edit('publication.yaml', 'name: Rand,', 'name: Kallas,')
  await expect(front.locator('header').getByRole('link', { name: 'Kallas' })).toBeVisible()
  await edit('fronts/front.yaml', '{ block: ad, size: banner }', '{ block: text, text: "Kastis on sõnad." }')
  await expect(front.getByText('Kastis on sõnad.')).toBeVisible()
  for (const page of [article, front]) {
    await isKept(page)
    await expect(message(page)).toHaveCount(0)
    await page.close()
  }
})

test('what is wrong is said in the page until it is mended, and holds nothing else back', async ({ browser }) => {
  const [shed, shore] = [await browser.newPage(), await browser.newPage()]
  await open(shed, `${desk.origin}/rand/paadikuur`)
  await open(shore, `${desk.origin}/rand/rannajoon`)
  const good = await readFile(path.join(desk.folder, SHED), 'utf8')
  await save(SHED, good.replace('section: rand', 'section: rannad').replace('Uks on', 'Üks <Nope /> on'))
  await shed.bringToFront()
  const said = message(shed)
  await expect(said).toContainText(`${SHED}:4:10`)
  await expect(said).toContainText('"rannad" is not known here. Did you mean "rand"?')
  await expect(said).toContainText(`${SHED}:11:5`)
  await expect(said).toContainText('<Nope> is not a component that articles can use.')
  await expect(said).toContainText('2 things to mend')
  await expect(shed.locator('main')).toContainText('Uks on kuuri mõte')
  // As an editor that runs the command sees it: between a line that begins and one that ends, each with file, line and field.
  const { pattern, background } = JSON.parse(await readFile(path.join(root, '.vscode/tasks.json'), 'utf8')).tasks[0].problemMatcher
  const lines = () => desk.said().split('\n')
  await expect.poll(lines).toContainEqual(expect.stringContaining(`${SHED}:4 section: "rannad" is not known here.`))
  const found = lines().flatMap((line) => new RegExp(pattern.regexp).exec(line)?.slice(1, 4).join(' ') ?? [])
  expect(found).toEqual(expect.arrayContaining([`${SHED} 4 section`]))
  for (const sign of [background.beginsPattern, background.endsPattern]) expect(lines().filter((line) => new RegExp(sign).test(line))).not.toEqual([])

  await shore.bringToFront()
  await edit(SHORE, 'Esimene mõõtja', 'Kõige esimene mõõtja')
  await expect(shore.locator('main')).toContainText('Kõige esimene mõõtja')
  await expect(message(shore)).toContainText(SHED)
  await edit('publication.yaml', 'hue: teal', 'hue: tael')
  await expect(message(shore)).toContainText('publication.yaml:11:37')
  await edit(SHORE, 'Kõige esimene', 'Päris esimene')
  await expect(shore.locator('main')).toContainText('Päris esimene mõõtja')
  await edit('fronts/front.yaml', 'block: lead', 'block: led')
  await expect(message(shore)).toContainText('fronts/front.yaml:2')
  await edit('fronts/front.yaml', 'block: led', 'block: lead')
  await edit('publication.yaml', 'hue: tael', 'hue: teal')
  await expect(message(shore)).not.toContainText('.yaml')

  await shed.bringToFront()
  await save(SHED, good.replace('Uks on', 'Lai uks on'))
  await expect(shed.locator('main')).toContainText('Lai uks on kuuri mõte')
  for (const page of [shed, shore]) {
    await page.bringToFront()
    await expect(message(page)).toHaveCount(0)
    await isKept(page)
    await page.close()
  }
})

test('a file that is new, at fault from the first, mended, renamed and taken away', async ({ page }) => {
  expect((await open(page, `${desk.origin}/rand/uus-lugu`))?.status()).toBe(404)
  const good = (await readFile(path.join(desk.folder, SHED), 'utf8')).replace(/headline: .*/, 'headline: "Päris uus"')
  await save(NEW, good.replace('status: ready', 'status: redy'))
  await expect(message(page)).toContainText(`${NEW}:6:9`)
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Päris uus')
  await save(NEW, good)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Päris uus')
  await expect(message(page)).toHaveCount(0)

  const renamed = NEW.replace('uus-lugu', 'uuem-lugu')
  await rename(path.join(desk.folder, NEW), path.join(desk.folder, renamed))
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Päris uus')
  await open(page, `${desk.origin}/rand/uuem-lugu`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Päris uus')
  await rm(path.join(desk.folder, renamed))
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Päris uus')
  await isKept(page)
})

test('an author in preview sees a draft change', async ({ page }) => {
  const draft = NEW.replace('uus-lugu', 'mustand')
  const text = (await readFile(path.join(desk.folder, SHED), 'utf8')).replace(/headline: .*/, 'headline: "Alles mustand"').replace('ready', 'draft')
  await save(draft, text)
  await page.goto(`${desk.origin}/desk/sign-in`)
  await page.locator('[name=email]').fill(AUTHOR)
  await page.locator('[name=password]').fill(PASSWORD)
  await page.locator('form:has([name=password]) button').click()
  await page.getByRole('button', { name: 'Alles mustand' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Alles mustand')
  await page.evaluate(() => document.documentElement.setAttribute('data-kept', ''))
  await edit(draft, 'Alles mustand', 'Peaaegu valmis')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Peaaegu valmis')
  await edit(draft, 'status: draft', 'status: drat')
  await expect(message(page)).toContainText(`${draft}:6:9`)
  await isKept(page)
  await rm(path.join(desk.folder, draft))
  await expect(message(page)).toHaveCount(0)
})

test('pages while somebody writes run no script but ours, and this machine alone is told', async ({ page }) => {
  const scripts: string[] = []
  page.on('response', (answer) => answer.request().resourceType() === 'script' && scripts.push(new URL(answer.url()).pathname))
  await page.goto(`${desk.origin}/rand/rannajoon`)
  await expect.poll(() => scripts.length).toBeGreaterThan(1)
  expect(scripts.filter((script) => !script.startsWith('/assets/'))).toEqual([])
  const { port, hostname } = new URL(desk.origin)
  expect((await askAt(desk.origin, '/api/live', { headers: { host: 'elsewhere.example' } })).status).toBe(403)
  expect(await isOpen(hostname, Number(port))).toBe(true)
  for (const { address, internal } of Object.values(networkInterfaces()).flatMap((each) => each ?? []))
    if (!internal) expect(await isOpen(address, Number(port))).toBe(false)
})

const isOpen = (host: string, port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect({ host, port }, () => resolve(true)).on('error', () => resolve(false))
    socket.on('connect', () => socket.destroy())
  })

test('what is built knows nothing of it', async () => {
  expect((await ask('/api/live')).status).toBe(404)
  const folders = [path.join(root, paper.buildDir), path.join(paper.editionDir, 'assets')]
  let looked = 0
  for (const folder of folders)
    for (const name of await readdir(folder, { recursive: true })) {
      if (!/\.(js|mjs|json|html|rsc|css)$/.test(name)) continue
      looked++
      expect(/api\/live|What there is to mend/.test(await readFile(path.join(folder, name), 'utf8').catch(() => '')), name).toBe(false)
    }
  expect(looked).toBeGreaterThan(100)
})
