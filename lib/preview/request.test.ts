import { describe, expect, it, vi } from 'vitest'
import { formOf, isFromUs, sentence } from './request'

vi.mock('@/lib/publication', () => ({ publication: () => ({ url: 'https://paper.example' }) }))

const post = (headers: Record<string, string>, body = '') => new Request('http://internal:3000/api/preview', { method: 'POST', headers, body })

describe('a form that changes something', () => {
  it.each([
    [{ origin: 'https://paper.example', host: 'internal:3000' }, true],
    [{ origin: 'http://internal:3000', host: 'internal:3000' }, true],
    [{ origin: 'null', 'sec-fetch-site': 'same-origin' }, true],
    [{ 'sec-fetch-site': 'same-origin' }, true],
    [{ origin: 'https://paper.example', 'sec-fetch-site': 'same-origin' }, true],
    [{}, false],
    [{ origin: 'null' }, false],
    [{ origin: 'https://evil.example', host: 'paper.example' }, false],
    [{ origin: 'https://evil.example', 'sec-fetch-site': 'same-origin', host: 'paper.example' }, false],
    [{ origin: 'https://paper.example', 'sec-fetch-site': 'cross-site' }, false],
    [{ origin: 'https://paper.example', 'sec-fetch-site': 'same-site' }, false],
    [{ origin: 'https://paper.example', 'sec-fetch-site': 'none' }, false],
    [{ origin: 'https://paper.example.evil.example', host: 'paper.example' }, false],
    [{ origin: 'https://evil.example', 'x-forwarded-host': 'evil.example', host: 'paper.example' }, false],
    [{ origin: 'not an address', host: 'paper.example' }, false],
    [{ referer: 'https://paper.example/desk', host: 'paper.example' }, false],
  ])('with %j comes from us: %s', (headers, isOurs) => expect(isFromUs(post(headers))).toBe(isOurs))

  const type = 'application/x-www-form-urlencoded'
  it.each([
    [{ 'content-type': type, 'content-length': '8' }, 'action=o', true],
    [{ 'content-type': `${type};charset=UTF-8`, 'content-length': '8' }, 'action=o', true],
    [{ 'content-type': 'application/json', 'content-length': '2' }, '{}', false],
    [{ 'content-type': 'text/plain', 'content-length': '8' }, 'action=o', false],
    [{ 'content-type': type, 'content-length': '100000' }, 'action=o', false],
    [{ 'content-type': type }, 'action=o', true],
    [{ 'content-type': type }, 'x'.repeat(100_000), false],
    [{}, 'action=o', false],
  ])('with %j is read: %s', async (headers, body, isRead) => expect((await formOf(post(headers, body))) !== undefined).toBe(isRead))
})

it('writes nothing of a request as markup', async () => {
  const html = await sentence(429, { text: '<b>"\'&', link: '"><script>', name: '</a>' }, 'en').text()
  expect(html).not.toMatch(/<b>|<script>|"'|<\/a><\/a>/)
})
