import { describe, expect, it } from 'vitest'
import { apa, bibtex, plain } from './citation'

const one = {
  headline: 'A bog keeps time',
  authors: ['Meri Hallikivi'],
  paper: 'Tuletorn',
  day: '2026-11-22',
  address: 'https://paper.example/nature/a-bog',
}
const two = { ...one, headline: 'Who owns 50 % of it?', authors: ['Jaan-Erik Tamm', 'Õie Ääre Põld'] }

describe('a citation', () => {
  it('is written in the language of the reader', () => {
    expect(plain(one, 'en-GB', ['“', '”'])).toBe('Meri Hallikivi, “A bog keeps time”, Tuletorn, 22 November 2026, https://paper.example/nature/a-bog')
    expect(plain(one, 'et', ['„', '“'])).toBe('Meri Hallikivi, „A bog keeps time“, Tuletorn, 22. november 2026, https://paper.example/nature/a-bog')
    expect(plain({ ...one, authors: [], day: '' }, 'en', ['“', '”'])).toBe('“A bog keeps time”, Tuletorn, https://paper.example/nature/a-bog')
  })

  it('is written as the APA wants it', () => {
    expect(apa(one)).toBe('Hallikivi, M. (2026, November 22). A bog keeps time. Tuletorn. https://paper.example/nature/a-bog')
    expect(apa(two)).toBe('Tamm, J. E., & Põld, Õ. Ä. (2026, November 22). Who owns 50 % of it? Tuletorn. https://paper.example/nature/a-bog')
    expect(apa({ ...one, authors: [], day: '' })).toBe('Tuletorn. (n.d.). A bog keeps time. Tuletorn. https://paper.example/nature/a-bog')
  })

  it('is written for TeX, which no sign of it upsets', () => {
    expect(bibtex(two)).toBe(
      '@article{tamm2026,\n  author = {Jaan-Erik Tamm and Õie Ääre Põld},\n  title = {{Who owns 50 \\% of it?}},\n  journal = {Tuletorn},\n  date = {2026-11-22},\n  url = {https://paper.example/nature/a-bog}\n}',
    )
  })
})
