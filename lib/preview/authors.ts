/** Who may enter the desk: the allow-list and the password accounts. Read from the environment at each question, so that a name struck off is off. */
import { createHash } from 'node:crypto'
import { signIn } from '@/lib/env'
import { accountsIn } from './accounts'
import { plainEmail } from './email'

/** @param email as anybody writes it. */
export function isAuthor(email: string): boolean {
  const plain = plainEmail(email)
  return plain !== undefined && (allowed().has(plain) || accounts().has(plain))
}

/** The hash of an author's password; `undefined` where there is no such account. */
export const passwordHashOf = (email: string): string | undefined => accounts().get(plainEmail(email) ?? '')

/** Changes with the author's password, and so ends the sessions that were opened with the old one. */
export const versionOf = (email: string): string => shortHash(passwordHashOf(email) ?? 'no password')

/** Names somebody in logs without naming them. */
export const shortHash = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 12)

const allowed = parsed(
  () => signIn().allowed,
  (text) =>
    new Set(
      text
        .split(/[\s,]+/)
        .map(plainEmail)
        .filter((email) => email !== undefined),
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
