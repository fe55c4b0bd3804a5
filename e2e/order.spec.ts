/** Order: an article is read from top to bottom as its editors meant it, and whatever a headline holds stays text. */
import { XMLParser } from 'fast-xml-parser'
import { elementsOf, structuredData } from './html'
import { ask, expect, pages, test } from './site'

const HOSTILE = '</script><script>alert(1)</script> ]]> & "quoted" <b>bold</b>'

test('the parts of an article stand in their order', async ({ page }) => {
  await page.goto(pages.article ?? '/')
  // What stands in a place for another company's advertisement is seen once the script has come.
  // biome-ignore lint/performance/useDomNodeTextContent: what is seen, without the data for search engines
  const read = async () => (await page.locator('main').innerText()).toLowerCase()
  await expect.poll(read).toContain('advertisement')
  const text = await read()
  const parts = [
    'Kicker of every part',
    'Headline of every part',
    'Standfirst of every part',
    'Ines Marrow',
    'harbour writer, member of the Guild of Ropes',
    'Published March 6, 2024 at 12:30',
    'Updated March 7, 2024 at 10:00',
    'Caption of the lead picture',
    'Credit of the lead picture',
    'First paragraph of the body',
    'First subhead',
    'A block quote',
    'A pull quote',
    'first of a list',
    'Caption of the figure',
    'Credit of the figure',
    'Second subhead',
    'Hemp',
    'Title of the box',
    'Notes',
    'Text of the footnote',
    'Corrections',
    'Text of the correction',
    'Follow the author',
    'Originally published by The Older Post',
    'Topics: Tides, Ropes',
    'Advertisement',
    'More from Wharf',
  ]
  const places = parts.map((part) => ({ part, at: text.indexOf(part.toLowerCase()) }))
  expect(places.filter(({ at }) => at < 0)).toEqual([])
  // The author is named again at the end, a topic above: the first place of each counts.
  expect(places.map(({ part }) => part)).toEqual([...places].sort((a, b) => a.at - b.at).map(({ part }) => part))
  const body = page.locator('.prose').first()
  expect((await body.textContent())?.trim().startsWith('First paragraph of the body')).toBe(true)
})

test('its parts are what they look like', async ({ page }) => {
  await page.goto(pages.article ?? '/')
  const main = page.locator('main')
  for (const [what, count] of [
    ['h1', 1],
    ['article figure figcaption', 2],
    ['blockquote', 2],
    ['table th[scope=col]', 2],
    ['[lang=et]', 1],
    ['time', 4],
    ['a[rel=author]', 1],
  ] as const) {
    expect([what, (await main.locator(what).count()) >= count]).toEqual([what, true])
  }
  await expect(main.getByRole('link', { name: 'The Older Post' })).toHaveAttribute('href', 'https://older.example/every-part')
  await expect(main.getByRole('link', { name: 'marrow.example' })).toHaveAttribute('rel', /\bme\b/)
  await expect(main.getByRole('img', { name: 'A white disc on a blue ground.' })).toBeVisible()
  await main.locator('a[data-footnote-ref]').click()
  await expect(page.locator(':target')).toContainText('Text of the footnote')
})

test('the section at home stands under articles of other sections, with headline and excerpt', async ({ page }) => {
  await page.goto('/voices/in-my-view')
  const block = page.locator('main section', { has: page.getByRole('heading', { name: 'Wharf' }) })
  await expect(block.locator('article').first()).toBeVisible()
  await expect(block.locator('article h3 + p').first()).not.toBeEmpty()
})

test('a piece without advertisements has none, and one that was paid for says so', async ({ page }) => {
  await page.goto('/wharf/paid-for')
  await expect(page.getByText('Paid for by Oakum & Sons').first()).toBeVisible()
  await expect(page.getByRole('complementary', { name: 'Advertisement' })).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'paid for' })).toHaveAttribute('rel', /sponsored/)
})

test('an empty section says so; a long one goes on page by page', async ({ page }) => {
  await page.goto('/hush')
  await expect(page.locator('main')).toContainText('Nothing has been published here yet')
  await page.goto('/meadow')
  const seen = new Set<string>()
  for (let number = 1; number <= 3; number++) {
    for (const headline of await page.locator('main h2').allTextContents()) seen.add(headline)
    if (number < 3) await page.getByRole('link', { name: /Older/ }).click()
    if (number < 3) await expect(page).toHaveURL(new RegExp(`/meadow/page/${number + 1}$`))
  }
  expect(seen.size).toBe(45)
  expect((await ask('/meadow/page/4')).status).toBe(404)
})

test('a headline that would be code is a headline everywhere: on pages, in data, in the feed', async ({ page }) => {
  await page.goto('/wharf/hostile')
  await expect(page.locator('h1')).toHaveText(HOSTILE)
  await expect(page).toHaveTitle(/^<\/script>/)
  for (const address of ['/wharf/hostile', '/wharf', '/', '/authors/pell-tanner', '/archive/2024/03', '/topics/ropes']) {
    const { text } = await ask(address)
    const elements = elementsOf(text)
    expect([
      address,
      elements.filter(({ name, attributes }) => name === 'script' && !attributes.src && attributes.type !== 'application/ld+json'),
    ]).toEqual([address, []])
    expect([address, elements.filter(({ attributes }) => 'onerror' in attributes)]).toEqual([address, []])
    expect([address, elements.some(({ name, text: words }) => name === 'b' && words === 'bold')]).toEqual([address, false])
  }
  const { text } = await ask('/wharf/hostile')
  expect(structuredData(text).some(({ headline }) => headline === HOSTILE)).toBe(true)
  const feed = new XMLParser({ processEntities: true }).parse((await ask('/feed.xml')).text)
  expect(feed.rss.channel.item.map(({ title }: { title: string }) => title)).toContain(HOSTILE)
})

test('times are those of the paper’s place, and months are cut by its calendar', async () => {
  // 22:30 UTC on the 5th is half past midnight on the 6th in Tallinn.
  const { text } = await ask(pages.article ?? '/')
  expect(text).toContain('March 6, 2024')
  expect(text).not.toContain('March 5, 2024')
})
