/**
 * `npm start`: serves the build, Next behind our own front. Plain JavaScript, and nothing but Next beside it, so that it also runs in
 * the folder that Next makes for servers without the sources (`output: 'standalone'`).
 */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import path from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { createFiles } from '../serve/files.mjs'
import { createFront } from '../serve/front.mjs'

// V8 lets its heap grow to a multiple of what is alive before it collects, by the size of the machine and not of the paper: a third of
// the memory, at most a tenth of the speed. Heard at the next collection, so that it can be said here, however the server is started.
setFlagsFromString('--heap-growing-percent=50')

const root = path.resolve(import.meta.dirname, '../..')
process.chdir(root)
const given = process.env
Object.assign(given, { NODE_ENV: 'production' })
const require = createRequire(import.meta.url)
// As `next start` does: what stands in `.env` files, where nothing else is set.
require('@next/env').loadEnvConfig(root, false, { info: () => {}, error: console.error })

const port = Number(given.PORT || 3000)
const distDir = given.BUILD_DIR?.trim() || '.next'
const buildDir = path.join(root, distDir)
const editionDir = path.resolve(root, given.EDITION_DIR?.trim() || '.edition')
const built = path.join(buildDir, 'required-server-files.json')
/** @type {{ config: Record<string, unknown> }} */
const { config } = JSON.parse(readFileSync(built, 'utf8'))
// What the build was made with, as Next's own server without sources takes it: no configuration is read again. Only where it lies may have changed.
given.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify({ ...config, distDir })

// Not public: Next is pinned to a version, and e2e proves what it must do.
const { getRequestHandlers } = require('next/dist/server/lib/start-server.js')

/** @type {Promise<import('node:http').RequestListener>} */
let ready
const front = createFront(path.join(editionDir, 'index.json'))
const files = createFiles(editionDir, buildDir)
const server = createServer((request, response) => {
  const toNext = () =>
    void ready
      .then((handle) => handle(request, response))
      .catch((error) => {
        console.error(error)
        if (!response.headersSent) response.statusCode = 500
        response.end()
      })
  void files(request, response, () => front(request, response, toNext))
})
server.on('error', (error) => {
  console.error(error)
  process.exit(1)
})
server.listen(port)
given.PORT = String(port)
const started = getRequestHandlers({ dir: root, port, isDev: false, onDevServerCleanup: undefined, server, quiet: true })
ready = started.then((/** @type {{ requestHandler: import('node:http').RequestListener }} */ { requestHandler }) => requestHandler)
const { upgradeHandler, server: next } = await started
server.on('upgrade', (request, socket, head) => upgradeHandler(request, socket, head).catch(() => socket.destroy()))
console.log(`The paper is served at http://localhost:${port}`)

/** Answers what has been asked, then ends. */
let isEnding = false
for (const [signal, code] of /** @type {const} */ ([
  ['SIGINT', 130],
  ['SIGTERM', 143],
]))
  process.on(signal, () => {
    if (isEnding) return
    isEnding = true
    server.close(() => void Promise.resolve(next?.close?.()).finally(() => process.exit(code)))
    server.closeIdleConnections()
  })
