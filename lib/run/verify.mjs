/** `npm run verify`: installs what is missing, runs everything that proves the site right, and ends with how much passed and failed. */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'

const root = path.resolve(import.meta.dirname, '../..')
const work = path.join(root, 'e2e/.work')
const lock = path.join(root, 'package-lock.json')
const installed = path.join(root, 'node_modules/.package-lock.json')
const tool = (/** @type {string} */ file) => path.join(root, 'node_modules', file)

const total = { passed: 0, failed: 0 }
/** @type {string[]} */
const failures = []

/** @param {string} name @param {boolean} passed */
function count(name, passed) {
  total[passed ? 'passed' : 'failed']++
  if (!passed) failures.push(name)
}

/**
 * Runs a program with its output on ours.
 * @param {string} command @param {readonly string[]} args @param {Record<string, string>} [env] @param {number} [limit] milliseconds, for what may wait for a network
 * @returns {Promise<{ code: number, said: string }>} `said`: its standard output
 */
function run(command, args, env = {}, limit) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
      timeout: limit,
    })
    let said = ''
    child.stdout.on('data', (part) => {
      process.stdout.write(part)
      said += part
    })
    child.on('error', (error) => resolve({ code: 1, said: `${said}\n${error.message}` }))
    child.on('close', (code) => resolve({ code: code ?? 1, said }))
  })
}

const title = (/** @type {string} */ text) => console.log(`\n=== ${text}`)
const seconds = (/** @type {number} */ since) => ((Date.now() - since) / 1000).toFixed(0)

async function install() {
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return true
  title('packages')
  return (await run('npm', ['install', '--no-save', '--no-audit', '--no-fund'])).code === 0
}

/** Playwright's own browser, else the one of the system, else one that is installed now. */
async function browser() {
  const starts = async () => (await run(process.execPath, ['e2e/browser.mjs'])).code === 0
  if (await starts()) return true
  title('browser')
  const isRoot = process.getuid?.() === 0
  await run(process.execPath, [tool('@playwright/test/cli.js'), 'install', ...(isRoot ? ['--with-deps'] : []), 'chromium'], {}, 300_000)
  if (await starts()) return true
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    await run('apt-get', ['update', '-qq'], {}, 300_000)
    await run(
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'],
      { DEBIAN_FRONTEND: 'noninteractive' },
      600_000,
    )
    if (await starts()) return true
  }
  console.error(
    'There is no browser to test with. Install one with `npx playwright install --with-deps chromium`, or Debian’s `chromium`, and run again.',
  )
  return false
}

/** For the instances behind it. Where it cannot be installed, their tests count as not run. */
async function nginx() {
  if ((await run('nginx', ['-v'])).code === 0 || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  title('nginx')
  await run('apt-get', ['update', '-qq'], {}, 300_000)
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'nginx-light'], { DEBIAN_FRONTEND: 'noninteractive' }, 600_000)
}

/** @param {string} file @returns {any} */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** The beginning of an error, for the end of a long log: often that is all that is kept of it. @param {string} [message] */
const why = (message = '') =>
  stripVTControlCharacters(message)
    .split('\n')
    .slice(0, 12)
    .map((line) => `\n    ${line}`)
    .join('')

/** Unit tests that did not pass. @param {any} report of Vitest @returns {string[]} */
const unprovedUnits = ({ testResults }) =>
  testResults.flatMap((/** @type {any} */ { name, message, assertionResults }) => {
    const lost = assertionResults.filter((/** @type {any} */ { status }) => status !== 'passed')
    if (lost.length === 0) return message ? [`${path.relative(root, name)}${why(message)}`] : []
    return lost.map((/** @type {any} */ test) => `${path.relative(root, name)} ${test.fullName}${why(test.failureMessages?.[0])}`)
  })

/** Browser tests that did not pass. @param {any} report of Playwright @returns {string[]} */
function unprovedPages({ suites = [], errors = [] }) {
  const of = (/** @type {any} */ { specs = [], suites = [] }) => [
    ...specs
      .filter((/** @type {any} */ { tests }) => tests.some((/** @type {any} */ { status }) => status !== 'expected'))
      .map((/** @type {any} */ { file, line, title, tests }) => `${file}:${line} ${title}${why(tests[0].results[0]?.error?.message)}`),
    ...suites.flatMap(of),
  ]
  return [...suites.flatMap(of), ...errors.map((/** @type {any} */ { message }) => `outside any test:${why(message)}`)]
}

/** The check's own steps count as one test each, its unit tests one by one. */
async function check() {
  const counts = path.join(work, 'unit.json')
  rmSync(counts, { force: true })
  const { code, said } = await run(process.execPath, ['--import', 'tsx', 'lib/run/check.ts', '--counts', counts])
  const broken = /^Failed: (.*)\.$/m.exec(said)?.[1]?.split(', ') ?? []
  const steps = [...said.matchAll(/^— (.+)$/gm)].map(([, name = '']) => name)
  for (const step of steps) if (step !== 'unit tests') count(step, !broken.includes(step))
  const unit = read(counts)
  total.passed += unit?.numPassedTests ?? 0
  const lost = unit ? unit.numTotalTests - unit.numPassedTests : 0
  total.failed += lost
  if (lost > 0) failures.push(`unit tests: ${lost}`, ...unprovedUnits(unit))
  else if (!unit || broken.includes('unit tests')) count('unit tests', false)
  if (code !== 0 && broken.length === 0) count('check', false)
}

/** Builds a paper and tests it in a browser. @param {'sample' | 'test' | 'estonian'} paper */
async function prove(paper) {
  title(`build of the ${paper} paper`)
  const { code } = await run(process.execPath, ['--import', 'tsx', 'e2e/build.ts', paper])
  count(`build of the ${paper} paper`, code === 0)
  if (code !== 0) return count(`browser tests of the ${paper} paper, which were not run`, false)
  title(`browser tests of the ${paper} paper`)
  const counts = path.join(work, `browser-${paper}.json`)
  rmSync(counts, { force: true })
  const tests = await run(process.execPath, [tool('@playwright/test/cli.js'), 'test'], { PAPER: paper, COUNTS: counts })
  const report = read(counts)
  const { stats, errors = [] } = report ?? {}
  if (!stats) return count(`browser tests of the ${paper} paper, which did not come to an end`, false)
  // What was not run has proved nothing.
  const lost = stats.unexpected + stats.flaky + stats.skipped + errors.length
  total.passed += stats.expected
  total.failed += lost
  if (lost > 0) failures.push(`browser tests of the ${paper} paper: ${lost}`, ...unprovedPages(report))
  else if (tests.code !== 0 || stats.expected === 0) count(`browser tests of the ${paper} paper`, false)
}

const started = Date.now()
mkdirSync(work, { recursive: true })
const isReady = (await install()) && (await browser())
if (!isReady) count('what the tests need', false)
if (existsSync(tool('tsx'))) {
  title('check')
  await check()
  if (isReady) {
    await nginx()
    await prove('sample')
    await prove('test')
    await prove('estonian')
  }
}
if (failures.length) console.log(`\nFailed:\n${failures.map((failure) => `- ${failure}`).join('\n')}`)
console.log(`\nIt took ${seconds(started)} seconds.`)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 ? 1 : 0
