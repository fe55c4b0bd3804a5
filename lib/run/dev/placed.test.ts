import { describe, expect, it } from 'vitest'
import { placed } from './placed'

const TEXT = ['---', 'headline: "A bell"', 'section: crafts', `standfirst: "${'word '.repeat(60)}end"`, '---', '', 'It <Nope /> rings.', '  '].join(
  '\n',
)
const problem = { file: 'articles/2026/05/bell.mdx', says: 'It is wrong.', mend: 'Mend it.' }

describe('the place of a problem', () => {
  it.each([
    ['what was found', { line: 3, field: 'section', says: '"crafts" is not known here.' }, { column: 10, at: 9, excerpt: 'section: crafts' }],
    ['the field, where nothing of it was found', { line: 2, field: 'image.headline' }, { column: 1, at: 0, excerpt: 'headline: "A bell"' }],
    ['what the parser tells', { line: 7, column: 4 }, { column: 4, at: 3, excerpt: 'It <Nope /> rings.' }],
    ['the beginning of the line', { line: 7 }, { column: 1, at: 0 }],
    ['a column behind the end', { line: 3, column: 99 }, { column: 15 }],
  ])('is %s', (_what, at, found) => {
    expect(placed({ ...problem, ...at }, TEXT)).toMatchObject(found)
  })

  it('is shown amid a long line', () => {
    const { excerpt = '', at = 0, column } = placed({ ...problem, line: 4, says: 'Found "end".' }, TEXT)
    expect(excerpt.slice(at, at + 3)).toBe('end')
    expect(excerpt.length).toBeLessThan(95)
    expect(excerpt.startsWith('…')).toBe(true)
    expect(column).toBe(14 + 300)
  })

  it.each([
    ['no line', {}, TEXT],
    ['an empty line', { line: 8 }, TEXT],
    ['a line behind the end', { line: 80 }, TEXT],
    ['a file that cannot be read', { line: 1 }, undefined],
  ])('is nowhere with %s', (_what, at, text) => {
    expect(placed({ ...problem, ...at }, text)).toEqual({ ...problem, ...at })
  })
})
