/** How long the paper takes to build from nothing, and after one article has changed with no more kept than the edition. */
import { appendFile, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { root } from '../steps'
import { type Cost, measured } from './measure'
import type { Bench } from './paper'

/** Seconds cold, seconds after one change, MB. */
const GOALS: Readonly<Record<number, readonly [cold: string, changed: string, memory: string]>> = {
  1000: ['< 40', '< 12', ''],
  10000: ['< 240', '< 30', '< 2048'],
  50000: ['< 900', '', '< 4096'],
}

/** Next writes its folder of types into these; they are put back. */
const REWRITTEN = ['tsconfig.json', 'next-env.d.ts'].map((file) => path.join(root, file))

export async function building({ corpus, size, env, note }: Bench): Promise<void> {
  const kept = await Promise.all(REWRITTEN.map((file) => readFile(file, 'utf8').catch(() => undefined)))
  const [coldGoal, changedGoal, memoryGoal] = GOALS[size] ?? []
  const build = async (name: string, goal?: string, weighs = false) => {
    await rm(path.join(root, env.BUILD_DIR), { recursive: true, force: true })
    const cost = await measured(process.execPath, ['--import', 'tsx', 'lib/run/build.ts'], env, weighs)
    if (cost.code !== 0) throw new Error(`The build failed:\n${cost.said}`)
    note(name, cost.seconds, 's', goal)
    note(`${name}, processor`, cost.cpu, 's')
    note(`${name}, others meanwhile`, cost.others, 'cores')
    parts(name, cost, note)
    return cost
  }
  try {
    await rm(env.EDITION_DIR, { recursive: true, force: true })
    const { peak } = await build('cold build', coldGoal, true)
    note('cold build, memory', peak, 'MB', memoryGoal)
    await appendFile(path.join(env.CONTENT_DIR, corpus.changing), '\nOne sentence more.\n')
    await build('one article changed', changedGoal)
  } finally {
    for (const [n, text] of kept.entries()) if (text !== undefined) await writeFile(REWRITTEN[n] ?? '', text)
  }
}

/** Where the time went, as the build itself says. */
function parts(name: string, { said }: Cost, note: Bench['note']) {
  const found = (pattern: RegExp) => pattern.exec(said)
  const told = [
    ['texts', found(/Made in ([\d.]+) s/)],
    ['compiling', found(/Compiled successfully in ([\d.]+)s/)],
    ['pages ahead', found(/Generating static pages using \d+ workers? \(\d+\/\d+\) in ([\d.]+)s/)],
  ] as const
  for (const [part, match] of told) if (match) note(`${name}: ${part}`, Number(match[1]), 's')
}
