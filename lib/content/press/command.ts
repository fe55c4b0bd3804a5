/** `npm run content`: checks the whole paper, and makes the edition of it when there is no problem; with `--advice`, says what would make it better, and with `--links`, asks other sites first whether what it links to is there. Exits 1 when there is a problem. */
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { contentDir, editionDir } from '@/lib/env'
import { adviceText } from '../advice'
import { type CheckedPaper, checkPaper, problemText } from '../check'
import { missingFrom, readLedger, writeLedger } from '../check/ledger'
import { Kept } from '../kept'
import { writeDesk, writeProblems } from './desk'
import { writeEdition } from './edition'
import { askOutside, readOutside, writeOutside } from './outside'
import { summary } from './summary'

interface Wants {
  readonly advice?: boolean | undefined
  readonly links?: boolean | undefined
  readonly ledger?: boolean | undefined
}

/**
 * @param wants whether advice is said too, whether other sites are asked, and whether the ledger is written: never by a build.
 * @returns whether the edition was made.
 */
export async function press(
  say: (line: string) => void = console.log,
  complain: (line: string) => void = console.error,
  wants: Wants = {},
): Promise<boolean> {
  const started = performance.now()
  const kept = new Kept(editionDir())
  const { problems, paper } = await checkPaper(contentDir(), Date.now(), kept)
  if (!paper) {
    for (const problem of problems) complain(problemText(problem))
    complain(
      `\n${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in ${contentDir()}. Nothing was changed: the last good edition stands.`,
    )
    await writeProblems(problems, editionDir(), Date.now()).catch(() => {})
    return false
  }
  // Contentlayer is loaded only when there is something for it to collect.
  const trees = paper.fresh.size ? await (await import('./collect')).collect(paper.fresh) : new Map<string, string>()
  const { index, tidy } = await writeEdition(paper, trees, kept, contentDir(), editionDir())
  if (index.rows.length !== paper.articles.length) throw new Error(`${paper.articles.length} articles went in and ${index.rows.length} came out.`)
  await tidy()
  await kept.write()
  if (wants.links) await askOthers(paper, kept, say)
  const advice = await writeDesk(paper, index, kept, contentDir(), editionDir(), Date.now())
  if (wants.advice) for (const { slug, source } of paper.articles) for (const each of advice.get(slug) ?? []) say(adviceText(source.file, each))
  say(summary(index, Date.now()))
  await tellOfLedger(paper, wants.ledger === true, say)
  say(`Made in ${((performance.now() - started) / 1000).toFixed(1)} s. ${paper.fresh.size} of ${kept.texts.size} texts were read anew.`)
  return true
}

/** The check changes nothing in the paper by itself: it says what is missing, and writes it where it is told to. */
async function tellOfLedger(paper: CheckedPaper, isWritten: boolean, say: (line: string) => void) {
  const lines = await readLedger(contentDir())
  const missing = missingFrom(lines, paper.articles, Date.now())
  if (missing.length === 0) return
  if (isWritten) {
    await writeLedger(contentDir(), lines, missing)
    say(`Written into ledger.txt: ${missing.length} public addresses. Commit it with the articles.`)
  } else say(`Public and not in ledger.txt: ${missing.length} addresses. Write them with "npm run content -- --ledger".`)
}

/** What is found is kept beside the edition, and said as advice from then on, by the desk too. */
async function askOthers({ articles }: CheckedPaper, { texts }: Kept, say: (line: string) => void) {
  const open = articles.filter(({ fields }) => fields.status !== 'withdrawn')
  const links = open.flatMap(({ source }) => texts.get(source.file)?.links.map(({ address }) => address) ?? [])
  const { found, asked, isOffline } = await askOutside(links, await readOutside(editionDir()), Date.now())
  if (isOffline) return say('No other site could be reached: what was known of links stays.')
  await writeOutside(editionDir(), found)
  const broken = Object.values(found).filter(({ fault }) => fault).length
  say(`Links to other sites: ${Object.keys(found).length} pages, ${asked} of them asked now. Broken: ${broken}.`)
}

const USAGE = 'Write "npm run content", and after it, if you wish: -- --advice, -- --links, -- --ledger. See content/README.md.'

/** What was written after the command; how to write it, where that is not known. */
function wantsIn(words: string[]): Wants | string {
  const flag = { type: 'boolean' } as const
  try {
    const { values } = parseArgs({ args: words, options: { advice: flag, links: flag, ledger: flag } })
    return { ...values, advice: values.advice || values.links }
  } catch (error) {
    return `${(error as Error).message.split('. ')[0]}. ${USAGE}`
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const words = process.argv.slice(2)
  const wants = wantsIn(words)
  if (words.includes('--help')) console.log(USAGE)
  else if (typeof wants === 'string') {
    console.error(wants)
    process.exitCode = 1
  } else process.exitCode = (await press(console.log, console.error, wants)) ? 0 : 1
}
