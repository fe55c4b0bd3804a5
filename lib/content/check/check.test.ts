import { describe, expect, it } from 'vitest'
import { checkPaper } from '.'
import { FAULTS } from './faults.fixture'
import { NOW, onDisk, Paper } from './paper.fixture'

const check = async (change: (paper: Paper) => unknown, now = NOW) => {
  const paper = await Paper.good()
  await change(paper)
  const { problems, paper: checked } = await onDisk(paper, (folder) => checkPaper(folder, now))
  return { paper, problems, checked }
}

describe('the good paper', () => {
  it('has no problem', async () => {
    expect((await check(() => {})).problems).toEqual([])
  })
})

describe.each(Object.entries(FAULTS))('%s', (_group, cases) => {
  it.concurrent.each(cases.map((fault) => [fault.name, fault] as const))('%s', async (_name, fault) => {
    const { paper, problems } = await check(fault.change)
    const line = typeof fault.line === 'string' ? paper.lineOf(fault.file, fault.line) : fault.line
    expect(problems).toEqual([{ file: fault.file, line, field: fault.field, says: expect.stringMatching(fault.says), mend: expect.stringMatching(fault.mend) }])
  })
})
