/** The reader's tools in the masthead: what is saved, and how one reads. Their place is kept; without scripts they are not there. */
import type { Strings } from '@/lib/strings'
import { Sign } from './sign'

export function MastheadTools({ words: { tools } }: { readonly words: Strings }) {
  return (
    <standfirst-masthead-tools class="tools sans no-print">
      <button type="button" className="tool" aria-haspopup="dialog" aria-expanded="false" aria-label={tools.reading}>
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
