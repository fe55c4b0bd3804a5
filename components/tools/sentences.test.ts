import { expect, it } from 'vitest'
import { sentencesOf } from './sentences'

it('sentences are cut where the language ends them, and found again in their part', () => {
  const text = '  The bog is old. Is it? “Yes,” she said.\n — '
  const sentences = sentencesOf(text, 'en')
  expect(sentences.map((sentence) => sentence.text)).toEqual(['The bog is old.', 'Is it?', '“Yes,” she said.'])
  for (const { text: said, start, end } of sentences) expect(text.slice(start, end)).toBe(said)
  expect(sentencesOf(' \n ', 'et')).toEqual([])
})
