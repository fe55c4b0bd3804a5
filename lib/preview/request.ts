/** What routes that change something ask of a request, and how they answer. */
import { publication } from '@/lib/publication'

export const NOT_KEPT = { 'Cache-Control': 'private, no-store' } as const

/** Bytes of a form: the longest password in any script fits many times. */
const FORM_AT_MOST = 8 * 1024

/**
 * Whether a page of this site sent the request. Where the page had `no-referrer`, browsers say `Origin: null`
 * (Fetch, 3.2) and `Sec-Fetch-Site` tells; a page elsewhere can write neither. `X-Forwarded-Host` is not asked.
 */
export function isFromUs({ headers }: Request): boolean {
  const origin = headers.get('origin')
  const site = headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin') return false
  if (origin === null || origin === 'null') return site === 'same-origin'
  if (origin === new URL(publication().url).origin) return true
  return URL.canParse(origin) && new URL(origin).host === headers.get('host')
}

/** The fields of a form; `undefined` for what no form of ours sends. */
export async function formOf(request: Request): Promise<URLSearchParams | undefined> {
  const isForm = request.headers.get('content-type')?.split(';')[0]?.trim() === 'application/x-www-form-urlencoded'
  if (!isForm || Number(request.headers.get('content-length')) > FORM_AT_MOST) return undefined
  // A proxy may pass a form on in chunks without saying how long it is.
  const decoder = new TextDecoder()
  let [bytes, text] = [0, '']
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > FORM_AT_MOST) return undefined
    text += decoder.decode(chunk, { stream: true })
  }
  return new URLSearchParams(text + decoder.decode())
}

/** @param to a path of this site; relative, so that no host can slip in. */
export const seeOther = (to: string, headers: Readonly<Record<string, string>> = {}) =>
  new Response(null, { status: 303, headers: { ...NOT_KEPT, ...headers, Location: to } })

export const refused = (status: 400 | 403) => new Response(null, { status, headers: NOT_KEPT })

/** A page of one sentence and one link, where a form cannot simply be sent on; `goesOn` follows the link by itself. */
export function sentence(
  status: number,
  { text, link, name, goesOn }: { text: string; link: string; name: string; goesOn?: boolean },
  language: string,
  headers: Readonly<Record<string, string>> = {},
) {
  const refresh = goesOn ? `<meta http-equiv="refresh" content="0; url=${escaped(link)}">` : ''
  return new Response(
    `<!doctype html><html lang="${escaped(language)}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><meta name="robots" content="noindex">${refresh}<title>${escaped(text)}</title><p>${escaped(text)}</p><p><a href="${escaped(link)}">${escaped(name)}</a></p></html>`,
    { status, headers: { ...NOT_KEPT, 'Content-Type': 'text/html; charset=utf-8', ...headers } },
  )
}

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
