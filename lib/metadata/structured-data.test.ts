import { describe, expect, it, vi } from 'vitest'
import { FORMATS } from '@/lib/content/article'
import { at, author, HOSTILE, page, picture, teaser } from './paper.fixture'
import { articleData, breadcrumbs, profileData, serialize, siteData, typeOf } from './structured-data'

vi.mock('@/lib/publication', async () => (await import('./paper.fixture')).publicationModule)

const asRead = (data: Parameters<typeof serialize>[0]) => JSON.parse(serialize(data))

describe('each format has a type', () => {
  it.each([
    ['news', 'NewsArticle'],
    ['report', ['NewsArticle', 'ReportageNewsArticle']],
    ['analysis', ['NewsArticle', 'AnalysisNewsArticle']],
    ['opinion', ['NewsArticle', 'OpinionNewsArticle']],
    ['editorial', ['NewsArticle', 'OpinionNewsArticle']],
    ['interview', 'NewsArticle'],
    ['review', ['NewsArticle', 'ReviewNewsArticle']],
    ['explainer', ['NewsArticle', 'BackgroundNewsArticle']],
    ['letter', 'NewsArticle'],
    ['obituary', 'NewsArticle'],
    ['live', ['NewsArticle', 'LiveBlogPosting']],
    ['sponsored', 'AdvertiserContentArticle'],
  ] as const)('%s', (format, type) => expect(typeOf(format)).toEqual(type))

  it('and none is forgotten', () => expect(FORMATS).toHaveLength(12))
})

describe('an article', () => {
  it('says what Google asks of an article, in the zone of the paper', () => {
    const data = asRead(articleData(page({ corrections: [{ at: at('2026-12-02T10:00:00Z'), text: 'A bog was called a marsh.' }] })))
    expect(data).toMatchObject({
      '@type': ['NewsArticle', 'ReportageNewsArticle'],
      headline: 'A bog keeps its own time, and nobody else’s',
      alternativeHeadline: 'A bog keeps time',
      datePublished: '2026-07-01T10:30:00+03:00',
      dateModified: '2026-12-02T12:00:00+02:00',
      author: [
        {
          '@type': 'Person',
          name: 'Ann Example',
          url: 'https://lantern.example/authors/ann-example',
          jobTitle: 'writes about bogs',
          sameAs: ['https://ann.example/'],
        },
      ],
      publisher: { '@type': 'NewsMediaOrganization', name: 'Lantern & Tide', url: 'https://lantern.example/', logo: { width: 512 } },
      image: [
        { url: 'https://lantern.example/pictures/abc123-16x9-1200.webp', width: 1200, height: 675, creditText: 'Photograph: Ann Example' },
        { url: 'https://lantern.example/pictures/abc123-4x3-1200.webp', width: 1200, height: 900 },
        { url: 'https://lantern.example/pictures/abc123-1x1-1000.webp', width: 1000, height: 1000 },
      ],
      articleSection: 'Nature',
      keywords: ['Bogs'],
      inLanguage: 'en',
      isAccessibleForFree: true,
      wordCount: 812,
      mainEntityOfPage: 'https://lantern.example/nature/a-bog',
      correction: [{ '@type': 'CorrectionComment', text: 'A bog was called a marsh.', datePublished: '2026-12-02T12:00:00+02:00' }],
    })
    expect(data).not.toHaveProperty('isBasedOn')
  })

  it('from elsewhere says from where', () => {
    const data = asRead(
      articleData(
        page({
          source: { name: 'The Source', url: 'https://source.example/x', author: 'Bo', publishedAt: at('2026-06-30T21:30:00Z'), indexing: 'index' },
        }),
      ),
    )
    expect(data).toMatchObject({
      sourceOrganization: { name: 'The Source' },
      isBasedOn: { url: 'https://source.example/x', author: { name: 'Bo' }, datePublished: '2026-07-01T00:30:00+03:00' },
    })
  })

  it('that is paid for says by whom, and is no news', () => {
    expect(asRead(articleData(page({ format: 'sponsored', sponsor: { name: 'Peat Inc.' } })))).toMatchObject({
      '@type': 'AdvertiserContentArticle',
      sponsor: { name: 'Peat Inc.' },
    })
  })

  it('that reviews something says what, and how good it is', () => {
    const data = (rating?: number) =>
      asRead(articleData(page({ format: 'review', review: { item: 'The Bog', kind: 'exhibition', ...(rating !== undefined && { rating }) } })))
    expect(data(3.5)).toMatchObject({
      '@type': ['NewsArticle', 'ReviewNewsArticle'],
      itemReviewed: { '@type': 'ExhibitionEvent', name: 'The Bog' },
      reviewRating: { '@type': 'Rating', ratingValue: 3.5, bestRating: 5, worstRating: 0 },
    })
    expect(data(0)).toMatchObject({ reviewRating: { ratingValue: 0 } })
    expect(data()).not.toHaveProperty('reviewRating')
  })

  it('that is live has its updates, each with its time and address', () => {
    const updates = [
      { id: 'update-2', at: at('2026-07-01T09:00:00Z'), title: 'Second', text: 'It rained.' },
      { id: 'update-1', at: at('2026-07-01T07:00:00Z'), title: 'First', text: 'It was dry.' },
    ]
    const data = asRead(articleData(page({ format: 'live', liveUntil: at('2026-07-01T20:00:00Z') }, { outline: { subheads: [], updates } })))
    expect(data).toMatchObject({
      coverageStartTime: '2026-07-01T10:00:00+03:00',
      coverageEndTime: '2026-07-01T23:00:00+03:00',
      liveBlogUpdate: [
        {
          '@type': 'BlogPosting',
          headline: 'Second',
          datePublished: '2026-07-01T12:00:00+03:00',
          articleBody: 'It rained.',
          url: 'https://lantern.example/nature/a-bog#update-2',
        },
        { headline: 'First' },
      ],
    })
  })

  it('of a series says which part it is, among those that the viewer has', () => {
    const parts = [teaser({ slug: 'the-first' }), teaser({ series: 'bogs' })]
    expect(asRead(articleData(page({ series: 'bogs' }, { parts })))).toMatchObject({
      isPartOf: { '@type': 'CreativeWorkSeries', name: 'All about bogs' },
      position: 2,
    })
  })

  it('in which the paper speaks is the paper’s', () => {
    expect(asRead(articleData(page({ format: 'editorial' }, { authors: [] })))).toMatchObject({ author: { '@type': 'NewsMediaOrganization' } })
  })

  it('says nothing where there is nothing to say', () => {
    const data = asRead(articleData(page({ image: undefined, topics: [], shortHeadline: undefined }, { authors: [] })))
    for (const property of [
      'image',
      'keywords',
      'correction',
      'alternativeHeadline',
      'sponsor',
      'expires',
      'isPartOf',
      'reviewRating',
      'liveBlogUpdate',
      'about',
      'dateline',
    ])
      expect(data).not.toHaveProperty(property)
  })
})

describe('text in a script element', () => {
  it('cannot end it, and is read back letter by letter', () => {
    const text = serialize(
      articleData(
        page({ headline: HOSTILE, standfirst: HOSTILE, corrections: [{ at: 0, text: HOSTILE }] }, { authors: [{ ...author, name: HOSTILE }] }),
      ),
    )
    expect(text).not.toMatch(/[<\u2028\u2029]/)
    expect(JSON.parse(text)).toMatchObject({ headline: HOSTILE, author: [{ name: HOSTILE }], correction: [{ text: HOSTILE }] })
  })

  it('survives the removal of the framework’s scripts', async () => {
    const { lean } = await import('@/lib/lean/lean.mjs')
    const html = `<p>a</p><script type="application/ld+json">${serialize(breadcrumbs([{ name: HOSTILE, path: '/' }]))}</script><p>b</p>`
    expect(lean(html)).toBe(html)
  })
})

it('breadcrumbs count from one and are absolute', () => {
  expect(
    asRead(
      breadcrumbs([
        { name: 'Front', path: '/' },
        { name: 'Nature', path: '/nature' },
      ]),
    ).itemListElement,
  ).toEqual([
    { '@type': 'ListItem', position: 1, name: 'Front', item: 'https://lantern.example/' },
    { '@type': 'ListItem', position: 2, name: 'Nature', item: 'https://lantern.example/nature' },
  ])
})

it('an author’s page is a profile of a person', () => {
  expect(asRead(profileData({ ...author, image: picture }))).toMatchObject({
    '@type': 'ProfilePage',
    mainEntity: { '@type': 'Person', name: 'Ann Example', worksFor: { name: 'The Bog Institute' }, image: [{ width: 1000, height: 1000 }] },
  })
})

describe('the front', () => {
  it('names the policies that have a page, and no other', () => {
    const [organization, site] = siteData()
    expect(organization).toMatchObject({
      '@type': 'NewsMediaOrganization',
      correctionsPolicy: 'https://lantern.example/info/corrections',
      sameAs: ['https://social.example/@lantern'],
      parentOrganization: { name: 'Lantern Society' },
    })
    expect(JSON.stringify(organization)).not.toMatch(/about|ownershipFundingInfo|constructor/)
    expect(site).toMatchObject({ '@type': 'WebSite', name: 'Lantern & Tide', publisher: { '@id': 'https://lantern.example/#publisher' } })
  })
})
