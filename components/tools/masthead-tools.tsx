/** The reader's tools in the masthead: what is saved, and how one reads. Their place is kept; without scripts they are not there. */
import type { Strings } from '@/lib/strings'
import { urls } from '@/lib/urls'
import { Sign } from './sign'

export function MastheadTools({ words: { tools } }: { readonly words: Strings }) {
  return (
    <standfirst-masthead-tools class="tools sans no-print">
      <a href={urls.saved()} className="tool" aria-label={tools.saved} title={tools.saved}>
        <Sign name="save" />
      </a>
      <button type="button" className="tool" aria-haspopup="dialog" aria-expanded="false" aria-label={tools.reading} title={tools.reading}>
        <Sign name="text" />
      </button>
    </standfirst-masthead-tools>
  )
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'standfirst-masthead-tools': { class: string; children: React.ReactNode }
    }
  }
}
