/** What an advertisement is, above it; of a political one also who pays, and the way to the notice (Regulation (EU) 2024/900, 11 and 12). */
import type { ReactNode } from 'react'
import type { Ad } from '@/lib/content/article'
import { strings } from '@/lib/strings'

export function Label({ ad: { political }, children }: { readonly ad: Ad; readonly children?: ReactNode }) {
  const { advertisement, ads } = strings()
  return (
    <p>
      {political ? ads.political : advertisement}
      {political && (
        <>
          {`. ${ads.sponsor(political.sponsor)} `}
          <a href={political.notice} className="plain-link">
            {ads.notice}
          </a>
        </>
      )}
      {children}
    </p>
  )
}
