/** Lean pages: what readers get is the document, one stylesheet and our own small script, which brings another. */
import { gzipSync } from 'node:zlib'
import { elementsOf, notLean } from './html'
import { ask, expect, pages, paper, test } from './site'

test.describe('a page is the document and nothing of the framework', () => {
  for (const [name, address] of Object.entries(pages)) {
    test(`${name}: no script but ours, nothing inline, no preload of a script, asked once and again`, async () => {
      for (const answer of [await ask(address), await ask(address)]) {
        expect(notLean(answer.text)).toEqual([])
        expect(answer.text, 'a whole page').toContain('</html>')
        const scripts = elementsOf(answer.text).filter(({ name: tag, attributes }) => tag === 'script' && attributes.src)
        expect(scripts.map(({ attributes }) => attributes.type ?? 'classic')).toEqual(['classic'])
        expect(elementsOf(answer.text).filter(({ attributes }) => attributes.rel === 'stylesheet')).toHaveLength(1)
      }
    })
  }
})

if (paper.name === 'test')
  test('pages that nobody asked for before are lean at the first request and at the second', async () => {
    for (const address of ['/meadow/page/3', '/topics/tides/page/3', '/archive/2023/05/page/3']) {
      for (const answer of [await ask(address), await ask(address)]) {
        expect([address, answer.status]).toEqual([address, 200])
        expect(notLean(answer.text)).toEqual([])
      }
    }
  })

test('our own scripts are small, compressed, and kept for ever under the names of their content', async () => {
  const page = await ask('/')
  const script = elementsOf(page.text).find(({ name, attributes }) => name === 'script' && attributes.src)?.attributes
  // What stands in the way of the first paint is next to nothing.
  for (const [file, atMost] of [
    [script?.src, 500],
    [script?.['data-then'], 4096],
  ] as const) {
    const code = await ask(file ?? '')
    expect(code.status).toBe(200)
    expect(code.headers['content-type']).toMatch(/^text\/javascript/)
    expect(code.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(gzipSync(code.bytes, { level: 9 }).length).toBeLessThanOrEqual(atMost)
  }
})
