/** Writes XML in which no text can be taken for markup: strings are escaped, and only what this file has made passes as it is. */

/** Finished XML; a plain string is never one. */
export interface Xml {
  readonly xml: string
}

export type Child = Xml | string | undefined | false | readonly Child[]

/** What is no `Char` of XML 1.0 (2.2): most control characters, halves of surrogate pairs, U+FFFE and U+FFFF. No reference can bring one in either. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

/** Text for an element or an attribute. */
export const escapeXml = (text: string): string => text.replace(FORBIDDEN, '').replace(/[&<>"']/g, (letter) => ESCAPES[letter] as string)

/** HTML inside XML as it is, which readers of the source can read; "]]>" would end it and is split over two sections (XML 1.0, 2.7). */
export const cdata = (text: string): Xml => ({ xml: `<![CDATA[${text.replace(FORBIDDEN, '').replaceAll(']]>', ']]]]><![CDATA[>')}]]>` })

/** An element. Attributes without a value are left out. */
export function tag(name: string, attributes: Readonly<Record<string, string | number | undefined>>, ...children: readonly Child[]): Xml {
  let start = name
  for (const [attribute, value] of Object.entries(attributes)) if (value !== undefined) start += ` ${attribute}="${escapeXml(String(value))}"`
  const inner = children.map(written).join('')
  return { xml: inner ? `<${start}>${inner}</${name}>` : `<${start}/>` }
}

/** A whole document in UTF-8, which is what the declaration says and what the answer must be sent in. */
export const xmlDocument = (root: Xml): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`

function written(child: Child): string {
  if (child === undefined || child === false) return ''
  if (typeof child === 'string') return escapeXml(child)
  return 'xml' in child ? child.xml : child.map(written).join('')
}
