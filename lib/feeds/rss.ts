/** Writes a feed as RSS 2.0, with the modules that feed readers know: content, Dublin Core, Media RSS, Atom's self link. */
import type { Entry, Feed } from './feed'
import { cdata, escapeXml, tag, xmlDocument } from './xml'

export const RSS_TYPE = 'application/rss+xml; charset=utf-8'

const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
}

/** Largest side of a channel's image, in pixels (RSS 2.0, "image": width at most 144). */
const ICON = 144

/** @returns the whole document. The same feed gives the same text. */
export function rss({ title, description, link, self, language, icon, changedAt, entries }: Feed): string {
  return xmlDocument(
    tag(
      'rss',
      { version: '2.0', ...NAMESPACES },
      tag(
        'channel',
        {},
        tag('title', {}, title),
        tag('link', {}, link),
        tag('description', {}, description),
        tag('language', {}, language),
        changedAt !== undefined && tag('lastBuildDate', {}, rfc822(changedAt)),
        tag('atom:link', { rel: 'self', type: 'application/rss+xml', href: self }),
        // Title and link must be those of the channel (RSS 2.0, "image").
        tag(
          'image',
          {},
          tag('url', {}, icon),
          tag('title', {}, title),
          tag('link', {}, link),
          tag('width', {}, String(ICON)),
          tag('height', {}, String(ICON)),
        ),
        entries.map(item),
      ),
    ),
  )
}

function item({ id, link, title, summary, html, authors, categories, publishedAt, picture }: Entry) {
  return tag(
    'item',
    {},
    tag('title', {}, title),
    tag('link', {}, link),
    tag('guid', { isPermaLink: 'false' }, id),
    tag('pubDate', {}, rfc822(publishedAt)),
    // `author` would have to be an e-mail address (RSS 2.0, "author").
    authors.map((author) => tag('dc:creator', {}, author)),
    categories.map((category) => tag('category', {}, category)),
    // A description is read as HTML (RSS Advisory Board, Best Practices Profile, "description"): the text is escaped once for HTML, once for XML.
    summary !== undefined && tag('description', {}, escapeXml(summary)),
    tag('content:encoded', {}, cdata(html)),
    picture &&
      tag(
        'media:content',
        { url: picture.url, medium: 'image', type: picture.type, width: picture.width, height: picture.height },
        tag('media:credit', {}, picture.credit),
        picture.alt ? tag('media:description', { type: 'plain' }, picture.alt) : undefined,
      ),
  )
}

/** "Mon, 23 Nov 2026 07:00:00 GMT" (RFC 822 with the year in full, as RSS 2.0 prefers). */
export const rfc822 = (at: number): string => new Date(at).toUTCString()
