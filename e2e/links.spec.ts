/** Links: nothing in the paper leads nowhere. */
import { crawl, within } from './crawl'
import { betweenMoments } from './ladder'
import { expect, own, pages, paper, test } from './site'

test('every link, picture, style and font inside the paper is there, and every fragment too', async () => {
  await betweenMoments(async () => {
    const { answers, links, ids } = await crawl(own(), ['/', '/sitemap.xml', '/feed.xml', '/robots.txt', '/manifest.webmanifest'])
    const wrong: string[] = []
    for (const [address, { status }] of answers)
      if (status !== 200)
        wrong.push(
          `${address} answers ${status}, linked from ${[...links].find(([, to]) => to.some((link) => within(own(), link, '/')?.replace(/#.*/, '') === address))?.[0]}`,
        )
    for (const [from, all] of links) {
      for (const link of all) {
        const inside = within(own(), link, from)
        const [page = '', fragment] = inside?.split('#') ?? []
        if (fragment && !ids.get(page)?.has(decodeURIComponent(fragment))) wrong.push(`${from} leads to ${link}, where there is no such place`)
      }
    }
    expect(wrong).toEqual([])
    expect(links.size, 'pages').toBeGreaterThan(30)
    for (const [name, address] of Object.entries(pages))
      if (name !== 'missing' && name !== 'gone') expect([name, answers.has(address)]).toEqual([name, true])
  })
})

test('links that leave the paper give nothing away, and none is a script', async () => {
  const { links, answers } = await crawl(own(), ['/'])
  for (const [page, all] of links) {
    for (const link of all) {
      expect([page, link]).toEqual([page, expect.stringMatching(/^(https?:|mailto:|tel:|\/|#)/)])
    }
    expect([page, answers.get(page)?.text.match(/target="_blank"/g) ?? []]).toEqual([page, []])
  }
})

if (paper.name === 'sample')
  test('a paper of two dozen articles in six sections or more, by several authors', async () => {
    const { links } = await crawl(own(), ['/'])
    const addresses = [...links.keys()]
    const sections = new Set(
      [...links.values()].flat().filter((link) => /^\/[a-z]+$/.test(link) && !['/authors', '/archive', '/desk'].includes(link)),
    )
    expect([...sections]).toEqual(expect.arrayContaining(['/opinion', '/estonia']))
    expect(sections.size).toBeGreaterThanOrEqual(6)
    expect(
      addresses.filter((address) => [...sections].some((section) => new RegExp(`^${section}/(?!page/)`).test(address))).length,
    ).toBeGreaterThanOrEqual(24)
    expect(addresses.filter((address) => /^\/authors\/[^/]+$/.test(address)).length).toBeGreaterThanOrEqual(6)
  })
