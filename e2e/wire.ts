/** Asks over HTTP exactly what it is told to: no normalising of addresses, no cookies of its own, no following of redirects. */
import { type IncomingHttpHeaders, request } from 'node:http'
import { gunzipSync } from 'node:zlib'

export interface Asked {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

export interface Answer {
  readonly address: string
  readonly status: number
  readonly headers: IncomingHttpHeaders
  /** Names and values as they came, one after the other. */
  readonly rawHeaders: readonly string[]
  readonly bytes: Buffer
  readonly text: string
  /** Milliseconds since 1970, before the question was sent and after the last byte came. */
  readonly sentAt: number
  readonly cameAt: number
}

/** @param path as it goes over the wire, beginning with a slash or not. */
export function ask(origin: string, path: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Answer> {
  const { hostname, port } = new URL(origin)
  const sentAt = Date.now()
  return new Promise((resolve, reject) => {
    const question = request(
      {
        host: hostname,
        port,
        path,
        method,
        // A connection of its own: one that is kept may be ended by the server at the moment of the next question.
        agent: false,
        headers: { ...headers, ...(body !== undefined && { 'content-length': String(Buffer.byteLength(body)) }) },
      },
      (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('error', reject)
        answer.on('end', () => {
          const raw = Buffer.concat(parts)
          const bytes = answer.headers['content-encoding'] === 'gzip' ? gunzipSync(raw) : raw
          resolve({
            address: path,
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            rawHeaders: answer.rawHeaders,
            bytes,
            text: bytes.toString('utf8'),
            sentAt,
            cameAt: Date.now(),
          })
        })
      },
    )
    question.on('error', reject)
    question.end(body)
  })
}

/** Everything of an answer that a stranger could tell two apart by, but the time of day. */
export function fingerprint({ status, rawHeaders, bytes }: Answer): string {
  const headers: string[] = []
  for (let i = 0; i < rawHeaders.length; i += 2)
    if (!/^(date|connection|keep-alive)$/i.test(rawHeaders[i] ?? '')) headers.push(`${rawHeaders[i]}: ${rawHeaders[i + 1]}`)
  return [status, ...headers, '', bytes.toString('base64')].join('\n')
}

/** What an answer says and what may be done with it, however it was sent: given again from memory, or made for this one. */
export function substance({ status, headers, bytes }: Answer): string {
  const binding = ['cache-control', 'content-type', 'content-security-policy', 'location', 'set-cookie', 'x-robots-tag', 'referrer-policy']
  return [status, ...binding.map((name) => `${name}: ${headers[name]}`), '', bytes.toString('base64')].join('\n')
}

/** All questions, a few at a time. */
export async function each<T, R>(all: readonly T[], run: (one: T) => Promise<R>, atOnce = 4): Promise<R[]> {
  const results: R[] = []
  let next = 0
  const worker = async () => {
    while (next < all.length) {
      const at = next++
      results[at] = await run(all[at] as T)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return results
}
