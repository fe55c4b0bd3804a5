import { expect, test } from 'vitest'
import { standingOf } from './addresses'
import { HOUR, NOW, putEdition, row } from './edition.fixture'
import { READER } from './visibility'

putEdition([
  row('a', { aliases: ['/old/a', '/archive-of-old/a.html'], topics: ['bogs'] }),
  row('later', { publishedAt: NOW + HOUR, aliases: ['/old/later'] }),
  row('draft', { status: 'draft', authors: ['bo'] }),
  row('over', { expiresAt: NOW }),
  ...Array.from({ length: 20 }, (_, i) => row(`b${i}`)),
])

test.each([
  ['/', 'page'],
  ['/nature', 'page'],
  ['/empty', 'page'],
  ['/nature/page/2', 'page'],
  ['/nature/page/1', '/nature'],
  ['/nature/page/3', 'missing'],
  ['/nature/page/02', 'missing'],
  ['/nature/page/-1', 'missing'],
  ['/nature/page', 'missing'],
  ['/nature/a', 'page'],
  ['/opinion/a', '/nature/a'],
  ['/nowhere/a', 'missing'],
  ['/old/a', '/nature/a'],
  ['/archive-of-old/a.html', '/nature/a'],
  ['/old/later', 'missing'],
  ['/nature/later', 'missing'],
  ['/opinion/later', 'missing'],
  ['/nature/draft', 'missing'],
  ['/nature/over', 'gone'],
  ['/nature/A', 'missing'],
  ['/authors', 'page'],
  ['/authors/ann', 'page'],
  ['/authors/ann/page/2', 'page'],
  ['/authors/bo', 'missing'],
  ['/topics/bogs', 'page'],
  ['/topics/secret', 'missing'],
  ['/topics', 'missing'],
  ['/nature/feed.xml', 'page'],
  ['/empty/feed.xml', 'missing'],
  ['/none/feed.xml', 'missing'],
  ['/nature/feed.xml/page/2', 'missing'],
  ['/nature/page/2/feed.xml', 'missing'],
  ['/nature/a/feed.xml', 'missing'],
  ['/authors/ann/feed.xml', 'page'],
  ['/authors/bo/feed.xml', 'missing'],
  ['/authors/feed.xml', 'missing'],
  ['/topics/bogs/feed.xml', 'page'],
  ['/topics/secret/feed.xml', 'missing'],
  ['/archive/2026/05/feed.xml', 'missing'],
  ['/info/about/feed.xml', 'missing'],
  ['/archive', 'page'],
  ['/archive/2026/05', 'page'],
  ['/archive/2026/04', 'missing'],
  ['/archive/2026', 'missing'],
  ['/info/about', 'page'],
  ['/info/none', 'missing'],
  ['/gone', 'missing'],
  ['/__proto__', 'missing'],
  ['/nature/__proto__', 'missing'],
  ['/nature/constructor', 'missing'],
  ['/topics/__proto__', 'missing'],
  ['/%E0%A4%A', 'missing'],
  ['/nature/a%00', 'missing'],
  ['//nature/a', 'missing'],
  ['/nature/a/b', 'missing'],
  ['/nature/\u00e4', 'missing'],
  [`/nature/${'x'.repeat(8000)}`, 'missing'],
])('readers find at %s: %s', (path, expected) => {
  const standing = standingOf(path, READER, NOW)
  expect(standing.kind === 'moved' ? standing.to : standing.kind).toBe(expected)
})

test('what is scheduled is found from its very moment, and redirects to it begin then too', () => {
  expect(standingOf('/nature/later', READER, NOW + HOUR - 1).kind).toBe('missing')
  expect(standingOf('/nature/later', READER, NOW + HOUR).kind).toBe('page')
  expect(standingOf('/old/later', READER, NOW + HOUR)).toEqual({ kind: 'moved', to: '/nature/later' })
})

test('authors find drafts, and unknown addresses are unknown to them too', () => {
  const author = { kind: 'editor', email: 'a@test.example' } as const
  expect(standingOf('/nature/draft', author, NOW).kind).toBe('page')
  expect(standingOf('/authors/bo', author, NOW).kind).toBe('page')
  expect(standingOf('/nature/none', author, NOW).kind).toBe('missing')
})

test('only pages on which an advertisement of another company can stand may open frames of its host', () => {
  const outside = { slug: 'x', kind: 'external', tag: 'https://ads.example/x?y', size: 'banner' } as const
  const frames = ['https://player.example']
  const edition = [row('plain'), row('film', { frames }), row('grief', { sensitive: true, frames }), row('paid', { format: 'sponsored' })]
  const framesAt = (path: string) => {
    const standing = standingOf(path, READER, NOW)
    return standing.kind === 'page' ? standing.frames : standing.kind
  }
  putEdition(edition, { ads: [outside, { ...outside, slug: 'y' }], fronts: { front: [{ block: 'ad', size: 'banner' }], nature: [] } })
  const allowed = ['/', '/nature', '/nature/plain', '/nature/film', '/nature/grief', '/nature/paid', '/authors', '/info/about'].map(framesAt)
  const host = 'https://ads.example'
  expect(allowed).toEqual([[host], undefined, [host], [...frames, host], frames, undefined, undefined, undefined])
  putEdition(edition)
  expect(['/', '/nature/plain', '/nature/film'].map(framesAt)).toEqual([undefined, undefined, frames])
})
