import { afterEach, describe, expect, it, vi } from 'vitest'
import { articleMetadata, frontMetadata, pageMetadata, siteMetadata } from '.'
import { at, HOSTILE, page, picture, teaser } from './paper.fixture'

vi.mock('@/lib/publication', async () => (await import('./paper.fixture')).publicationModule)
afterEach(() => vi.unstubAllEnvs())

const OWN = 'https://lantern.example/nature/a-bog'
const THEIRS = 'https://source.example/original'
const source = (indexing: 'index' | 'news-noindex' | 'noindex' | 'canonical') => ({ name: 'The Source', url: THEIRS, indexing })

describe('a title names the piece, then the paper', () => {
  it.each([
    ['the front', frontMetadata().title, 'Lantern & Tide — A paper for tests'],
    ['a section', pageMetadata({ title: 'Nature', path: '/nature' }).title, 'Nature — Lantern & Tide'],
    ['its third page', pageMetadata({ title: 'Nature', path: '/nature/page/3', page: 3 }).title, 'Nature (3) — Lantern & Tide'],
    ['an article with a short headline', articleMetadata(page()).title, 'A bog keeps time — Lantern & Tide'],
    ['an article without', articleMetadata(page({ shortHeadline: undefined })).title, 'A bog keeps its own time, and nobody else’s — Lantern & Tide'],
    [
      'a hostile one, untouched: whoever writes it escapes it',
      articleMetadata(page({ shortHeadline: HOSTILE })).title,
      `${HOSTILE} — Lantern & Tide`,
    ],
  ])('%s', (_, title, expected) => expect(title).toBe(expected))
})

describe('a copy from elsewhere does what was agreed', () => {
  it.each([
    ['nothing agreed', undefined, OWN, { 'max-image-preview': 'large' }, undefined],
    ['index', source('index'), OWN, { 'max-image-preview': 'large' }, undefined],
    ['news-noindex', source('news-noindex'), OWN, { 'max-image-preview': 'large' }, { 'googlebot-news': 'noindex' }],
    ['noindex', source('noindex'), OWN, { index: false }, undefined],
    ['canonical', source('canonical'), THEIRS, { 'max-image-preview': 'large' }, undefined],
  ])('%s', (_, from, canonical, robots, other) => {
    const head = articleMetadata(page({ source: from }))
    expect([head.alternates?.canonical, head.robots, head.other]).toEqual([canonical, robots, other])
    expect(head.openGraph?.url, 'shared from where it was read').toBe(OWN)
  })
})

describe('an article', () => {
  it('says to those who share it what it is, when, by whom, with a card', () => {
    const head = articleMetadata(page({ updatedAt: at('2026-07-02T05:00:00Z'), expiresAt: at('2026-12-31T22:00:00Z') }))
    expect(head.openGraph).toEqual({
      type: 'article',
      title: 'A bog keeps time',
      description: 'A bog grows a millimetre a year and forgets nothing.',
      url: OWN,
      siteName: 'Lantern & Tide',
      publishedTime: '2026-07-01T10:30:00+03:00',
      modifiedTime: '2026-07-02T08:00:00+03:00',
      expirationTime: '2027-01-01T00:00:00+02:00',
      section: 'Nature',
      tags: ['Bogs'],
      authors: ['https://lantern.example/authors/ann-example'],
      images: [{ url: 'https://lantern.example/pictures/abc123-card.jpg', width: 1200, height: 630, type: 'image/jpeg', alt: 'A bog in fog' }],
    })
    expect(head.twitter).toEqual({ card: 'summary_large_image' })
    expect(head.robots).toEqual({ 'max-image-preview': 'large', unavailable_after: '2026-12-31T22:00:00.000Z' })
    expect(head.authors).toEqual([{ name: 'Ann Example' }])
  })

  it('that the paper signs names the paper and nobody else', () => {
    const head = articleMetadata(page({ format: 'editorial', byline: ['Lantern & Tide'], authors: [] }))
    expect([head.authors, (head.openGraph as { authors?: unknown }).authors]).toEqual([[{ name: 'Lantern & Tide' }], ['https://lantern.example/']])
  })

  it('is found by feed readers', () => {
    expect(articleMetadata(page()).alternates?.types).toEqual({
      'application/rss+xml': [{ url: 'https://lantern.example/feed.xml', title: 'Lantern & Tide' }],
    })
  })

  it('cuts its description at a word', () => {
    const { description } = articleMetadata(page({ standfirst: 'millimetre '.repeat(30) }))
    expect(description).toMatch(/^(millimetre ){13}millimetre…$/)
  })

  it('without a picture is shared with the mark of the paper, small', () => {
    const head = articleMetadata(page({ image: undefined }))
    expect(head.openGraph?.images).toMatchObject([{ url: 'https://lantern.example/icons/icon-512.png', width: 512 }])
    expect(head.twitter).toEqual({ card: 'summary' })
  })

  it('that readers do not see yet is never to be listed', () => {
    expect(articleMetadata(page({ state: 'scheduled' })).robots).toEqual({ index: false })
  })
})

describe('languages', () => {
  const estonian = teaser({ slug: 'raba', language: 'et', translationOf: 'a-bog' })
  it('name every version, itself among them, from each side', () => {
    const both = { en: OWN, et: 'https://lantern.example/nature/raba' }
    expect(articleMetadata(page({}, { translations: [estonian] })).alternates?.languages).toEqual(both)
    expect(articleMetadata({ article: estonian, translations: [teaser()] }).alternates?.languages).toEqual(both)
  })

  it.each([
    ['there is but one', {}, []],
    ['the other is a draft', {}, [{ ...estonian, state: 'draft' as const }]],
    ['the other is not to be listed', {}, [{ ...estonian, source: source('noindex') }]],
    ['it is canonical elsewhere itself', { source: source('canonical') }, [estonian]],
  ])('are left out when %s', (_, fields, translations) => {
    expect(articleMetadata(page(fields, { translations })).alternates?.languages).toEqual({})
  })
})

describe('any page', () => {
  it('has an absolute address of its own', () => {
    expect(pageMetadata({ title: 'Nature', path: '/nature/page/2', page: 2 }).alternates?.canonical).toBe('https://lantern.example/nature/page/2')
  })

  it.each([
    ['as a rule may be listed', {}, { 'max-image-preview': 'large' }],
    ['that says so may not', { noindex: true }, { index: false }],
  ])('%s', (_, more, robots) => expect(pageMetadata({ title: 'x', path: '/x', ...more }).robots).toEqual(robots))

  it.each([
    ['VERCEL_ENV', 'preview', true],
    ['VERCEL_ENV', 'production', false],
    ['NOINDEX', '1', true],
    ['NOINDEX', 'true', true],
    ['NOINDEX', '0', false],
    ['NOINDEX', ' ', false],
  ])('with %s=%s may not be listed: %s', (name, value, unlisted) => {
    vi.stubEnv(name, value)
    const robots = unlisted ? { index: false } : { 'max-image-preview': 'large' }
    expect([frontMetadata().robots, pageMetadata({ title: 'x', path: '/x' }).robots, articleMetadata(page()).robots]).toEqual(Array(3).fill(robots))
  })

  it('of a list that has a feed announces it before the paper’s, whichever page of the list it is', () => {
    expect(pageMetadata({ title: 'Nature', path: '/nature/page/2', page: 2, feedOf: '/nature' }).alternates?.types).toEqual({
      'application/rss+xml': [
        { url: 'https://lantern.example/nature/feed.xml', title: 'Nature — Lantern & Tide' },
        { url: 'https://lantern.example/feed.xml', title: 'Lantern & Tide' },
      ],
    })
  })

  it('may have a picture', () => {
    expect(pageMetadata({ title: 'Ann', path: '/authors/ann', image: picture }).openGraph?.images).toMatchObject([{ width: 1200, height: 630 }])
  })

  it('has the marks of the site', () => {
    expect(siteMetadata()).toMatchObject({ applicationName: 'Lantern & Tide', manifest: '/manifest.webmanifest' })
  })
})
