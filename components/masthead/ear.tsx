/** The ear: place, weather and date beside the nameplate. Its space is kept; the element fills it; without scripts the place stands alone. */
import type { Strings } from '@/lib/strings'
import { urls } from '@/lib/urls'

export function Ear({ place, words }: { readonly place: string; readonly words: Strings }) {
  return (
    <standfirst-ear src={urls.masthead()} earlier={words.earlier.toLowerCase()} class="sans no-print">
      <p>
        <b>{place}</b>
        <span data-ear="weather" />
        <span data-ear="attribution" />
      </p>
      <p data-ear="date" />
    </standfirst-ear>
  )
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'standfirst-ear': { src: string; earlier: string; class: string; children: React.ReactNode }
    }
  }
}
