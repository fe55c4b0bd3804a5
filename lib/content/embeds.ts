/** Which other sites may stand in a frame, and at which address: those on this list, and none before a reader's click. */

export interface Framed {
  readonly name: string
  /** Origin that the policy of the page must allow, and no other. */
  readonly origin: string
  /** What the frame shows. */
  readonly address: string
}

interface Provider {
  readonly name: string
  readonly origin: string
  /** Path and query inside `origin` for an address that people copy; `undefined` for one that is not of a film. */
  readonly frame: (address: URL) => string | undefined
}

const PROVIDERS: readonly Provider[] = [
  {
    name: 'YouTube',
    origin: 'https://www.youtube-nocookie.com',
    frame({ hostname, pathname, searchParams }) {
      const host = hostname.replace(/^(www|m)\./, '')
      const id = host === 'youtu.be' ? pathname.slice(1) : (searchParams.get('v') ?? /^\/(?:embed|shorts|live)\/([^/]+)$/.exec(pathname)?.[1] ?? '')
      if (!['youtu.be', 'youtube.com', 'youtube-nocookie.com'].includes(host) || !/^[\w-]{11}$/.test(id)) return undefined
      const start = /^\d+/.exec(searchParams.get('t') ?? searchParams.get('start') ?? '')?.[0]
      return `/embed/${id}${start ? `?start=${start}` : ''}`
    },
  },
  {
    name: 'Vimeo',
    origin: 'https://player.vimeo.com',
    frame({ hostname, pathname }) {
      const id = /^\/(?:video\/)?(\d{5,12})$/.exec(pathname)?.[1]
      return ['vimeo.com', 'www.vimeo.com', 'player.vimeo.com'].includes(hostname) && id ? `/video/${id}?dnt=1` : undefined
    },
  },
]

/** @returns `undefined` for an address that is shown as a link only. */
export function framedOf(address: string): Framed | undefined {
  if (!URL.canParse(address)) return undefined
  const url = new URL(address)
  for (const { name, origin, frame } of PROVIDERS) {
    const path = frame(url)
    if (path) return { name, origin, address: origin + path }
  }
  return undefined
}

/** "youtube.com": what a reader is told of where a link leads. */
export const hostOf = (address: string) => new URL(address).hostname.replace(/^www\./, '')
