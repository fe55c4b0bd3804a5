/** An advertisement in its slot: space is reserved with the label, so that nothing moves and nobody is misled. */
import type { Ad as HouseAd } from '@/lib/content/article'
import { strings } from '@/lib/strings'

const SPACE: Record<HouseAd['size'], string> = { banner: 'min-h-[9rem] tablet:min-h-[7.5rem]', rectangle: 'min-h-[17rem]' }

export function Ad({ ad }: { readonly ad: HouseAd }) {
  const { advertisement } = strings()
  return (
    <aside aria-label={`${advertisement}: ${ad.headline}`} className={`bg-raised no-print flex flex-col px-4 pt-2 pb-4 ${SPACE[ad.size]}`}>
      <p className="sans text-tiny text-soft pb-2">{advertisement}</p>
      <a
        href={ad.link}
        className={`border-rule flex grow justify-center border p-4 text-center no-underline ${ad.size === 'banner' ? 'tablet:flex-row tablet:items-baseline tablet:gap-x-4 flex-col' : 'flex-col'}`}
      >
        <span className="opinion-head text-third">{ad.headline}</span>
        <span className="sans text-small text-soft mt-1">{ad.text}</span>
      </a>
    </aside>
  )
}
