/** A stand-in for a company that sends advertisements: a real HTTP server on loopback, on another origin than the paper, that behaves as the page's header `x-mode` says. */
import { createServer, type IncomingHttpHeaders } from 'node:http'

const say = (word: string) => `parent.postMessage({ standfirst: '${word}' }, '*')`
const script = (text: string) => `<!doctype html><meta charset="utf-8"><title>Ad</title><script>${text}</script>`
const filled = '<p id="words">Buy an oar.</p><a href="https://oars.example/" target="_blank">To the oars</a>'

/** What a tag that wants more than its place tries, each with what came of it. */
const PRY = `
  const tried = {}
  const attempt = (name, run) => { try { tried[name] = String(run()) } catch (fault) { tried[name] = fault.name } }
  attempt('cookie', () => document.cookie)
  attempt('storage', () => localStorage.length)
  attempt('page', () => parent.document.title)
  attempt('frame', () => frameElement.className)
  attempt('top', () => { top.location.href = 'https://elsewhere.example/' })
  tried.referrer = document.referrer
  tried.origin = origin
  document.documentElement.dataset.tried = JSON.stringify(tried)
  ${say('filled')}`

/** Body of each answer; `500` fails, `reset` hangs up, and `hanging` never answers. */
const PAGES: Readonly<Record<string, string>> = {
  filled: `${script(`addEventListener('load', () => ${say('filled')})`)}${filled}`,
  empty: script(say('empty')),
  late: `${script(`addEventListener('load', () => setTimeout(() => ${say('filled')}, 1500))`)}${filled}`,
  oversized: `${script(`addEventListener('load', () => ${say('filled')})`)}<div style="width: 3000px; height: 3000px; background: teal">${filled}</div>`,
  prying: script(PRY),
  silent: filled,
}
export const MODES = [...Object.keys(PAGES), '500', 'reset', 'hanging'] as const

export interface AdServer {
  /** Every question so far. */
  readonly asked: { readonly path: string; readonly headers: IncomingHttpHeaders }[]
  close(): Promise<void>
}

/** @param host with its port, as the paper names it. */
export async function startAds(host: string): Promise<AdServer> {
  const asked: { path: string; headers: IncomingHttpHeaders }[] = []
  const server = createServer((request, response) => {
    asked.push({ path: request.url ?? '', headers: request.headers })
    const mode = String(request.headers['x-mode'] ?? 'filled')
    if (mode === 'hanging') return
    if (mode === 'reset') {
      request.socket.destroy()
      return
    }
    response.writeHead(mode === '500' ? 500 : 200, {
      'content-type': 'text/html; charset=utf-8',
      'set-cookie': ['known=1; Path=/', 'followed=1; Path=/; SameSite=None; Secure'],
    })
    response.end(PAGES[mode] ?? 'It is broken.')
  })
  const [address, port] = host.split(':')
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(Number(port), address, resolve))
  return {
    asked,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
