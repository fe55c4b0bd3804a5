import { describe, expect, it } from 'vitest'
import { answer, cacheControl, matches } from './answer'

const kept = { text: '<rss/>', tag: 'W/"abc"', until: Infinity }
const ask = (headers: Record<string, string> = {}, of: Parameters<typeof answer>[1] = kept) => answer(new Request('https://lantern.example/feed.xml', { headers }), of, 'application/rss+xml; charset=utf-8', 0)

describe('whoever has it already is told so (RFC 9110, 13.1.2)', () => {
  it.each([
    ['nobody asked', null, false], ['the same', 'W/"abc"', true], ['the same, as strong', '"abc"', true], ['another', '"abd"', false],
    ['one of several', '"x", W/"abc" , "y"', true], ['any', '*', true], ['nothing', '', false], ['without quotes', 'abc', false],
  ])('%s', (_, asked, same) => expect(matches(asked, 'W/"abc"')).toBe(same))
})

describe('shared caches keep it for half a minute, and never past its change', () => {
  it.each([
    ['nothing ahead', Infinity, 30], ['in an hour', 3_600_000, 30], ['in ten seconds and a half', 10_500, 10], ['within the second', 999, 0], ['now', 0, 0], ['a moment ago', -5, 0],
  ])('%s', (_, until, seconds) => expect(cacheControl(until, 0)).toBe(`public, max-age=0, s-maxage=${seconds}`))
})

it('the document comes with its type, its tag, and leave for other sites to read it', async () => {
  const response = ask()
  expect([response.status, await response.text(), response.headers.get('Content-Type'), response.headers.get('ETag')]).toEqual([200, '<rss/>', 'application/rss+xml; charset=utf-8', 'W/"abc"'])
  expect(response.headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin')
})

it('304 has no body, and the headers that 200 would have had', async () => {
  const response = ask({ 'If-None-Match': 'W/"abc"' })
  expect([response.status, await response.text(), response.headers.get('ETag'), response.headers.get('Cache-Control')]).toEqual([304, '', 'W/"abc"', 'public, max-age=0, s-maxage=30'])
})

it('what does not exist is 404, whatever is asked', () => {
  expect(ask({ 'If-None-Match': '*' }, { ...kept, text: undefined }).status).toBe(404)
})
