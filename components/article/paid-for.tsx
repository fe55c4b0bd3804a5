/** Says that a piece was paid for, and by whom: above its headline and again where it ends. */
import type { Teaser } from '@/lib/content/door'
import { languageAround, strings } from '@/lib/strings'

export function PaidFor({ article: { sponsor, language } }: { readonly article: Teaser }) {
  if (!sponsor) return null
  const said = strings(languageAround(language)).sponsoredBy(sponsor.name)
  return (
    <p className="paid-for">
      {sponsor.url ? (
        <a className="headline-link target" rel="sponsored nofollow noopener" href={sponsor.url}>
          {said}
        </a>
      ) : (
        said
      )}
    </p>
  )
}
