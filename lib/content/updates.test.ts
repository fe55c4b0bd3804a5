import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { settle } from './press/settle'
import { bodyTree } from './press/tree'
import { wordsOf } from './press/words'
import { updatesIn } from './updates'
import { readWhen } from './when'

async function treeOf(text: string) {
  const builder = unified()
  bodyTree(builder as never)
  return settle(JSON.parse(String(await builder.process(text))), 'Europe/Tallinn')
}

const LIVE = `Before.

<Update at="2026-12-05T09:15" title="The chair is back">

It came *by boat*.

- One leg is new.

</Update>

<Update at="2026-07-05T08:00+03:00" title="Gone">One line.</Update>
`

describe('the entries of a live article', () => {
  it('have their moment, an address on the clock of the paper, and their words', async () => {
    expect(updatesIn(await treeOf(LIVE))).toEqual([
      { at: Date.UTC(2026, 11, 5, 7, 15), title: 'The chair is back', id: 'update-2026-12-05-09-15', text: 'It came by boat. One leg is new.' },
      { at: Date.UTC(2026, 6, 5, 5), title: 'Gone', id: 'update-2026-07-05-08-00', text: 'One line.' },
    ])
  })

  it('are none in another text', async () => {
    expect(updatesIn(await treeOf('Words.'))).toEqual([])
  })
})

describe('a tree made certain', () => {
  it('names a table by its caption', async () => {
    expect(JSON.stringify(await treeOf('<Table caption="Gauges">\n\n| A |\n| - |\n| 1 |\n\n</Table>'))).toContain('"ariaLabel":"Gauges"')
  })

  it('does not guess a moment', async () => {
    await expect(treeOf('<Correction at="2027-03-28T03:30">x</Correction>')).rejects.toThrow('does not exist in Europe/Tallinn')
  })

  it.each([
    ['words and titles', '<FactBox title="Two words">\n\n- three\n\n</FactBox>\n\nAnd four more words.', 7],
    ['no pull quote, which is read twice', 'One.\n\n<PullQuote by="Two">One.</PullQuote>', 1],
    ['no name of an attribute', '<Figure src="rope.png" alt="A rope" credit="Us" caption="Two words" />', 2],
  ])('counts %s', async (_what, text, count) => {
    expect(wordsOf(await treeOf(text))).toBe(count)
  })
})

describe('a date of history', () => {
  it.each([
    ['1994', { precision: 'year', at: Date.UTC(1994, 0, 1, 12) }],
    ['1994-05', { precision: 'month', at: Date.UTC(1994, 4, 1, 12) }],
    ['0094-05-17', { precision: 'day', at: new Date('0094-05-17T12:00Z').getTime() }],
    ['1994-02-30', 'none'],
    ['1994-13', 'none'],
    ['about 1200', undefined],
    ['994', undefined],
  ])('%s', (text, when) => {
    expect(readWhen(text)).toEqual(when)
  })
})
