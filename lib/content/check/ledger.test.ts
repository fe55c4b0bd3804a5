import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { checkPaper } from '.'
import { LEDGER, missingFrom, readLedger, writeLedger } from './ledger'
import { BELL, FERRY, NOW, onDisk, Paper, ROAD } from './paper.fixture'
import { problemText } from './problem'

const LINES = '# Kept.\n/nature/harbour-bell\n/nature/ice-road\n'

/** What the check says of the ledger once the paper has been changed. */
async function says(change: (paper: Paper) => unknown): Promise<string[]> {
  const paper = (await Paper.good()).put(LEDGER, LINES)
  change(paper)
  const { problems } = await onDisk(paper, (folder) => checkPaper(folder, NOW))
  return problems.filter(({ file }) => file === LEDGER).map(problemText)
}

it.each<[string, (paper: Paper) => unknown, RegExp | undefined]>([
  ['nothing', () => {}, undefined],
  ['an article moved to another section', (p) => p.edit(BELL, 'section: nature', 'section: craft'), undefined],
  ['one withdrawn', (p) => p.edit(BELL, 'status: ready', 'status: withdrawn'), undefined],
  [
    'one renamed, with its old address',
    (p) =>
      p
        .move(ROAD, 'articles/2026/05/road-of-ice.mdx')
        .edit('articles/2026/05/road-of-ice.mdx', '/winter/ice-road]', '/winter/ice-road, /nature/ice-road]'),
    undefined,
  ],
  [
    'one renamed without',
    (p) => p.move(ROAD, 'articles/2026/05/road-of-ice.mdx'),
    /^ledger\.txt:3: "\/nature\/ice-road" was public and leads nowhere now\. Add `aliases: \[\/nature\/ice-road\]`/,
  ],
  ['one deleted', (p) => p.take(BELL), /^ledger\.txt:2: "\/nature\/harbour-bell" was public/],
  ['one made a draft again', (p) => p.edit(BELL, 'status: ready', 'status: draft'), /^ledger\.txt:2: .*is a draft again.*status: withdrawn/],
  ['an address of a section that is no more', (p) => p.put(LEDGER, `${LINES}/old/harbour-bell\n`), /^ledger\.txt:4: "\/old\/harbour-bell"/],
])('the ledger, after %s', async (_what, change, said) => {
  const found = await says(change)
  if (said) expect(found).toEqual([expect.stringMatching(said)])
  else expect(found).toEqual([])
})

it('misses what readers have or had, and nothing that they have not; written, it is sorted and misses nothing', async () => {
  const paper = (await Paper.good()).edit(FERRY, 'status: draft', 'status: ready\nstandfirst: x\npublishedAt: 2030-01-01T09:00\ntopics: [sea]')
  const { paper: checked } = await onDisk(paper, (folder) => checkPaper(folder, NOW))
  const articles = checked?.articles ?? []
  const missing = missingFrom(['/nature/ice-road'], articles, NOW)
  expect(missing).toEqual(['/nature/harbour-bell'])
  const folder = await mkdtemp(path.join(os.tmpdir(), 'ledger-'))
  await writeLedger(folder, ['/nature/ice-road'], missing)
  const lines = await readLedger(folder)
  expect(lines.filter((line) => line.startsWith('/'))).toEqual(['/nature/harbour-bell', '/nature/ice-road'])
  expect(missingFrom(lines, articles, NOW)).toEqual([])
  await rm(folder, { recursive: true })
})
