/** Whether whoever asks has it already: weak comparison of a list of tags (RFC 9110, 13.1.2). @param asked the header `If-None-Match`. */
export function matches(asked: string | null, tag: string): boolean {
  if (asked === null) return false
  const opaque = (name: string) => name.trim().replace(/^W\//, '')
  return asked.trim() === '*' || asked.split(',').some((name) => opaque(name) === opaque(tag))
}
