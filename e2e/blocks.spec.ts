/** Blocks: what an article may hold besides words, with scripts and without, at every width, and nothing from elsewhere unasked. */
import { axe } from './axe'
import { elementsOf } from './html'
import { ask, expect, test } from './site'

const ADDRESS = '/wharf/every-block'

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false })

  test('everything is there to be read, and nothing that would do nothing', async ({ page }) => {
    await page.goto(ADDRESS)
    const main = page.locator('main article').first()
    for (const words of ['A point.', 'It left.', 'Words of the second entry.', 'It was 103; it is 37.'])
      await expect(main.getByText(words)).toBeVisible()
    await expect(main.getByRole('listitem').filter({ hasText: 'The loan' }).locator('time')).toHaveText('May 17, 1994')
    await expect(main.locator('figure img')).toHaveCount(4)
    await expect(main.getByRole('button')).toHaveCount(0)
    await expect(main.locator('iframe')).toHaveCount(0)
    await expect(main.getByRole('link', { name: 'A film of the wharf' })).toHaveAttribute('href', 'https://www.youtube.com/watch?v=abcdefghij_')
    await expect(main.getByText('On YouTube')).toBeVisible()
    await expect(main.getByRole('link', { name: 'How to borrow a chair' })).toHaveAttribute('href', 'https://library.example/chairs')
    await expect(main.getByText('library.example')).toBeVisible()
    await expect(main.locator('audio')).toHaveAttribute('preload', 'none')
    await expect(main.locator('video track')).toHaveAttribute('kind', 'captions')
    for (const transcript of ['Words of the recording.', 'Words of the film.']) {
      await expect(main.getByText(transcript)).toBeHidden()
      await main.locator('details', { hasText: transcript }).locator('summary').click()
      await expect(main.getByText(transcript)).toBeVisible()
    }
    await expect(page.getByRole('complementary', { name: 'Advertisement: Row a boat' })).toBeVisible()
  })

  test('a picture of the gallery stands larger at its address', async ({ page }) => {
    await page.goto(ADDRESS)
    const second = page.locator('#picture-2')
    const before = (await second.boundingBox())?.width ?? 0
    await second.getByRole('link').click()
    await expect(page).toHaveURL(/#picture-2$/)
    expect((await second.boundingBox())?.width).toBeGreaterThan(before * 1.5)
  })

  test('an entry of a live article has an address of its own', async ({ page }) => {
    await page.goto(ADDRESS)
    await page.getByRole('link', { name: 'Link to “The first entry”' }).click()
    await expect(page).toHaveURL(/#update-2024-03-02-\d\d-00$/)
    await expect(page.locator(':target')).toContainText('Words of the first entry.')
  })
})

test('a chart has a name, a description, and every figure behind it, as its readers write them', async ({ page }) => {
  await page.goto(ADDRESS)
  const chart = page.locator('figure', { hasText: 'Warmer and colder' }).first()
  await expect(chart.getByRole('img', { name: 'Warmer and colder' })).toHaveAccessibleDescription(
    'Bar chart from The month of January to July. The lowest value is -12, the highest 1,019.5. The table below has every figure.',
  )
  await expect(chart.locator('text', { hasText: '1,019.5' })).toBeVisible()
  await chart.locator('summary').click()
  await expect(chart.getByRole('cell', { name: '1,019.5' })).toBeVisible()
  await expect(chart.getByRole('rowheader', { name: 'The month of January' })).toBeVisible()
  await expect(page.getByRole('img', { name: /^(Catch|Level|Shares|Warmer and colder)$/ })).toHaveCount(4)
})

test('a gallery opens large: by click and by address, on with the keys, out with Escape, the cross and back', async ({ page }) => {
  await page.goto(ADDRESS)
  const box = page.getByRole('dialog', { name: 'Three discs' })
  const link = (n: number) => page.locator(`#picture-${n}`).getByRole('link')
  await link(1).click()
  await expect(box).toBeVisible()
  await expect(box.getByText('1 of 3')).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(box.getByText('2 of 3')).toBeVisible()
  await expect(page).toHaveURL(/#picture-2$/)
  await box.getByRole('button', { name: 'Next picture' }).click()
  await expect(box.getByText('3 of 3')).toBeVisible()
  await expect(box.getByRole('img', { name: 'A disc, the third.' })).toBeInViewport()
  await page.keyboard.press('Escape')
  await expect(box).toBeHidden()
  await expect(page).toHaveURL(/every-block$/)
  await expect(link(3)).toBeFocused()

  await page.keyboard.press('Enter')
  await expect(box.getByText('3 of 3')).toBeVisible()
  await page.goBack()
  await expect(box).toBeHidden()
  await expect(page).toHaveURL(/every-block$/)

  await page.goto('about:blank')
  await page.goto(`${ADDRESS}#picture-2`)
  await expect(box.getByText('2 of 3')).toBeVisible()
  await box.getByRole('button', { name: 'Close' }).click()
  await expect(box).toBeHidden()
  await expect(page).toHaveURL(/every-block$/)
  await expect(link(2)).toBeFocused()
})

test('a film of another site comes when it is asked for, and not before; its place was kept', async ({ page, faults }) => {
  await page.context().route('https://www.youtube-nocookie.com/**', (route) => route.fulfill({ contentType: 'text/html', body: '<title>x</title>' }))
  await page.goto(ADDRESS)
  const figure = page.locator('figure', { hasText: 'A film of the wharf' })
  const button = figure.getByRole('button', { name: 'Show it here' })
  await expect(figure.getByText('Nothing comes from YouTube until you ask for it')).toBeVisible()
  await button.scrollIntoViewIfNeeded()
  expect(faults).toEqual([])
  const before = await page.locator('main').boundingBox()
  await button.press('Enter')
  const frame = page.locator('iframe')
  await expect(frame).toHaveAttribute('src', 'https://www.youtube-nocookie.com/embed/abcdefghij_')
  await expect(frame).toHaveAttribute('title', 'A film of the wharf')
  await expect(frame).toHaveAttribute('sandbox', 'allow-scripts allow-same-origin allow-popups allow-presentation')
  await expect(frame).toBeFocused()
  await expect.poll(() => faults).toEqual(['request to https://www.youtube-nocookie.com/embed/abcdefghij_'])
  expect(await page.locator('main').boundingBox()).toEqual(before)
  faults.length = 0
})

test('recordings, films and captions come whole and in part', async () => {
  const elements = elementsOf((await ask(ADDRESS)).text)
  const src = (tag: string) => elements.find(({ name }) => name === tag)?.attributes.src ?? ''
  for (const [tag, type] of Object.entries({ audio: 'audio/mpeg', video: 'video/mp4', track: 'text/vtt; charset=utf-8' })) {
    const whole = await ask(src(tag))
    expect([tag, whole.status, whole.headers['content-type'], whole.headers['accept-ranges']]).toEqual([tag, 200, type, 'bytes'])
    expect(whole.headers['cache-control']).toBe('public, max-age=31536000, immutable, s-maxage=3600')
    const size = whole.bytes.length
    const part = await ask(src(tag), { headers: { range: 'bytes=4-9' } })
    expect([part.status, part.headers['content-range'], part.bytes]).toEqual([206, `bytes 4-9/${size}`, whole.bytes.subarray(4, 10)])
    const end = await ask(src(tag), { headers: { range: 'bytes=-5' } })
    expect([end.status, end.bytes]).toEqual([206, whole.bytes.subarray(-5)])
    const beyond = await ask(src(tag), { headers: { range: `bytes=${size}-` } })
    expect([beyond.status, beyond.headers['content-range']]).toEqual([416, `bytes */${size}`])
    const changed = await ask(src(tag), { headers: { range: 'bytes=4-9', 'if-range': '"another"' } })
    expect([changed.status, changed.bytes.length]).toEqual([200, size])
  }
})

for (const width of [320, 360, 768, 1280]) {
  test(`${width} wide: nothing in anybody’s way, nothing wider than the page, in light and dark`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.goto(`${ADDRESS}`)
    await expect(page.getByRole('button', { name: 'Show it here' })).toBeAttached()
    for (const details of await page.locator('main summary').all()) await details.click()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect([colorScheme, await axe(page)]).toEqual([colorScheme, []])
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    const outside = await page.locator('.chart svg[role=img] text').evaluateAll((all) =>
      all.flatMap((text) => {
        const [own, around] = [text.getBoundingClientRect(), text.closest('figure')?.getBoundingClientRect()]
        return own.width && around && (own.left < around.left - 1 || own.right > around.right + 1) ? [text.textContent] : []
      }),
    )
    expect(outside, 'letters that leave their chart').toEqual([])
    await page.locator('#picture-1').getByRole('link').click()
    const box = page.getByRole('dialog', { name: 'Three discs' })
    await expect(box).toBeVisible()
    expect(await axe(page, 'dialog')).toEqual([])
    for (const button of await box.getByRole('button').all()) expect((await button.boundingBox())?.width).toBeGreaterThanOrEqual(24)
  })
}
