/** The place of what a reader has saved. It is kept in the browser alone, so that the page itself is everybody's. */
import type { Strings } from '@/lib/strings'

export function SavedList({ words: { tools } }: { readonly words: Strings }) {
  return (
    <>
      <noscript>
        <p className="sans text-note">{tools.needsScripts}</p>
      </noscript>
      <standfirst-saved class="saved-list" />
    </>
  )
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'standfirst-saved': { class: string }
    }
  }
}
