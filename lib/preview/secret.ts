/** Whether a secret is one. */

const BYTES = 32
const EXAMPLES = /change-?_?me|example|placeholder|replace|password|secret|nextauth|standfirst|LlKq6ZtYbr\+hTC073mAmAh9/i

/** @returns what is wrong with the secret, or `undefined`. */
export function weaknessOf(secret: string | undefined): string | undefined {
  if (!secret) return 'is not set'
  if (Buffer.byteLength(secret) < BYTES) return `is shorter than ${BYTES} bytes`
  if (EXAMPLES.test(secret)) return 'is an example, which others know'
  // Of 64 random hexadecimal digits, the notation with the fewest signs, there are practically always more than 10 different ones.
  if (new Set(secret).size < 10) return 'repeats itself'
  return undefined
}
