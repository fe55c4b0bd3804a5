/** An advertisement in its slot: space is kept for it with its label, so that nothing moves and nobody is misled. */
import { Picture } from '@/components/picture/picture'
import type { Ad as Advertisement, OwnAd } from '@/lib/content/article'
import { strings } from '@/lib/strings'
import { Label } from './label'
import { OutsideAd } from './outside-ad'

/** How wide pictures stand in each slot, at most. */
const SIZES: Readonly<Record<Advertisement['size'], string>> = {
  banner: '(min-width: 48rem) 46rem, 94vw',
  rectangle: '(min-width: 24rem) 22rem, 94vw',
}

export function Ad({ ad }: { readonly ad: Advertisement }) {
  if (ad.kind !== 'external') return <Own ad={ad} />
  return <OutsideAd ad={ad} instead={ad.instead && <Own ad={ad.instead} />} />
}

function Own({ ad }: { readonly ad: OwnAd }) {
  const { advertisement, ads } = strings()
  const label = ad.political ? ads.political : advertisement
  return (
    <aside aria-label={ad.kind === 'house' ? `${label}: ${ad.headline}` : label} className={`ad ${ad.size} no-print`}>
      <Label ad={ad} />
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
const relOf = ({ kind, link }: OwnAd) => (kind === 'picture' ? 'sponsored noopener' : link.startsWith('/') ? undefined : 'noopener')
