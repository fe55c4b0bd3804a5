/** The reader's tools in the masthead's right ear. */
import type { ReactNode } from 'react'

export function MastheadTools(): ReactNode {
  return null
}
