import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { isPublic } from './networks'
import { askOutside, type Manners, pageOf } from './outside'

const DAY = 86_400_000
const NOW = Date.UTC(2026, 5, 1)
/** The stand-in for other sites is on loopback, which the real manners forbid. */
const manners: Manners = { patience: 400, allows: () => true }

let server: Server
let origin = ''
let closed = ''
/** What was asked: method and path. */
let asked: string[] = []
let open = 0
let mostOpen = 0

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? ''
    asked.push(`${request.method} ${path}`)
    mostOpen = Math.max(mostOpen, ++open)
    response.on('close', () => open--)
    const [, status] = /^\/(\d{3})/.exec(path) ?? []
    if (path === '/silent') return
    if (path === '/no-head') return void response.writeHead(request.method === 'HEAD' ? 404 : 200).end()
    if (path === '/moved') return void response.writeHead(301, { location: '/404' }).end()
    if (path === '/round') return void response.writeHead(302, { location: '/round' }).end()
    if (path === '/inside') return void response.writeHead(302, { location: 'http://10.0.0.7/admin' }).end()
    response.writeHead(Number(status ?? 200)).end(request.method === 'HEAD' ? undefined : 'x'.repeat(1000))
  })
  const listen = (each: Server) => new Promise<number>((resolve) => each.listen(0, '127.0.0.1', () => resolve((each.address() as AddressInfo).port)))
  origin = `http://127.0.0.1:${await listen(server)}`
  const other = createServer()
  closed = `http://127.0.0.1:${await listen(other)}/`
  await new Promise((resolve) => other.close(resolve))
})
afterAll(() => {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(resolve))
})

const ask = async (links: readonly string[], known = {}, now = NOW, how = manners) => {
  asked = []
  mostOpen = 0
  return askOutside(links, known, now, how)
}

it('tells what is not there from what is closed to programs or has a bad day', async () => {
  const paths = ['/200', '/404', '/410', '/403', '/429', '/500', '/no-head', '/moved', '/round', '/silent']
  const { found, isOffline } = await ask([...paths.map((path) => origin + path), closed, 'https://no-such-host.invalid/'])
  const faults = Object.fromEntries(Object.entries(found).map(([page, { fault }]) => [page.replace(origin, '').replace(closed, 'closed'), fault]))
  expect(faults).toEqual({
    '/200': undefined,
    '/404': '404',
    '/410': '410',
    '/403': undefined,
    '/429': undefined,
    '/500': undefined,
    '/no-head': undefined,
    '/moved': '404',
    '/round': 'circles',
    '/silent': 'silent',
    closed: 'refused',
    'https://no-such-host.invalid/': expect.stringMatching(/^(no-host|silent)$/),
  })
  expect(isOffline).toBe(false)
  // One host is asked for one page after the other.
  expect(mostOpen).toBe(1)
})

it('asks a page once however often it is linked to, believes good news for a week, and forgets what nobody links to', async () => {
  const links = [`${origin}/200`, `${origin}/200#part`, '/nature/harbour-bell', 'mailto:a@b.example', '#here']
  const first = await ask(links)
  expect(asked).toEqual(['HEAD /200'])
  expect((await ask(links, first.found, NOW + 6 * DAY)).asked).toBe(0)
  expect(asked).toEqual([])
  expect((await ask(links, first.found, NOW + 8 * DAY)).asked).toBe(1)
  const bad = await ask([`${origin}/404`], first.found)
  expect(Object.keys(bad.found)).toEqual([`${origin}/404`])
  // Bad news is asked again each time.
  expect((await ask([`${origin}/404`], bad.found, NOW + 1)).asked).toBe(1)
})

it('says when nobody answers at all, which is this machine’s fault and not the pages’', async () => {
  expect(await ask([closed])).toMatchObject({ isOffline: true })
  expect(await ask([])).toMatchObject({ isOffline: false, asked: 0 })
})

it('asks no machine of a private network: not by its address, not by a name for it, not by a redirect', async () => {
  const strict = { ...manners, allows: isPublic }
  const links = [`${origin}/200`, origin.replace('127.0.0.1', 'localhost'), 'http://[::1]/', 'http://169.254.169.254/latest', 'http://0x7f.1/']
  const { found } = await ask(links, {}, NOW, strict)
  expect(asked).toEqual([])
  expect(Object.values(found).map(({ fault }) => fault)).toEqual(Array(5).fill('private'))
  const { port } = new URL(origin)
  const loopback = { ...manners, allows: (ip: string) => ip === '127.0.0.1' }
  expect((await ask([`http://127.0.0.1:${port}/inside`], {}, NOW, loopback)).found).toMatchObject({ [`${origin}/inside`]: { fault: 'private' } })
})

it('knows the open net', () => {
  for (const ip of ['9.9.9.9', '172.15.0.1', '172.32.0.1', '223.255.255.1', '2606:4700::1111', '2a00:1450::1'])
    expect([ip, isPublic(ip)]).toEqual([ip, true])
  for (const ip of [
    '10.1.2.3',
    '127.0.0.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.0.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    'fe80::1',
    'fc00::1',
    'fd12::1',
    '::ffff:127.0.0.1',
    '::ffff:9.9.9.9',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:db8::1',
    'nonsense',
    '',
  ])
    expect([ip, isPublic(ip)]).toEqual([ip, false])
})

it('takes for pages what browsers would fetch', () => {
  expect(pageOf('https://a.example/b?c#d')).toBe('https://a.example/b?c')
  for (const link of ['/here', '#part', 'mailto:a@b.example', 'https://', 'ftp://a.example/']) expect(pageOf(link)).toBeUndefined()
})
