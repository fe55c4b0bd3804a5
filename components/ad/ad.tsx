/** An advertisement in its slot: space is kept for it with its label, so that nothing moves and nobody is misled. */
import { Picture } from '@/components/picture/picture'
import type { Ad as Advertisement } from '@/lib/content/article'
import { strings } from '@/lib/strings'

/** How wide pictures stand in each slot, at most. */
const SIZES: Readonly<Record<Advertisement['size'], string>> = {
  banner: '(min-width: 48rem) 46rem, 94vw',
  rectangle: '(min-width: 24rem) 22rem, 94vw',
}

export function Ad({ ad }: { readonly ad: Advertisement }) {
  const { advertisement, ads } = strings()
  const label = ad.political ? ads.political : advertisement
  return (
    <aside aria-label={ad.kind === 'house' ? `${label}: ${ad.headline}` : label} className={`ad ${ad.size} no-print`}>
      <p>
        {label}
        {ad.political && (
          <>
            {`. ${ads.sponsor(ad.political.sponsor)} `}
            <a href={ad.political.notice} className="plain-link">
              {ads.notice}
            </a>
          </>
        )}
      </p>
      <a href={ad.link} rel={relOf(ad)}>
        {ad.kind === 'house' ? (
          <>
            <b>{ad.headline}</b>
            <span>{ad.text}</span>
          </>
        ) : (
          <Picture image={ad.image} sizes={SIZES[ad.size]} />
        )}
      </a>
    </aside>
  )
}

/** Links that were paid for say so (Google, qualify outbound links); the paper's own do not. */
const relOf = ({ kind, link }: Advertisement) => (kind === 'picture' ? 'sponsored noopener' : link.startsWith('/') ? undefined : 'noopener')
