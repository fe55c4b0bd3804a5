/** Headers: what every answer says about how it may be used, wherever it comes from. */

import { within } from './crawl'
import { elementsOf, linksOf } from './html'
import { statusOf } from './papers'
import { ask, expect, own, pages, test, told } from './site'
import type { Answer } from './wire'

/** Directives of a policy (CSP Level 3, 2.2.1). */
const directivesOf = (policy: string) =>
  new Map(
    policy
      .split(';')
      .map((part) => part.trim().split(/\s+/))
      .map(([name = '', ...sources]) => [name, sources] as const),
  )

/** @param frames origins that a page may open frames of, once its reader asks for one. */
function expectGuarded(answer: Answer, frames?: readonly string[]) {
  const { headers } = answer
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['referrer-policy']).toMatch(/^(strict-origin-when-cross-origin|no-referrer|same-origin)$/)
  expect(headers['permissions-policy']).toMatch(/camera=\(\).*geolocation=\(\).*microphone=\(\)/)
  expect(headers['cross-origin-opener-policy']).toBe('same-origin')
  expect(Number(/max-age=(\d+)/.exec(headers['strict-transport-security'] ?? '')?.[1])).toBeGreaterThanOrEqual(31_536_000)
  expect(headers['x-powered-by']).toBeUndefined()
  const policy = directivesOf(String(headers['content-security-policy'] ?? ''))
  expect(policy.get('frame-ancestors')).toEqual(["'none'"])
  expect(policy.get('object-src')).toEqual(["'none'"])
  expect(policy.get('base-uri')).toEqual(["'none'"])
  expect(policy.get('form-action')).toEqual(["'self'"])
  expect(policy.get('default-src')).toEqual(["'none'"])
  expect(policy.get('script-src')).toEqual(["'self'"])
  expect(policy.get('style-src')).toEqual(["'self'"])
  expect(policy.get('frame-src')).toEqual(frames)
  const others = [...policy].filter(([name]) => name !== 'frame-src')
  expect(others.flat(2).join(' ')).not.toMatch(/unsafe|nonce|sha\d|\*|https?:|data:/)
}

/** Of the landmarks, the one with a film of another site; and those on which another company's advertisement can stand. */
function framesOn(name: string): readonly string[] | undefined {
  const films = name === 'article of every block' ? ['https://www.youtube-nocookie.com'] : []
  const { facts } = told()
  const ads = facts && /^front$|article|explainer|(opinion|live) piece/.test(name) ? [`http://${facts.adHost}`] : []
  return films.length || ads.length ? [...films, ...ads] : undefined
}

for (const [name, address] of Object.entries(pages)) {
  test(`${name}: guarded by a strict policy, with the right status`, async () => {
    const answer = await ask(address)
    expect(answer.status).toBe(statusOf(name))
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
    expectGuarded(answer, framesOn(name))
  })
}

test('styles, fonts, scripts, pictures, feeds, icons and routes are guarded like pages', async () => {
  const page = await ask(pages.article ?? '/')
  const loaded = linksOf(page.text)
    .loads.map((address) => within(own(), address, '/'))
    .filter((address) => address !== undefined)
  const style = await ask(loaded.find((address) => address.endsWith('.css')) ?? '')
  const font = /url\(["']?([^"')]+\.woff2)/.exec(style.text)?.[1] ?? ''
  const fontAddress = new URL(font, told().origin + style.address).pathname
  const addresses = [
    ...new Set([
      ...loaded,
      fontAddress,
      '/feed.xml',
      `${pages.section}/feed.xml`,
      '/sitemap.xml',
      '/news-sitemap.xml',
      '/robots.txt',
      '/manifest.webmanifest',
      '/favicon.ico',
      '/api/masthead',
      '/api/health',
    ]),
  ]
  expect(addresses.some((address) => address.endsWith('.css') && addresses.some((other) => other.startsWith('/pictures/')))).toBe(true)
  for (const address of addresses) {
    const answer = await ask(address)
    expect([address, answer.status, answer.headers['x-robots-tag']]).toEqual([address, 200, undefined])
    expectGuarded(answer, address === pages.article ? framesOn('article') : undefined)
  }
})

test('redirects, refusals and answers to nonsense are guarded too', async () => {
  for (const [address, method] of [
    ['/api/preview', 'GET'],
    ['/api/preview', 'POST'],
    ['/%E0%A4%A', 'GET'],
    ['/', 'POST'],
    ['/_next/static/none.js', 'GET'],
    ['/pictures/none', 'GET'],
    ['/desk', 'GET'],
  ] as const) {
    const { headers, status } = await ask(address, { method })
    expect([address, status >= 300 && status < 500]).toEqual([address, true])
    expect([address, headers['x-content-type-options'], headers['x-powered-by']]).toEqual([address, 'nosniff', undefined])
  }
})

test('reader pages are cached alike, for seconds only, so that nothing of the schedule shows', async () => {
  const seen = new Map<string, string>()
  // What is not there is kept by nobody, so that it can be there at any moment.
  for (const [name, address] of Object.entries(pages)) if (name !== 'missing') seen.set(name, (await ask(address)).headers['cache-control'] ?? 'none')
  expect([...new Set(seen.values())]).toHaveLength(1)
  const [only = ''] = seen.values()
  const number = (directive: string) => Number(new RegExp(`${directive}=(\\d+)`).exec(only)?.[1] ?? 0)
  expect(number('s-maxage') + number('stale-while-revalidate')).toBeLessThanOrEqual(300)
  expect(number('max-age')).toBeLessThanOrEqual(60)
})

test('what is private is never left to a cache', async () => {
  for (const address of ['/desk', '/desk/sign-in', '/api/auth/session', '/api/auth/csrf', '/api/auth/providers', '/api/preview', '/api/health']) {
    const answer = await ask(address)
    if (answer.status === 405) continue
    expect([address, answer.headers['cache-control'] ?? '']).toEqual([address, expect.stringMatching(/no-store|max-age=0/)])
    expect(answer.headers['cache-control'] ?? '').not.toMatch(/public, (?!max-age=0)/)
  }
})

test('other sites learn which paper a reader comes from, never which page, and get no hold of the window', async () => {
  let seen = 0
  for (const [name, address] of Object.entries(pages)) {
    const { text, headers } = await ask(address)
    expect([name, headers['referrer-policy']]).toEqual([name, 'strict-origin-when-cross-origin'])
    for (const { name: tag, attributes } of elementsOf(text)) {
      const { href = '', rel = '', target } = attributes
      if (tag !== 'a' || !/^https?:/.test(href) || within(own(), href, '/') !== undefined) continue
      seen++
      const said = rel.split(' ')
      expect([name, href, said.includes('noreferrer'), target]).toEqual([name, href, false, undefined])
      // Whoever pays is not recommended by it (Google, "Qualify your outbound links").
      if (name === 'sponsored piece' && said.includes('sponsored')) expect([href, rel]).toEqual([href, 'sponsored nofollow noopener'])
    }
  }
  expect(seen).toBeGreaterThan(pages.front ? 10 : 0)
  const { text } = await ask(pages['sponsored piece'] ?? '/')
  expect(elementsOf(text).some(({ attributes: { rel } }) => rel === 'sponsored nofollow noopener')).toBe(true)
})

test('a page names its policy once, and its head has what search engines and shared links need', async () => {
  const { text } = await ask(pages.article ?? '/')
  const elements = elementsOf(text)
  const meta = (name: string) =>
    elements
      .filter(({ name: tag, attributes }) => tag === 'meta' && (attributes.name === name || attributes.property === name))
      .map(({ attributes }) => attributes.content)
  expect(elements.filter(({ name }) => name === 'title')).toHaveLength(1)
  for (const name of ['description', 'og:title', 'og:description', 'og:url', 'og:image', 'og:type', 'og:site_name', 'twitter:card', 'viewport']) {
    expect([name, meta(name).length, Boolean(meta(name)[0])]).toEqual([name, 1, true])
  }
  const canonical = elements
    .filter(({ name, attributes }) => name === 'link' && attributes.rel === 'canonical')
    .map(({ attributes }) => attributes.href ?? '')
  expect(canonical.map((address) => within(own(), address, '/'))).toEqual([pages.article])
})

test('every kind of page that search engines may list describes itself, each in its own words', async () => {
  const seen = new Map<string, string>()
  for (const [name, address] of Object.entries(pages)) {
    const { text } = await ask(address)
    const meta = new Map(elementsOf(text).flatMap(({ name: tag, attributes }) => (tag === 'meta' ? [[attributes.name, attributes.content]] : [])))
    // The second page of a list says what the first says.
    if (meta.get('robots')?.includes('noindex') || name.startsWith('second page')) continue
    const description = meta.get('description') ?? ''
    expect([name, description !== '' && description.length <= 161, seen.get(description)]).toEqual([name, true, undefined])
    seen.set(description, name)
  }
  expect(seen.size).toBeGreaterThan(8)
})
