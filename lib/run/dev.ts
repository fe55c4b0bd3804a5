/** `npm run dev`: Next's development server, with a local author; what is saved in the paper is in the open page at once, and what is wrong with it too. */
import './environment'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type Problem, problemText } from '@/lib/content/check'
import { LivePress } from '@/lib/content/press/live'
import { contentDir, editionDir, port } from '@/lib/env'
import { bundleElements } from '@/lib/lean/bundle'
import { localAuthor } from '@/lib/preview/local-author'
import { openChannel } from './dev/channel'
import { placed } from './dev/placed'
import { watchFolder } from './dev/watch'
import { hasAuthors, setWhatIsMissing } from './environment'
import { root, tool } from './steps'

/** Milliseconds of quiet after a save before it is read: editors write a file in several strokes. */
const QUIET = 25
/** Milliseconds of quiet before that is done for which nobody waits. */
const REST = 1500

setWhatIsMissing({ SITE_URL: `http://localhost:${port()}`, ...(hasAuthors() ? {} : await localAuthor(root)) })
const live = new LivePress(contentDir(), editionDir())
const channel = await openChannel()
let [madeAt, codeAt] = [0, Date.now()]
let edition: string | undefined
let problems: readonly Problem[] = []
/** Files that have been saved since the edition was made last. */
let saved = new Set<string>()

const tell = () => channel.tell({ madeAt, codeAt, problems: problems.map((problem) => placed(problem, textOf(problem.file))) })

/** @param changed `undefined` for all that there is. */
async function press(changed?: ReadonlySet<string>) {
  const started = performance.now()
  // By these two lines editors know where what was found begins and ends: .vscode/tasks.json.
  console.log('Reading.')
  try {
    const outcome = await live.press(changed)
    if (outcome.edition !== edition) madeAt = Date.now()
    edition = outcome.edition
    problems = outcome.problems
    for (const problem of problems) console.error(problemText(problem))
    if (problems.length)
      console.error(`${problems.length} to mend; until then ${edition ? 'the last good version of each file stands' : 'there is nothing to serve'}.`)
    console.log(`Read in ${Math.round(performance.now() - started)} ms: ${outcome.fresh} texts anew.`)
  } catch (error) {
    console.error(error)
    // What was saved has come nowhere: it is read again with what is saved next.
    saved = new Set([...(changed ?? []), ...saved])
    problems = [{ file: contentDir(), says: error instanceof Error ? error.message : String(error), mend: '' }]
  }
  tell()
}

let pressing: Promise<unknown> = Promise.resolve()
const next = (step: () => Promise<unknown>) => {
  pressing = pressing.then(step).catch((error: unknown) => console.error(error))
}
let [waiting, resting]: (NodeJS.Timeout | undefined)[] = []
watchFolder(contentDir(), (file) => {
  saved.add(file)
  clearTimeout(waiting)
  clearTimeout(resting)
  waiting = setTimeout(() => {
    const files = saved
    saved = new Set()
    next(() => press(files))
    resting = setTimeout(() => next(() => live.afterwards()), REST)
  }, QUIET)
})
next(() => press())
next(() => live.afterwards())
await pressing
// Without any edition, there is nothing to serve: the first comes when what was printed is mended.
while (edition === undefined) await new Promise((resolve) => setTimeout(resolve, 100))
await bundleElements(true)
for (const folder of ['app', 'components', 'lib'])
  watchFolder(path.join(root, folder), (file) => {
    const bundled = file.endsWith('.element.ts') ? bundleElements(true) : Promise.resolve()
    void bundled
      .catch((error: unknown) => console.error(error))
      .then(() => {
        codeAt = Date.now()
        tell()
      })
  })

function textOf(file: string): string | undefined {
  try {
    return readFileSync(path.join(contentDir(), file), 'utf8')
  } catch {
    return undefined
  }
}

// Drafts are on it: it listens on this machine alone.
const given = {
  LIVE_PORT: String(channel.port),
  NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --require ${path.join(root, 'lib/run/dev/lighter.cjs')}`,
}
process.exitCode = await tool('next', ['dev', '-H', 'localhost', '-p', String(port())], given)
process.exit()
