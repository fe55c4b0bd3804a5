/** Slows guessing down: counts failed sign-ins for each account and each client address. Counts before the password is checked, so that a burst gains nothing. */
import type { Instant } from '@/lib/content/article'

interface Rule {
  readonly failures: number
  /** Milliseconds over which they count. */
  readonly within: number
}
const MINUTE = 60_000
const ACCOUNT: Rule = { failures: 5, within: 15 * MINUTE }
const ADDRESS: Rule = { failures: 20, within: 60 * MINUTE }

/** Keys that are remembered at most; the one that was tried longest ago leaves first. */
const KEYS = 10_000

export interface Attempt {
  readonly account: string
  /** `undefined` where it cannot be known: then only the account counts. */
  readonly address: string | undefined
}

export interface Throttle {
  /** Seconds until another attempt is heard; 0 when it is now. */
  wait(attempt: Attempt): number
  /** Counts an attempt as failed until told otherwise. @returns `wait` as it was before; nothing is counted unless it is 0. */
  begin(attempt: Attempt): number
  /** It was the right password: the account starts anew. */
  succeeded(attempt: Attempt): void
  /** It was never checked. */
  dropped(attempt: Attempt): void
}

export function createThrottle(now: () => Instant): Throttle {
  const accounts = counter(ACCOUNT, now)
  const addresses = counter(ADDRESS, now)
  const wait = ({ account, address }: Attempt) => Math.max(accounts.wait(account), address === undefined ? 0 : addresses.wait(address))
  return {
    wait,
    begin(attempt) {
      const seconds = wait(attempt)
      if (seconds > 0) return seconds
      accounts.add(attempt.account)
      if (attempt.address !== undefined) addresses.add(attempt.address)
      return 0
    },
    succeeded({ account, address }) {
      accounts.clear(account)
      if (address !== undefined) addresses.takeBack(address)
    },
    dropped({ account, address }) {
      accounts.takeBack(account)
      if (address !== undefined) addresses.takeBack(address)
    },
  }
}

function counter({ failures, within }: Rule, now: () => Instant) {
  const moments = new Map<string, Instant[]>()
  const recent = (key: string) => (moments.get(key) ?? []).filter((at) => at > now() - within)
  const keep = (key: string, list: Instant[]) => {
    moments.delete(key)
    if (list.length) moments.set(key, list)
  }
  return {
    wait(key: string) {
      const list = recent(key)
      const first = list[list.length - failures]
      return first === undefined ? 0 : Math.max(1, Math.ceil((first + within - now()) / 1000))
    },
    add(key: string) {
      keep(key, [...recent(key), now()])
      const oldest = moments.size > KEYS ? moments.keys().next() : undefined
      if (oldest?.value !== undefined) moments.delete(oldest.value)
    },
    takeBack: (key: string) => keep(key, recent(key).slice(0, -1)),
    clear: (key: string) => keep(key, []),
  }
}

/**
 * The client's address as the outermost of our own proxies saw it.
 * @param forwarded `X-Forwarded-For`: each proxy adds whom it heard at the end, and anyone may write what stands before.
 * @param proxies how many of ours stand before the server. With none there is nothing to believe, since Next keeps what the client wrote.
 */
export function clientAddress(forwarded: string | null, proxies: number): string | undefined {
  if (proxies < 1) return undefined
  const heard = (forwarded ?? '').split(',').map((part) => part.trim())
  const address = heard[heard.length - proxies]
  // Too few: someone came past the proxies. All such share one count.
  if (!address) return 'unknown'
  const plain = address.toLowerCase().slice(0, 60)
  const [, v4] = /^(?:::ffff:)?(\d{1,3}(?:\.\d{1,3}){3})(?::\d+)?$/.exec(plain) ?? []
  if (v4 !== undefined) return v4
  const v6 = plain.replace(/^\[|\](?::\d+)?$/g, '')
  // Whoever has one IPv6 address has the other 2^64 of its network too.
  return v6.includes(':') ? network(v6) : v6
}

function network(address: string): string {
  const [before = '', after] = address.split('::')
  const head = before.split(':')
  const tail = after === undefined ? [] : after.split(':')
  const missing = after === undefined ? 0 : Math.max(0, 8 - head.length - tail.length)
  return [...head, ...Array<string>(missing).fill('0'), ...tail]
    .slice(0, 4)
    .map((part) => part.replace(/^0+(?=.)/, '') || '0')
    .join(':')
}
