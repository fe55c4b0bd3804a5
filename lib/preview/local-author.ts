/** An author for the local run: a secret and an account of this machine alone, made once and kept out of git. */
import { randomBytes, randomInt } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { secret, signIn } from '@/lib/env'
import { hashPassword } from './accounts'

const EMAIL = 'author@localhost'
const FILE = '.local/run.env'

/**
 * @param root folder of the project
 * @param say gets the password, the one time that it is known
 * @returns what the server's environment lacks; the password is in it as a hash only
 */
export async function localAuthor(root: string, say: (line: string) => void = console.log): Promise<Record<string, string>> {
  const file = path.join(root, FILE)
  const kept = await readFile(file, 'utf8').catch(() => undefined)
  if (kept !== undefined) return lacking(kept)
  const password = readablePassword()
  const text = `NEXTAUTH_SECRET=${randomBytes(32).toString('base64url')}\nAUTHORS_ACCOUNTS=${EMAIL}=${await hashPassword(password)}\n`
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, text, { mode: 0o600, flag: 'wx' })
  say(`The desk of this machine: ${EMAIL}, password ${password} (shown this once; delete ${FILE} for another).`)
  return lacking(text)
}

/** What somebody has set by hand stays. */
function lacking(text: string) {
  const { NEXTAUTH_SECRET, AUTHORS_ACCOUNTS } = entriesIn(text)
  return {
    ...(NEXTAUTH_SECRET && !secret() && { NEXTAUTH_SECRET }),
    ...(AUTHORS_ACCOUNTS && !signIn().accounts && { AUTHORS_ACCOUNTS }),
  }
}

const entriesIn = (text: string): Partial<Record<string, string>> =>
  Object.fromEntries(
    text
      .split('\n')
      .filter((line) => /^[A-Z_]+=/.test(line))
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  )

/** Five words of no language, 59 bits. */
function readablePassword(): string {
  const sign = (of: string) => of[randomInt(of.length)] ?? ''
  const word = () => sign('hjklmnprstvd') + sign('aeiou') + sign('klmnprstvdgb') + sign('aeiou')
  return Array.from({ length: 5 }, word).join('-')
}
