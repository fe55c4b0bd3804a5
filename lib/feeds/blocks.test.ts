import type { Element, ElementContent, Root } from 'hast'
import { describe, expect, it, vi } from 'vitest'
import type { Body } from '@/lib/content/article'
import { picture, teaser } from '@/lib/metadata/paper.fixture'
import { fullText } from './html'

vi.mock('@/lib/publication', async () => (await import('@/lib/metadata/paper.fixture')).publicationModule)

const text = (value: string): ElementContent => ({ type: 'text', value })
const element = (tagName: string, properties: Element['properties'], ...children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
})
const p = (words: string) => element('p', {}, text(words))
const table = element('table', {}, element('tr', {}, element('td', {}, text('1520'))))

const inFeed = (...children: Element[]) => {
  const body: Body = {
    tree: { type: 'root', children } as Root,
    pictures: { 'a.webp': picture.picture },
    media: { 'a.mp3': { file: 'f00d.mp3', bytes: 9 } },
  }
  return fullText(teaser({ standfirst: undefined, image: undefined }), body)
}

describe('in a feed', () => {
  it.each([
    ['key points are a list under a heading', element('KeyPoints', {}, p('One')), '<h3>In short</h3><p>One</p>'],
    [
      'a time line is a list of dates',
      element(
        'Timeline',
        { title: 'Years' },
        element('Event', { when: '1994-05', title: 'The loan' }, p('It left.')),
        element('Event', { when: 'later' }, p('It came.')),
      ),
      '<h3>Years</h3><ul><li><strong>May 1994: The loan</strong><p>It left.</p></li><li><strong>later</strong><p>It came.</p></li></ul>',
    ],
    [
      'a table has its caption',
      element('Table', { caption: 'Gauges' }, table),
      '<p><strong>Gauges</strong></p><table><tr><td>1520</td></tr></table>',
    ],
    [
      'a chart is its table, with the way to the drawing',
      element('Chart', { kind: 'bar', title: 'Ice', unit: 'km²', source: 'Us' }, table),
      '<p><strong>Ice (km²)</strong></p><table><tr><td>1520</td></tr></table><p><small>Source: Us <a href="https://lantern.example/nature/a-bog">https://lantern.example/nature/a-bog</a></small></p>',
    ],
    [
      'a film of another site is a link',
      element('Embed', { src: 'https://youtu.be/abcdefghij_', title: 'A film' }),
      '<p><a href="https://youtu.be/abcdefghij_">A film</a> On YouTube</p>',
    ],
    [
      'a recording is a link with its transcript',
      element('Audio', { src: 'a.mp3', title: 'A tap', credit: 'Us', duration: '0:13' }, p('Tap.')),
      '<p><a href="https://lantern.example/media/f00d.mp3">A tap</a> 0:13. Us</p><blockquote><p>Tap.</p></blockquote>',
    ],
    ['a place for an advertisement is nothing', element('AdSlot', { size: 'banner' }), ''],
    [
      'an entry of a live article has its moment and address',
      element('Update', { at: '2026-12-05T07:15:00.000Z', title: 'Back', id: 'update-2026-12-05-09-15' }, p('It came.')),
      /^<h3>Back<\/h3><p><small><a href="https:\/\/lantern\.example\/nature\/a-bog#update-2026-12-05-09-15">December 5, 2026 at 9:15\sAM<\/a><\/small><\/p><p>It came\.<\/p>$/,
    ],
    [
      'a correction says when',
      element('Correction', { at: '2026-12-05T07:15:00.000Z' }, p('It was 37.')),
      /^<aside><p><strong>Corrected December 5, 2026 at 9:15\sAM<\/strong><\/p><p>It was 37\.<\/p><\/aside>$/,
    ],
    [
      'a gallery is figures',
      element('Gallery', { title: 'Two' }, element('Figure', { src: 'a.webp', alt: 'A', credit: 'Us' })),
      /^<h3>Two<\/h3><figure><img [^>]+><figcaption><small>Us<\/small><\/figcaption><\/figure>$/,
    ],
  ])('%s', (_what, block, expected) => {
    if (typeof expected === 'string') expect(inFeed(block)).toBe(expected)
    else expect(inFeed(block)).toMatch(expected)
  })
})
