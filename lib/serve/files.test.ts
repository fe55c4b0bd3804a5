/** Stylesheets and scripts in brotli: the same bytes, guarded and kept for ever; everything else is handed on. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createFiles } from './files.mjs'

const folder = mkdtempSync(path.join(os.tmpdir(), 'files-'))
const style = 'p{color:red}'.repeat(50)
let server: Server
beforeAll(async () => {
  mkdirSync(path.join(folder, 'edition/assets'), { recursive: true })
  mkdirSync(path.join(folder, 'build/static/chunks'), { recursive: true })
  writeFileSync(path.join(folder, 'edition/assets/elements-1.js'), 'export {}')
  writeFileSync(path.join(folder, 'edition/index.json'), '{"secret":1}')
  writeFileSync(path.join(folder, 'build/static/chunks/a_b-1.css'), style)
  const files = createFiles(path.join(folder, 'edition'), path.join(folder, 'build'))
  server = createServer((asked, answer) => void files(asked, answer, () => answer.writeHead(299).end('handed on')))
  await new Promise<void>((resolve) => server.listen(0, resolve))
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

const ask = (url: string, headers: Record<string, string> = { 'accept-encoding': 'gzip, br' }, method = 'GET') =>
  new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
    request({ port: (server.address() as AddressInfo).port, path: url, headers, method, agent: false }, (answer) => {
      const parts: Buffer[] = []
      answer
        .on('data', (part) => parts.push(part))
        .on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }))
    })
      .on('error', reject)
      .end()
  })

test('a stylesheet and a script come in brotli, guarded, for ever', async () => {
  for (const [url, text] of [
    ['/_next/static/chunks/a_b-1.css', style],
    ['/assets/elements-1.js', 'export {}'],
  ] as const)
    for (const answer of [await ask(url), await ask(url)]) {
      expect(answer.status).toBe(200)
      expect(answer.headers['content-encoding']).toBe('br')
      expect(brotliDecompressSync(answer.body).toString()).toBe(text)
      expect(answer.headers['cache-control']).toContain('immutable')
      expect(answer.headers['content-security-policy']).toContain("default-src 'none'")
      expect(answer.headers['x-content-type-options']).toBe('nosniff')
      expect(answer.headers.vary).toBe('Accept-Encoding')
    }
})

test.each([
  ['a second address of a file', '/_next/static//chunks/a_b-1.css', undefined, 'GET'],
  ['a file that is not there', '/assets/none.js', undefined, 'GET'],
  ['a way out of the folder', '/assets/../index.json', undefined, 'GET'],
  ['the same in another form', '/_next/static/chunks/..%2f..%2fx.css', undefined, 'GET'],
  ['what is no script or stylesheet', '/assets/entry.json', undefined, 'GET'],
  ['a browser without brotli', '/assets/elements-1.js', { 'accept-encoding': 'gzip' }, 'GET'],
  ['one that refuses it', '/assets/elements-1.js', { 'accept-encoding': 'br;q=0, gzip' }, 'GET'],
  ['a part of it', '/assets/elements-1.js', { 'accept-encoding': 'br', range: 'bytes=0-1' }, 'GET'],
  ['another method', '/assets/elements-1.js', { 'accept-encoding': 'br' }, 'POST'],
] as const)('%s is handed on', async (_name, url, headers, method) => {
  expect((await ask(url, headers, method)).status).toBe(299)
})
