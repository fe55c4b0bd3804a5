/** Which bytes of a file a request asks for (RFC 9110, 14): one range; several at once are answered with the whole, as a server may. */

export interface Range {
  /** First and last byte, both of them sent. */
  readonly from: number
  readonly to: number
}

/** @returns `undefined` where the whole file is to be sent, `'none'` where there is nothing to send (416). */
export function rangeOf(header: string | null, size: number): Range | 'none' | undefined {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? []
  if (!first && !last) return undefined
  if (first && last && Number(first) > Number(last)) return undefined
  const from = first ? Number(first) : Math.max(0, size - Number(last))
  const to = first && last ? Math.min(Number(last), size - 1) : size - 1
  return from > to || (!first && Number(last) === 0) ? 'none' : { from, to }
}
