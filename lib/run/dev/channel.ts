/** The channel of `npm run dev`: tells open pages, by server-sent events, that another edition stands, and what there is to mend. It listens on the loopback alone. */
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { News } from './news'

/** Milliseconds between signs of life: whatever lies between would end a silent connection. */
const PULSE = 10_000
/** Who asks by another name than this machine's own has been led here by a page from elsewhere. */
const OURS = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/

export interface Channel {
  readonly port: number
  tell(news: News): void
}

export async function openChannel(): Promise<Channel> {
  const listeners = new Set<ServerResponse>()
  let latest: string | undefined
  const server = createServer((request, response) => {
    const host = String(request.headers['x-forwarded-host'] ?? request.headers.host)
    if (!OURS.test(host)) return void response.writeHead(403).end()
    // Not to be changed on the way: packed, it would wait for more.
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store, no-transform' })
    response.write(latest ?? ': here\n\n')
    listeners.add(response)
    response.on('close', () => listeners.delete(response))
  })
  const send = (text: string) => {
    for (const listener of listeners) listener.write(text)
  }
  setInterval(() => send(': here\n\n'), PULSE).unref()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    tell(news) {
      latest = `data: ${JSON.stringify(news)}\n\n`
      send(latest)
    },
  }
}
