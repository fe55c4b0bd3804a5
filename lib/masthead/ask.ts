/** One question to a weather service over HTTP: bounded in time and size, never redirected, every mishap named. */
import { WeatherFailure } from './service'

export type Question = {
  address: string
  userAgent: string
  /** The `Last-Modified` of what we hold, exactly as it came, or null to be told everything. */
  lastModified: string | null
}

/** What the service's headers say, word for word; null where it says nothing. */
export type Validity = { expires: string | null; lastModified: string | null }

export type Reply =
  | ({ kind: 'unchanged' } & Validity)
  /** `deprecated` is status 203: MET Norway's way to say that the product will end. */
  | ({ kind: 'changed'; json: unknown; deprecated: boolean } & Validity)

export type AskWith = { fetch: typeof fetch; timeoutMs: number }

/** Bytes of a body after decompression; a compact forecast has some 40 kB. */
const bodyLimit = 512 * 1024

/**
 * Asks once. `timeoutMs` bounds everything from connecting to the body's last byte, even if `fetch`
 * ignores its signal. Throws a `WeatherFailure` and nothing else.
 */
export async function ask(question: Question, { fetch, timeoutMs }: AskWith): Promise<Reply> {
  const controller = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  const timeUp = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new WeatherFailure('time-out')), timeoutMs)
  })
  try {
    return await Promise.race([exchange(question, fetch, controller.signal), timeUp])
  } catch (error) {
    throw error instanceof WeatherFailure ? error : new WeatherFailure('unreachable', { detail: nameOf(error) })
  } finally {
    clearTimeout(timer)
    controller.abort() // lets go of the connection, whatever was left unread
  }
}

async function exchange(question: Question, fetch: AskWith['fetch'], signal: AbortSignal): Promise<Reply> {
  const response = await fetch(question.address, {
    headers: {
      accept: 'application/json',
      'user-agent': question.userAgent,
      ...(question.lastModified !== null && { 'if-modified-since': question.lastModified }),
    },
    redirect: 'error',
    cache: 'no-store',
    signal,
  })
  const { status, headers } = response
  const validity = { expires: headers.get('expires'), lastModified: headers.get('last-modified') }
  if (status === 304) return { kind: 'unchanged', ...validity }
  if (status !== 200 && status !== 203) {
    const reason = status === 403 || status === 429 ? 'refused' : 'status'
    throw new WeatherFailure(reason, { status, retryAfter: headers.get('retry-after') })
  }
  return { kind: 'changed', json: jsonOf(await textOf(response)), deprecated: status === 203, ...validity }
}

async function textOf(response: Response): Promise<string> {
  const reader = response.body?.getReader()
  if (!reader) return ''
  const decoder = new TextDecoder()
  let text = ''
  for (let bytes = 0; ; ) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    bytes += value.byteLength
    if (bytes > bodyLimit) throw new WeatherFailure('too-large')
    text += decoder.decode(value, { stream: true })
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new WeatherFailure('not-json')
  }
}

/** The system's word for a network error (`ECONNREFUSED`, "unexpected redirect"); of Node's own texts only, never the address. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const { cause } = error
  if (!(cause instanceof Error)) return error.name
  return 'code' in cause ? String(cause.code) : cause.message.slice(0, 100)
}
