/** Answers for stylesheets and scripts, whose names say their content, in brotli: Next itself compresses with gzip alone, in a sixth more bytes. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import { FOR_EVER, headerRules } from '../headers.mjs'

/** Without empty parts, so that a file has one address here. */
const FILE = /^\/(assets|_next\/static(?:\/[\w-]+)+)\/([\w.-]+\.(?:js|css))$/
const TYPE = /** @type {const} */ ({ js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8' })
const compress = promisify(brotliCompress)

/**
 * @param {string} editionDir absolute
 * @param {string} buildDir absolute
 */
export function createFiles(editionDir, buildDir) {
  const guarded = headerRules()
    .filter(({ source }) => source === '/:path*')
    .flatMap(({ headers }) => headers.flatMap(({ key, value }) => [key, value]))
  /** Only of files that are there, so that strangers cannot fill it. @type {Map<string, Buffer>} */
  const held = new Map()

  /**
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   * @param {() => void} next hands on whatever is not plainly for such a file, or for one that is not there
   */
  return async (request, response, next) => {
    const { method, url = '', headers } = request
    const [, folder = '', file = ''] = FILE.exec(url) ?? []
    const isPlain = method === 'GET' && file && /\bbr\b(?!\s*;\s*q=0)/.test(String(headers['accept-encoding'])) && headers.range === undefined
    if (!isPlain || file.includes('..') || headers['if-none-match'] !== undefined) return next()
    let body = held.get(url)
    if (!body) {
      const from = folder === 'assets' ? path.join(editionDir, folder, file) : path.join(buildDir, folder.replace('_next/', ''), file)
      const plain = await readFile(from).catch(() => undefined)
      if (!plain) return next()
      body = await compress(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length } })
      held.set(url, body)
    }
    response
      .writeHead(200, [
        ...guarded,
        'Content-Type',
        file.endsWith('.css') ? TYPE.css : TYPE.js,
        'Cache-Control',
        FOR_EVER,
        'Content-Encoding',
        'br',
        'Vary',
        'Accept-Encoding',
        'Content-Length',
        String(body.length),
      ])
      .end(body)
  }
}
