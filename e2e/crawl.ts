/** Walks the site as a stranger would: from given addresses along every link, picture, style and script that stays inside it. */
import { linksOf } from './html'
import { type Answer, type Asked, ask } from './wire'

export interface Crawled {
  readonly answers: ReadonlyMap<string, Answer>
  /** Page to the addresses it leads to, fragments and all. */
  readonly links: ReadonlyMap<string, readonly string[]>
  readonly ids: ReadonlyMap<string, ReadonlySet<string>>
}

/**
 * @param own origins that are this site, as its pages may name them.
 * @param past addresses that are led to and not followed.
 */
export async function crawl(
  own: readonly [origin: string, ...others: string[]],
  from: readonly string[],
  asked: Asked = {},
  past?: RegExp,
): Promise<Crawled> {
  const answers = new Map<string, Answer>()
  const links = new Map<string, string[]>()
  const ids = new Map<string, ReadonlySet<string>>()
  const seen = new Set(from)
  const line = [...from]
  let busy = 0
  const visit = async (path: string) => {
    const answer = await ask(own[0], path, asked)
    answers.set(path, answer)
    const type = answer.headers['content-type'] ?? ''
    const found = addressesIn(answer.text, type, path)
    if (/html/.test(type)) {
      links.set(path, found.links)
      ids.set(path, found.ids)
    }
    for (const address of [...found.links, ...found.loads, answer.headers.location ?? '']) {
      const inside = within(own, address, path)?.replace(/#.*$/, '')
      if (inside && !seen.has(inside) && !past?.test(inside)) {
        seen.add(inside)
        line.push(inside)
      }
    }
  }
  await new Promise<void>((resolve, reject) => {
    const go = () => {
      while (busy < 4 && line.length) {
        busy++
        visit(line.shift() as string).then(() => {
          busy--
          if (!line.length && busy === 0) resolve()
          else go()
        }, reject)
      }
    }
    go()
  })
  return { answers, links, ids }
}

/** The path of an address that belongs to the site, with query and fragment; `undefined` for one that does not. */
export function within(own: readonly string[], address: string, from: string): string | undefined {
  const base = own[0] + from
  if (!address || !URL.canParse(address, base)) return undefined
  const url = new URL(address, base)
  return own.includes(url.origin) ? url.pathname + url.search + url.hash : undefined
}

function addressesIn(text: string, type: string, path: string) {
  if (/html/.test(type)) return linksOf(text)
  const loads: string[] = []
  if (/xml/.test(type)) for (const [address] of text.matchAll(/https?:\/\/[^\s<>"'&\]]+/g)) loads.push(address)
  if (/css/.test(type)) for (const [, address = ''] of text.matchAll(/url\(["']?([^"')]+)/g)) loads.push(address.startsWith('data:') ? '' : address)
  if (/manifest/.test(type) || path.endsWith('.webmanifest')) for (const [, address = ''] of text.matchAll(/"src":"([^"]+)"/g)) loads.push(address)
  if (/text\/plain/.test(type)) for (const [address] of text.matchAll(/https?:\/\/\S+/g)) loads.push(address)
  return { links: [] as string[], loads, ids: new Set<string>() }
}
