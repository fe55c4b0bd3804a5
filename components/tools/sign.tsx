/** One of the tools' signs in a page. */
import { STROKES } from './signs'

export const Sign = ({ name }: { readonly name: keyof typeof STROKES }) => (
  <svg viewBox="0 0 20 20" className="sign" aria-hidden="true">
    <path d={STROKES[name]} />
  </svg>
)
