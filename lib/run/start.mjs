/**
 * `npm start`: serves the build, Next behind our own front. Plain JavaScript, and nothing but Next beside it, so that it also runs in
 * the folder that Next makes for servers without the sources (`output: 'standalone'`).
 */
import { existsSync, readFileSync } from 'node:fs'
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

/** @param {string} what is wrong, and how to mend it @returns {never} */
function refuse(what) {
  console.error(`Standfirst does not start: ${what}`)
  process.exit(1)
}

const port = Number(given.PORT || 3000)
if (!Number.isInteger(port) || port < 0 || port > 65_535)
  refuse(`PORT is “${given.PORT}”, which is no port. Say a number from 1 to 65535, or nothing for 3000.`)
const distDir = given.BUILD_DIR?.trim() || '.next'
const buildDir = path.join(root, distDir)
const editionDir = path.resolve(root, given.EDITION_DIR?.trim() || '.edition')
const built = path.join(buildDir, 'required-server-files.json')
if (!existsSync(built)) refuse(`there is no build in ${buildDir}. Run \`npm run build\` first, or say by BUILD_DIR where it is.`)
const index = path.join(editionDir, 'index.json')
if (!existsSync(index)) refuse(`there is no edition in ${editionDir}. \`npm run build\` makes it; EDITION_DIR says where it is.`)
/** @type {{ config: Record<string, unknown> & { env?: { BUILT_FOR?: string } } }} */
const { config } = JSON.parse(readFileSync(built, 'utf8'))
const builtFor = config.env?.BUILT_FOR
given.SITE_URL ||= builtFor ?? ''
if (builtFor && given.SITE_URL !== builtFor)
  console.warn(
    `The pages of the build name ${builtFor}, and SITE_URL is ${given.SITE_URL}: build again with it, or readers and search engines are told both.`,
  )
// What the build was made with, as Next's own server without sources takes it: no configuration is read again. Only where it lies may have changed.
given.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify({ ...config, distDir })

// Not public: Next is pinned to a version, and e2e proves what it must do.
const { getRequestHandlers } = require('next/dist/server/lib/start-server.js')

/** @type {Promise<import('node:http').RequestListener>} */
let ready
let isEnding = false
const front = createFront(index)
const files = createFiles(editionDir, buildDir)
const server = createServer((request, response) => {
  unused.delete(request.socket)
  // The next question goes to another instance.
  if (isEnding) response.shouldKeepAlive = false
  // Asked for as of a proxy (RFC 9112, 3.2.2).
  if (!request.url?.startsWith('/')) request.url = request.url?.replace(/^https?:\/\/[^/?#]+/i, '')
  if (!request.url?.startsWith('/')) return response.writeHead(400).end()
  if (request.method === 'TRACE') return response.writeHead(405, { Allow: 'GET, HEAD, POST' }).end()
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
/** Connections on which nothing has been asked yet, as browsers open them ahead: Node does not count them as idle. @type {Set<import('node:net').Socket>} */
const unused = new Set()
server.on('connection', (socket) => {
  unused.add(socket)
  socket.once('close', () => unused.delete(socket))
})
server.on('error', (error) => {
  console.error(error)
  process.exit(1)
})
// Longer than any web server or balancer before this one keeps a connection that is not used: who closes first is never asked on it.
server.keepAliveTimeout = 75_000
server.headersTimeout = 80_000
server.listen(port)
given.PORT = String(port)
const started = getRequestHandlers({ dir: root, port, isDev: false, onDevServerCleanup: undefined, server, quiet: true })
ready = started.then((/** @type {{ requestHandler: import('node:http').RequestListener }} */ { requestHandler }) => requestHandler)
// Sockets are not asked for: Next answers none, and would keep those of unknown addresses open for good.
const { server: next } = await started
console.log(`The paper is served at http://localhost:${port}`)

/** Milliseconds for answers that are on their way. */
const PATIENCE = 8000

/** Answers what has been asked, then ends. */
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    if (isEnding) return
    isEnding = true
    server.close(() => void Promise.resolve(next?.close?.()).finally(() => process.exit(0)))
    for (const socket of unused) socket.destroy()
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), PATIENCE)
  })
