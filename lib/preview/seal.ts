/** Seals short texts that a browser keeps for us, so that nobody can write one of their own or use one for another purpose. */
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { secret } from '@/lib/env'
import { weaknessOf } from './secret'

/** @param purpose each has a key of its own, made from NEXTAUTH_SECRET (RFC 5869). */
function macOf(purpose: string, text: string): Buffer | undefined {
  const master = secret()
  if (!master || weaknessOf(master)) return undefined
  const key = Buffer.from(hkdfSync('sha256', master, '', `standfirst ${purpose}`, 32))
  return createHmac('sha256', key).update(text).digest()
}

/**
 * @param text of letters, digits, `-`, `_` and `~` only.
 * @param about what it holds for and is not carried along: a session, an article.
 * @throws without a strong secret.
 */
export function seal(purpose: string, text: string, about: string): string {
  const mac = macOf(purpose, `${about}\n${text}`)
  if (!mac) throw new Error('NEXTAUTH_SECRET is missing or weak.')
  return `${text}.${mac.toString('base64url')}`
}

/** @returns the text, or `undefined` for what we did not seal for this purpose and this. */
export function unseal(purpose: string, sealed: string | undefined, about: string): string | undefined {
  const [, text = '', given = ''] = /^([\w~-]{1,200})\.([\w-]{43})$/.exec(sealed ?? '') ?? []
  const mac = text && macOf(purpose, `${about}\n${text}`)
  return mac && timingSafeEqual(mac, Buffer.from(given, 'base64url')) ? text : undefined
}
