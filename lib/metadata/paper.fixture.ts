/** A small paper made by hand, for the tests of heads, structured data and feeds. Nothing else imports it. */
import type { Root } from 'hast'
import type { Author, Body, CreditedPicture } from '@/lib/content/article'
import type { Teaser } from '@/lib/content/door'
import type { ArticlePage } from '@/lib/content/selections'
import type { Publication } from '@/lib/publication'

export const at = (instant: string) => Date.parse(instant)

/** Breaks out of whatever does not escape: elements, attributes, CDATA, comments, JSON, XML's character set. */
export const HOSTILE = `"Tom" & 'Jerry' </script><script>alert(1)</script> ]]> <!-- \u0000\u0008\u000B\u001F\uFFFE\uD83D \u2028 🐦 &amp; õ`
/** The same without what XML 1.0 cannot hold. */
export const HOSTILE_IN_XML = `"Tom" & 'Jerry' </script><script>alert(1)</script> ]]> <!--  \u2028 🐦 &amp; õ`

export const paper: Publication = {
  name: 'Lantern & Tide',
  tagline: 'A paper for tests',
  description: 'Everything that a test needs.',
  url: 'https://lantern.example',
  language: 'en',
  timeZone: 'Europe/Tallinn',
  place: { name: 'Estonia', latitude: 59.4, longitude: 24.7 },
  owner: { name: 'Lantern Society', contact: 'desk@lantern.example' },
  sections: [
    { key: 'nature', name: 'Nature', hue: 'moss' },
    { key: 'opinion', name: 'Opinion & letters', hue: 'rust' },
  ],
  topics: { bogs: 'Bogs', words: 'Words' },
  series: { bogs: 'All about bogs' },
  follow: [{ name: 'Elsewhere', url: 'https://social.example/@lantern' }],
  weather: 'none',
  ads: true,
  adHosts: [],
  sensitiveTopics: [],
  aiTraining: 'refuse',
  housePages: [
    { slug: 'corrections', title: 'Corrections' },
    { slug: 'about', title: 'About' },
    { slug: 'constructor', title: 'A name to trip over' },
  ],
}

/** In place of `lib/publication`, which reads an edition. */
export const publicationModule = { publication: () => paper, sectionOf: (key: string) => paper.sections.find((section) => section.key === key) }

export const picture: CreditedPicture = {
  picture: { hash: 'abc123', width: 1600, height: 1000 },
  alt: 'A bog in fog',
  caption: 'The third fog that week.',
  credit: 'Photograph: Ann Example',
}

export const author: Author = {
  slug: 'ann-example',
  name: 'Ann Example',
  role: 'writes about bogs',
  employer: 'The Bog Institute',
  links: ['https://ann.example/'],
  body: 'author-ann-example.json',
}

export const teaser = (fields: Partial<Teaser> = {}): Teaser => ({
  slug: 'a-bog',
  section: 'nature',
  format: 'report',
  state: 'published',
  headline: 'A bog keeps its own time, and nobody else’s',
  shortHeadline: 'A bog keeps time',
  standfirst: 'A bog grows a millimetre a year and forgets nothing.',
  authors: ['ann-example'],
  byline: ['Ann Example'],
  isLive: false,
  publishedAt: at('2026-07-01T07:30:00Z'),
  topics: ['bogs'],
  image: picture,
  corrections: [],
  aliases: [],
  language: 'en',
  ads: true,
  words: 812,
  ...fields,
})

const text = (value: string) => ({ type: 'text' as const, value })

/** A body with every component, links of each kind, a footnote and a table, as the press makes it. */
export const body: Body = {
  pictures: { 'a-bog-2.webp': { hash: 'def456', width: 700, height: 350 } },
  tree: {
    type: 'root',
    children: [
      element(
        'p',
        {},
        text('Peat '),
        element('Foreign', { lang: 'et' }, text('turvas')),
        text(' & more, see '),
        element('a', { href: '/opinion/other' }, text('the other')),
        text(', '),
        element('a', { href: 'https://www.met.no/?a=1&b=2' }, text('met')),
        element('sup', {}, element('a', { href: '#fn-1', id: 'fnref-1', dataFootnoteRef: true, ariaDescribedBy: ['footnote-label'] }, text('1'))),
      ),
      element('h2', { id: 'how' }, text('How it grows')),
      element('PullQuote', { by: 'Ann' }, text('forgets nothing')),
      element('Figure', { src: 'a-bog-2.webp', alt: 'A core of "peat"', caption: 'Layers.', credit: 'Drawing: Bo' }),
      element('FactBox', { title: 'In short' }, element('ul', {}, element('li', {}, text('One millimetre a year')))),
      element('table', {}, element('tbody', {}, element('tr', {}, element('td', { align: 'right' }, text('1 < 2'))))),
      element(
        'section',
        { dataFootnotes: true, className: ['footnotes'] },
        element('h2', { className: ['sr-only'], id: 'footnote-label' }, text('Footnotes')),
        element(
          'ol',
          {},
          element(
            'li',
            { id: 'fn-1' },
            element(
              'p',
              {},
              text('A note. '),
              element(
                'a',
                { href: '#fnref-1', dataFootnoteBackref: '', ariaLabel: 'Back to reference 1', className: ['data-footnote-backref'] },
                text('↩'),
              ),
            ),
          ),
        ),
      ),
      element(
        'p',
        {},
        element('a', { href: 'javascript:alert(1)' }, text('not a link')),
        text(' and '),
        element('a', { href: '//evil.example' }, text('nor this')),
        text(' end ]]> of text'),
      ),
    ],
  } as Root,
}

export const page = (fields: Partial<Teaser> = {}, more: Partial<ArticlePage> = {}): ArticlePage => ({
  article: teaser(fields),
  body,
  authors: [author],
  lives: {},
  outline: { subheads: [], updates: [] },
  adsInText: { banner: [], rectangle: [] },
  years: 0,
  parts: [],
  related: [],
  home: [],
  translations: [],
  ...more,
})

function element(tagName: string, properties: Record<string, unknown>, ...children: unknown[]) {
  return { type: 'element', tagName, properties, children }
}
