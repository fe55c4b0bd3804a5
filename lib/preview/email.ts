/** One way to write an e-mail address, so that the same person is the same text. */

/** NFKC, small letters, no spaces around. `undefined` for what is not one address. */
export function plainEmail(text: string): string | undefined {
  const plain = text.normalize('NFKC').trim().toLowerCase()
  return plain.length <= 254 && /^[^\s@,"<>()=]+@[^\s@,"<>()=]+$/u.test(plain) ? plain : undefined
}
