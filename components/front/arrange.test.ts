import { describe, expect, test } from 'vitest'
import type { Teaser } from '@/lib/content/door'
import type { FilledBlock } from '@/lib/content/fronts'
import { arrange, type Row } from './arrange'

const image = { picture: { hash: 'h', width: 900, height: 600, widths: [400] }, alt: '', credit: 'x' }
const articles = (count: number, pictures = count) =>
  Array.from({ length: count }, (_, i) => ({ slug: `a${i}`, ...(i < pictures && { image }) }) as unknown as Teaser)
const section = (count: number, pictures?: number): FilledBlock => ({ block: 'section', section: 'nature', articles: articles(count, pictures) })
const river: FilledBlock = { block: 'river', articles: articles(3) }
const important: FilledBlock = { block: 'important', ranked: true, articles: articles(3) }
const lead: FilledBlock = { block: 'lead', lead: articles(1)[0] as Teaser, beside: [] }
const opinion: FilledBlock = { block: 'opinion', section: 'opinion', articles: articles(1) }
const forms = (blocks: readonly FilledBlock[]) => arrange(blocks).map((row: Row) => (row.row === 'stories' ? row.form : row.row))

describe('a front as it stands on the page', () => {
  test.each<[string, FilledBlock, string]>([
    ['one story', section(1), 'alone'],
    ['two, with a picture', section(2, 1), 'duo'],
    ['three without pictures', section(3, 0), 'columns'],
    ['three with one picture', section(3, 1), 'words'],
    ['three with pictures', section(3), 'row'],
    ['five with one picture', section(5, 1), 'tall'],
    ['five with pictures', section(5), 'first'],
  ])('%s', (_name, block, form) => expect(forms([block])).toEqual([form]))

  test('no two neighbours look alike, however many follow each other', () => {
    for (const block of [section(4), section(4, 1)]) {
      const found = forms(Array.from({ length: 9 }, () => block))
      expect(found.filter((form, index) => form === found[index - 1])).toEqual([])
      expect(new Set(found).size).toBeGreaterThanOrEqual(3)
    }
  })

  test('two short ones share the width, a third and a long one do not', () => {
    expect(forms([section(3), section(1), section(2), section(4)])).toEqual(['pair', 'duo', 'first'])
    expect(forms([section(3), opinion, section(3)])).toEqual(['row', 'plain', 'first'])
    expect(forms([section(3), section(3, 0)])).toEqual(['row', 'columns'])
  })

  test('what is narrow stands beside the lead that it follows, up to three, and nowhere else', () => {
    const [first, ...others] = arrange([lead, important, river, river, river, opinion, river])
    expect(first).toMatchObject({ row: 'lead', rail: [important, river, river] })
    expect(others.map(({ row }) => row)).toEqual(['plain', 'plain', 'plain'])
    expect(arrange([lead, opinion, river])[0]).toMatchObject({ rail: [] })
  })
})
