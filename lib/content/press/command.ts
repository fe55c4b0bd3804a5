/** `npm run content`: checks the whole paper, and makes the edition of it when there is no problem. Exits 1 when there is one. */
import { pathToFileURL } from 'node:url'
import { contentDir, editionDir } from '@/lib/env'
import { checkPaper, problemText } from '../check'
import { Kept } from '../kept'
import { writeEdition } from './edition'
import { summary } from './summary'

/** Of the last run of this process, for `npm run dev`. */
let kept: Kept | undefined

/**
 * @param changed files of the paper, where somebody has watched since the last run of this process: no other is opened then.
 * @returns whether the edition was made.
 */
export async function press(
  changed?: ReadonlySet<string>,
  say: (line: string) => void = console.log,
  complain: (line: string) => void = console.error,
): Promise<boolean> {
  const started = performance.now()
  if (kept?.editionDir !== editionDir() || !changed) kept = new Kept(editionDir())
  kept.trusting(changed && ((file) => !changed.has(file)))
  const { problems, paper } = await checkPaper(contentDir(), Date.now(), kept)
  if (!paper) {
    kept.forgetUnwritten()
    for (const problem of problems) complain(problemText(problem))
    complain(
      `\n${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in ${contentDir()}. Nothing was changed: the last good edition stands.`,
    )
    return false
  }
  const memory = kept
  kept = undefined
  // Contentlayer is loaded only when there is something for it to collect.
  const trees = paper.fresh.size ? await (await import('./collect')).collect(paper.fresh) : new Map<string, string>()
  const index = await writeEdition(paper, trees, memory, contentDir(), editionDir())
  if (index.rows.length !== paper.articles.length) throw new Error(`${paper.articles.length} articles went in and ${index.rows.length} came out.`)
  if (!changed) await memory.write()
  kept = memory
  say(summary(index, Date.now()))
  say(`Made in ${((performance.now() - started) / 1000).toFixed(1)} s. ${paper.fresh.size} of ${kept.texts.size} texts were read anew.`)
  return true
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) process.exitCode = (await press()) ? 0 : 1
