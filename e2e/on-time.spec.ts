/** On time: what is scheduled is there from its second on and not before, what expires is gone from its second on; everywhere at once, without a rebuild. */

import { searcher } from './disguises'
import { addressOf, KANARIES, kanary } from './facts'
import { notLean } from './html'
import { atAMoment } from './ladder'
import { ask, author, expect, test } from './site'
import type { Answer } from './wire'

/** Milliseconds after a moment within which readers have been answered, however busy the machine. */
const PATIENCE = 60_000

/** Lists in which the articles of the ladder stand. */
const PAGES = ['/', '/wharf', '/authors/ines-marrow', '/topics/tides']
const LISTS = [...PAGES, ...PAGES.map((page) => `${page}/feed.xml`.replace('//', '/')), '/sitemap.xml', '/news-sitemap.xml']
const monthOf = (at: number) => {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Tallinn', year: 'numeric', month: '2-digit' }).formatToParts(at)
  const part = (type: string) => parts.find((each) => each.type === type)?.value
  return `/archive/${part('year')}/${part('month')}`
}
const holds = (answer: Answer, path: string, word: string) => answer.text.toLowerCase().includes(word) || answer.text.includes(path)

test('at its second an article is there that was not, another is gone that was: pages, lists, feed and sitemap, each at the first request', async () => {
  const nowhere = await ask('/wharf/never-was')
  await atAMoment(async ({ at, coming, going, comingWord, goingWord }) => {
    const lists = [...new Set([...LISTS, monthOf(at)])]
    const before = new Map<string, Answer>()
    for (const list of [...lists, monthOf(at - 86_400_000)]) before.set(list, await ask(list))
    const [early, last] = [await ask(coming), await ask(going)]
    if ([...before.values(), early, last].some(({ cameAt }) => cameAt >= at)) return false
    for (const answer of before.values()) expect([answer.address, holds(answer, coming, comingWord)]).toEqual([answer.address, false])
    for (const list of lists.filter((list) => !list.startsWith('/archive')))
      expect([list, holds(before.get(list) as Answer, going, goingWord)]).toEqual([list, true])
    expect([early.status, early.text]).toEqual([404, nowhere.text])
    expect(last.status).toBe(200)

    // From now on both are looked at without pause.
    const looks: Answer[] = []
    const farewells: Answer[] = []
    do {
      looks.push(await ask(coming))
      farewells.push(await ask(going))
    } while ((looks.at(-1)?.sentAt ?? 0) < at)
    const after = new Map<string, Answer>()
    for (const list of lists) after.set(list, await ask(list))

    if (!looks.some(({ cameAt }) => cameAt < at)) return false
    for (const { status, cameAt, sentAt } of looks) {
      if (cameAt < at) expect([cameAt - at, status]).toEqual([cameAt - at, 404])
      if (sentAt >= at) expect([sentAt - at, status]).toEqual([sentAt - at, 200])
    }
    for (const { status, cameAt, sentAt } of farewells) {
      if (cameAt < at) expect([cameAt - at, status]).toEqual([cameAt - at, 200])
      if (sentAt >= at) expect([sentAt - at, status]).toEqual([sentAt - at, 410])
    }
    for (const [list, answer] of after) {
      expect([list, answer.status, holds(answer, coming, comingWord)]).toEqual([list, 200, true])
      expect([list, holds(answer, going, goingWord)]).toEqual([list, false])
      expect([list, answer.headers['cache-control']]).toEqual([
        list,
        before.get(list)?.status === 200 ? before.get(list)?.headers['cache-control'] : answer.headers['cache-control'],
      ])
      if (!list.endsWith('.xml')) expect([list, notLean(answer.text)]).toEqual([list, []])
    }
    // Made on demand, and made again: as lean as what was built, at the first request and at the second.
    const page = looks.at(-1) as Answer
    expect(page.text.toLowerCase()).toContain(`${comingWord}body`)
    for (const answer of [page, await ask(coming)]) expect(notLean(answer.text)).toEqual([])
    expect(page.headers['cache-control']).toBe(before.get('/')?.headers['cache-control'])
    expect((await ask(going)).text).not.toContain(goingWord)
    return true
  })
})

test('while the front turns over, an author sees the drafts in every answer and a reader in none', async () => {
  const { both } = await author()
  const search = searcher(KANARIES)
  const draft = kanary('draft', 'headline')
  await atAMoment(async ({ at, comingWord }) => {
    const seen = { author: 0, reader: 0, turned: 0 }
    const addresses = ['/', '/wharf', '/authors/ines-marrow', addressOf('draft'), '/topics/ropes']
    const look = async (number: number) => {
      const address = addresses[number % addresses.length] as string
      const isAuthor = number % 4 === 0
      const answer = await ask(address, isAuthor ? { headers: { cookie: both } } : {})
      const words = search(answer.bytes)
      if (isAuthor) {
        seen.author++
        expect([address, answer.status, words.includes(draft)]).toEqual([address, 200, true])
        expect([address, answer.headers['cache-control']]).toEqual([address, expect.stringMatching(/^private,.*no-store/)])
      } else {
        seen.reader++
        if (answer.text.toLowerCase().includes(comingWord)) seen.turned++
        expect([address, words]).toEqual([address, []])
      }
    }
    let number = 0
    const reader = async () => {
      while (number < 400 || Date.now() < at + 500 || (seen.turned === 0 && Date.now() < at + PATIENCE)) await look(number++)
    }
    await Promise.all([reader(), reader(), reader(), reader()])
    expect(seen.author).toBeGreaterThanOrEqual(100)
    expect(seen.reader).toBeGreaterThanOrEqual(300)
    expect(seen.turned, 'readers who saw the new page').toBeGreaterThan(0)
    return true
  })
})
