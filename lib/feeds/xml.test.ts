import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { HOSTILE, HOSTILE_IN_XML } from '@/lib/metadata/paper.fixture'
import { cdata, escapeXml, tag, xmlDocument } from './xml'

describe('text cannot be taken for markup', () => {
  it.each([
    ['ampersand', 'R&D', 'R&amp;D'],
    ['what looks escaped', '&amp;', '&amp;amp;'],
    ['an element', '<b>', '&lt;b&gt;'],
    ['quotes', `"a" 'b'`, '&quot;a&quot; &apos;b&apos;'],
    ['the end of CDATA', ']]>', ']]&gt;'],
    ['tab and line end stay', 'a\tb\nc', 'a\tb\nc'],
    ['NUL', 'a\u0000b', 'ab'],
    ['the other control characters', '\u0001\u0008\u000B\u000C\u000E\u001F', ''],
    ['no characters at all', '\uFFFE\uFFFF', ''],
    ['the replacement character is one', '\uFFFD', '\uFFFD'],
    ['half a pair, first', 'a\uD83Db', 'ab'],
    ['half a pair, second', 'a\uDE00b', 'ab'],
    ['emoji', '🐦‍⬛👩🏽‍🌾', '🐦‍⬛👩🏽‍🌾'],
    ['the last letter of Unicode', '\u{10FFFD}', '\u{10FFFD}'],
    ['letters of any script', 'õäöü Ж ქ 漢 ע', 'õäöü Ж ქ 漢 ע'],
  ])('%s', (_, text, expected) => expect(escapeXml(text)).toBe(expected))
})

describe('a document', () => {
  const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false, trimValues: false })

  it('with hostile text everywhere is well formed and read back', () => {
    const text = xmlDocument(tag('a', { b: HOSTILE }, tag('c', {}, HOSTILE), tag('d', {}, cdata(HOSTILE))))
    expect(XMLValidator.validate(text)).toBe(true)
    const read = parser.parse(text)
    expect(read.a.c).toBe(HOSTILE_IN_XML)
    expect(read.a['@_b']).toBe(HOSTILE_IN_XML)
    expect(read.a.d).toBe(HOSTILE_IN_XML)
  })

  it.each([
    ['one end', ']]>'],
    ['two', ']]>]]>'],
    ['an end in an end', ']]]]>>'],
    ['a whole section', '<![CDATA[x]]>'],
  ])('keeps %s inside CDATA', (_, text) => {
    const document = xmlDocument(tag('a', {}, cdata(text)))
    expect(XMLValidator.validate(document)).toBe(true)
    expect(parser.parse(document).a).toBe(text)
  })

  it('leaves out what is not there', () => {
    expect(tag('a', { b: undefined, c: 0 }, undefined, false, []).xml).toBe('<a c="0"/>')
  })
})
