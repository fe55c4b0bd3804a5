/** Tries an e-mail and a password: throttled, and alike for names that exist and names that do not. */
import { signIn } from '@/lib/env'
import { isTooBusy, TooBusy, verifyPassword } from './accounts'
import { passwordHashOf, shortHash } from './authors'
import { plainEmail } from './email'
import { note } from './log'
import { remembered } from './memory'
import { type Attempt, clientAddress, createThrottle } from './throttle'

const throttle = () => remembered('throttle', () => createThrottle(Date.now))

/** Seconds that somebody has to wait who comes while too many passwords are being checked. */
const SOON = 5

/** @returns seconds until this attempt would be heard; 0 when it is now. */
export const secondsToWait = (email: string, forwardedFor: string | null): number =>
  throttle().wait(attemptOf(email, forwardedFor)) || (isTooBusy() ? SOON : 0)

function attemptOf(email: string, forwardedFor: string | null): Attempt {
  return { account: plainEmail(email.slice(0, 300)) ?? 'nobody', address: clientAddress(forwardedFor, signIn().trustedProxies) }
}

/** @returns the author's e-mail, or `undefined` for whatever reason. */
export async function emailOf(email: string, password: string, forwardedFor: string | null): Promise<string | undefined> {
  const attempt = attemptOf(email, forwardedFor)
  const who = shortHash(attempt.account)
  if (throttle().begin(attempt) > 0) return void note('sign-in-refused', { who, why: 'too many failures' })
  try {
    if (await verifyPassword(password, passwordHashOf(attempt.account))) {
      throttle().succeeded(attempt)
      return attempt.account
    }
    return void note('sign-in-refused', { who, why: 'wrong' })
  } catch (error) {
    throttle().dropped(attempt)
    return void note('sign-in-refused', { who, why: error instanceof TooBusy ? 'busy' : 'error' })
  }
}
