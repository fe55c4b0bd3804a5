import { describe, expect, it } from 'vitest'
import { marks, readChart } from './chart'

describe('the numbers of a chart', () => {
  it('come with their names, and gaps where nothing stands', () => {
    expect(
      readChart('line', [
        ['Year', 'Ice', 'Snow'],
        ['2020', '1 520', '\u22123.5'],
        ['2021', '', '0'],
      ]),
    ).toEqual({
      of: 'Year',
      labels: ['2020', '2021'],
      series: [
        { name: 'Ice', values: [1520, undefined] },
        { name: 'Snow', values: [-3.5, 0] },
      ],
    })
  })

  const one = (cell: string, label = 'A') => [
    ['', 'N'],
    [label, cell],
    ['B', '2'],
  ]
  it.each([
    ['a comma', 'bar', one('1,520'), /"1,520" is no number/],
    ['a unit', 'bar', one('3 mm'), /"3 mm" is no number/],
    ['code', 'bar', one('Infinity'), /is no number/],
    ['a label of a whole sentence', 'bar', one('1', 'x'.repeat(41)), /longer than 40/],
    ['a row without a label', 'bar', one('1', ' '), /no label/],
    ['one column', 'bar', [['A'], ['1']], /0 columns/],
    [
      'five columns of numbers',
      'bar',
      [
        ['', 'a', 'b', 'c', 'd', 'e'],
        ['A', '1', '1', '1', '1', '1'],
      ],
      /5 columns/,
    ],
    [
      'one point',
      'line',
      [
        ['', 'N'],
        ['A', '1'],
      ],
      /1 rows; a line chart has 2/,
    ],
    [
      'a column of gaps',
      'column',
      [
        ['', 'N', 'M'],
        ['A', '1', ''],
        ['B', '2', ''],
      ],
      /"M" has no numbers/,
    ],
    [
      'two columns of which one has no name',
      'bar',
      [
        ['', 'N', ''],
        ['A', '1', '2'],
      ],
      /no name/,
    ],
    [
      'less than nothing in a stack',
      'stacked',
      [
        ['', 'N', 'M'],
        ['A', '-1', '2'],
      ],
      /cannot be stacked/,
    ],
    ['a stack of one', 'stacked', one('1'), /one column/],
  ] as const)('cannot be %s', (_what, kind, rows, says) => {
    expect(readChart(kind, rows)).toEqual({ says: expect.stringMatching(says), mend: expect.stringMatching(/\.$/) })
  })
})

describe('the marks of an axis', () => {
  it.each([
    [[405000, 37000], true, [0, 200000, 400000, 600000]],
    [[11.3, 35.7], false, [0, 10, 20, 30, 40]],
    [[1002, 1010], false, [1002, 1004, 1006, 1008, 1010]],
    [[-3.2, 4], true, [-4, -2, 0, 2, 4]],
    [[-5, -1], true, [-6, -4, -2, 0]],
    [[0.1, 0.32], true, [0, 0.1, 0.2, 0.3, 0.4]],
    [[0, 0], true, [0, 0.5, 1]],
    [[7], false, [6, 8]],
  ])('of %j, from zero: %s', (values, fromZero, expected) => {
    const made = marks(values, fromZero)
    expect(made.length).toBeLessThanOrEqual(7)
    expect(Math.min(...made)).toBeLessThanOrEqual(Math.min(...values))
    expect(Math.max(...made)).toBeGreaterThanOrEqual(Math.max(...values))
    if (expected.length > 3) expect(made).toEqual(expected)
  })
})
