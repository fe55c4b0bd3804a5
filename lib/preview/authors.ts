/** Who may enter the desk: the allow-list and the password accounts. Read from the environment at each question, so that a name struck off is off. */
import { createHash } from 'node:crypto'
import { signIn } from '@/lib/env'
import { accountsIn } from './accounts'
import { plainEmail } from './email'
import { personIn } from './person'
import { narrower, type Role } from './roles'

/** @param email as anybody writes it. @returns `undefined` for who is on neither list; of two roles the one that sees less. */
export function roleOf(email: string): Role | undefined {
  const plain = plainEmail(email)
  return plain === undefined ? undefined : narrower(allowed().get(plain), accounts().get(plain)?.role)
}

export const isAuthor = (email: string): boolean => roleOf(email) !== undefined

/** The hash of an author's password; `undefined` where there is no such account. */
export const passwordHashOf = (email: string): string | undefined => accounts().get(plainEmail(email) ?? '')?.hash

/** Changes with the author's password, and so ends the sessions that were opened with the old one. */
export const versionOf = (email: string): string => shortHash(passwordHashOf(email) ?? 'no password')

/** Names somebody in logs without naming them. */
export const shortHash = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 12)

const allowed = parsed(
  () => signIn().allowed,
  (text) =>
    new Map(
      text
        .split(/[\s,]+/)
        .map(personIn)
        .filter((person) => person !== undefined)
        .map(({ email, role }) => [email, role] as const),
    ),
)
const accounts = parsed(() => signIn().accounts, accountsIn)

/** Parses a setting once for each text it holds. */
function parsed<T>(setting: () => string | undefined, parse: (text: string) => T) {
  let held: { text: string; value: T } | undefined
  return () => {
    const text = setting() ?? ''
    if (held?.text !== text) held = { text, value: parse(text) }
    return held.value
  }
}
