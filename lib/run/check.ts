/** `npm run check`: types, lint and format, unused code, unit tests, and the sample paper; all of them, however many fail. */
import { script, tool } from './steps'

const steps: readonly (readonly [string, () => Promise<number>])[] = [
  ['types of routes', () => tool('next', ['typegen'])],
  ['types', () => tool('tsc', ['--noEmit'])],
  ['lint and format', () => tool('biome', ['check', '.'])],
  ['unused code', () => tool('knip', [])],
  ['unit tests', () => tool('vitest', ['run', ...reporters()])],
  ['content', () => script('lib/content/press/command.ts')],
]

/** Where a file for the tests' counts is asked for by `--counts file`, it is written beside what is printed. */
function reporters(): string[] {
  const at = process.argv.indexOf('--counts')
  return at < 0 ? [] : ['--reporter=default', '--reporter=json', `--outputFile.json=${process.argv[at + 1]}`]
}

const failed: string[] = []
for (const [name, step] of steps) {
  console.log(`\n— ${name}`)
  if ((await step()) !== 0) failed.push(name)
}
console.log(failed.length ? `\nFailed: ${failed.join(', ')}.` : '\nAll is well.')
process.exitCode = failed.length ? 1 : 0
