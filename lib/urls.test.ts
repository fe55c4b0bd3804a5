import { describe, expect, it } from 'vitest'
import { withinSite } from './urls'

describe('a target that came with a request', () => {
  it.each([
    ['/', '/'],
    ['/estonia/a-map-of-wells', '/estonia/a-map-of-wells'],
    ['/search?q=%C3%B5&page=2', '/search?q=%C3%B5&page=2'],
    ['/desk#top', '/desk'],
    ['/a/../b', '/b'],
    ['/x?to=//evil.example', '/x?to=//evil.example'],
    ['/%2F/evil.example', '/%2F/evil.example'],
    ['/%0d%0aSet-Cookie:%20x=y', '/%0d%0aSet-Cookie:%20x=y'],
    ['/õ', '/%C3%B5'],
  ])('%j is a path of this site', (wanted, path) => expect(withinSite(wanted, '/fallback')).toBe(path))

  it.each([
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/..//evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    'https://evil.example',
    'http:evil.example',
    'HTTPS:/evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    'evil.example',
    '@evil.example',
    '//user:word@evil.example:443/',
    ' //evil.example',
    ' /desk',
    '',
    '?to=x',
    '#x',
    `/${'a'.repeat(600)}`,
    undefined,
    null,
    ['/desk', '//evil.example'],
    { toString: () => '/desk' },
    42,
  ])('%j leads nowhere but to where we would have sent anyway', (wanted) => expect(withinSite(wanted, '/fallback')).toBe('/fallback'))
})
