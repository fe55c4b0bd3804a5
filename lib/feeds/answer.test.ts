import { describe, expect, it } from 'vitest'
import { matches } from '@/lib/matches'
import { answer } from './answer'

const kept = { text: '<rss/>', tag: 'W/"abc"' }
const ask = (headers: Record<string, string> = {}, of: Parameters<typeof answer>[1] = kept) =>
  answer(new Request('https://lantern.example/feed.xml', { headers }), of, 'application/rss+xml; charset=utf-8')

describe('whoever has it already is told so (RFC 9110, 13.1.2)', () => {
  it.each([
    ['nobody asked', null, false],
    ['the same', 'W/"abc"', true],
    ['the same, as strong', '"abc"', true],
    ['another', '"abd"', false],
    ['one of several', '"x", W/"abc" , "y"', true],
    ['any', '*', true],
    ['nothing', '', false],
    ['without quotes', 'abc', false],
  ])('%s', (_, asked, same) => expect(matches(asked, 'W/"abc"')).toBe(same))
})

it('the document comes with its type, its tag, and leave for other sites to read it', async () => {
  const response = ask()
  expect([response.status, await response.text(), response.headers.get('Content-Type'), response.headers.get('ETag')]).toEqual([
    200,
    '<rss/>',
    'application/rss+xml; charset=utf-8',
    'W/"abc"',
  ])
  expect(response.headers.get('Cache-Control')).toBe('public, max-age=0, s-maxage=30')
  expect(response.headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin')
})

it('304 has no body, and the headers that 200 would have had', async () => {
  const response = ask({ 'If-None-Match': 'W/"abc"' })
  expect([response.status, await response.text(), response.headers.get('ETag'), response.headers.get('Cache-Control')]).toEqual([
    304,
    '',
    'W/"abc"',
    'public, max-age=0, s-maxage=30',
  ])
})

it('what does not exist is 404, whatever is asked', () => {
  expect(ask({ 'If-None-Match': '*' }, { ...kept, text: undefined }).status).toBe(404)
})
