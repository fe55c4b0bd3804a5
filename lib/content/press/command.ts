/** `npm run content`: checks the whole paper, and makes the edition of it when there is no problem. Exits 1 when there is one. */
import { pathToFileURL } from 'node:url'
import { contentDir, editionDir } from '@/lib/env'
import { checkPaper, problemText } from '../check'
import { collect } from './collect'
import { writeEdition } from './edition'
import { summary } from './summary'

/** @returns whether the edition was made. */
export async function press(say: (line: string) => void = console.log, complain: (line: string) => void = console.error): Promise<boolean> {
  const started = performance.now()
  const { problems, paper } = await checkPaper(contentDir(), Date.now())
  if (!paper) {
    for (const problem of problems) complain(problemText(problem))
    complain(
      `\n${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in ${contentDir()}. Nothing was changed: the last good edition stands.`,
    )
    return false
  }
  const texts = new Map([...paper.articles, ...paper.authors, ...paper.pages].map(({ source }) => [source.file, source.text]))
  const index = await writeEdition(paper, await collect(texts), contentDir(), editionDir())
  if (index.rows.length !== paper.articles.length) throw new Error(`${paper.articles.length} articles went in and ${index.rows.length} came out.`)
  say(summary(index, Date.now()))
  say(`Made in ${((performance.now() - started) / 1000).toFixed(1)} s.`)
  return true
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) process.exitCode = (await press()) ? 0 : 1
