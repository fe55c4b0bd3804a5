/** Whether a secret is one. */

const BYTES = 32
const EXAMPLES = /change-?_?me|example|placeholder|replace|password|secret|nextauth|standfirst|LlKq6ZtYbr\+hTC073mAmAh9/i

/** @returns what is wrong with the secret, or `undefined`. */
export function weaknessOf(secret: string | undefined): string | undefined {
  if (!secret) return 'is not set'
  if (Buffer.byteLength(secret) < BYTES) return `is shorter than ${BYTES} bytes`
  if (EXAMPLES.test(secret)) return 'is an example, which others know'
  // 32 bytes from a random source hold more than 12 different signs in any notation but two in a thousand hexadecimal ones.
  if (new Set(secret).size < 10) return 'repeats itself'
  return undefined
}
