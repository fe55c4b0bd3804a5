/** Passwords of the desk: how they are hashed and checked, and the accounts that the environment lists. */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { remembered } from './memory'
import { personIn } from './person'
import type { Role } from './roles'

/** OWASP's minimum for scrypt. Written with colons: dotenv would expand `$`. One cost for all, so that all take equally long. */
const COST = 'scrypt:17:8:1'
const N = 2 ** 17
const OPTIONS = { N, r: 8, p: 1, maxmem: 2 * 128 * N * 8 }
const KEY_BYTES = 32
const SALT_BYTES = 16
const WRITTEN = new RegExp(`^${COST}:([A-Za-z0-9_-]{22}):([A-Za-z0-9_-]{43})$`)

/** In characters. Longer ones are refused, never cut. */
const SHORTEST = 8
const LONGEST = 256

/** A hash takes 128 MiB and some 0.4 s, in a thread that everything else waits for too. */
const AT_ONCE = 2
const WAITING = 8

export class TooBusy extends Error {}

/** @returns what is wrong with a password that somebody wants to have, or `undefined`. */
export function passwordProblem(password: string): string | undefined {
  const { length } = [...password]
  return length < SHORTEST || length > LONGEST ? `A password has ${SHORTEST} to ${LONGEST} characters.` : undefined
}

/** @returns `scrypt:17:8:1:<salt>:<key>`, both base64url. @throws when the password is too short or too long. */
export async function hashPassword(password: string): Promise<string> {
  const problem = passwordProblem(password)
  if (problem) throw new Error(problem)
  const salt = randomBytes(SALT_BYTES)
  return `${COST}:${salt.toString('base64url')}:${(await derive(password, salt)).toString('base64url')}`
}

/** Nobody's: what an unknown name is checked against, so that it takes as long as a known one. */
const NOBODY = `${COST}:${'A'.repeat(22)}:${'A'.repeat(43)}`

/** @param hash `undefined` where there is no such account. @throws TooBusy when others are being checked already. */
export async function verifyPassword(password: string, hash: string | undefined): Promise<boolean> {
  const [, salt = '', key = ''] = WRITTEN.exec(hash ?? NOBODY) ?? []
  if (passwordProblem(password)) return false
  const same = timingSafeEqual(await derive(password, Buffer.from(salt, 'base64url')), Buffer.from(key, 'base64url'))
  return same && hash !== undefined
}

/**
 * @param text `email=hash` or `email:role=hash`, with spaces, lines or commas between.
 * @throws with a sentence for whoever wrote it; it never repeats a hash.
 */
export function accountsIn(text: string): ReadonlyMap<string, { readonly hash: string; readonly role: Role }> {
  const accounts = new Map<string, { hash: string; role: Role }>()
  for (const [at, entry] of text
    .split(/[\s,]+/)
    .filter(Boolean)
    .entries()) {
    const middle = entry.indexOf('=')
    const { email, role } = personIn(entry.slice(0, Math.max(0, middle))) ?? {}
    const hash = entry.slice(middle + 1)
    if (!email || !role || !WRITTEN.test(hash))
      throw new Error(`AUTHORS_ACCOUNTS: entry ${at + 1} is not "email=${COST}:salt:key". Make it with "npm run password".`)
    if (accounts.has(email)) throw new Error(`AUTHORS_ACCOUNTS: ${email} is there twice.`)
    accounts.set(email, { hash, role })
  }
  return accounts
}

async function derive(password: string, salt: Buffer): Promise<Buffer> {
  const free = await slot()
  try {
    return await new Promise((resolve, reject) => {
      scrypt(password.normalize('NFKC'), salt, KEY_BYTES, OPTIONS, (error, key) => (error ? reject(error) : resolve(key)))
    })
  } finally {
    free()
  }
}

const theLine = () => remembered('password line', () => ({ busy: 0, waiting: [] as (() => void)[] }))

/** Whether the next check would be refused. */
export const isTooBusy = () => theLine().waiting.length >= WAITING

/** Waits for its turn. @returns what gives the turn on. */
async function slot(): Promise<() => void> {
  const line = theLine()
  if (line.busy < AT_ONCE) line.busy++
  else if (line.waiting.length >= WAITING) throw new TooBusy()
  else await new Promise<void>((turn) => line.waiting.push(turn))
  return () => {
    const next = line.waiting.shift()
    if (next) next()
    else line.busy--
  }
}
