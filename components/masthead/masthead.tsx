/** The head of every page: the nameplate with its ear over a double rule, and the sections in one line. Half as tall inside the paper. */
import { MastheadTools } from '@/components/tools/masthead-tools'
import type { Publication } from '@/lib/publication'
import type { Strings } from '@/lib/strings'
import { urls } from '@/lib/urls'
import { Ear } from './ear'

interface Props {
  readonly paper: Publication
  readonly words: Strings
  readonly section?: string | undefined
  readonly isFront: boolean
}

export function Masthead({ paper, words, section, isFront }: Props) {
  const Name = isFront ? 'h1' : 'p'
  return (
    <header className="wrap pt-4">
      <div className="tablet:grid-cols-[1fr_auto] desk:grid-cols-[1fr_auto_1fr] grid items-end gap-x-8 gap-y-2 pb-3">
        <div className="tablet:min-w-60 desk:min-w-0 desk:order-none order-2">
          <Ear place={paper.place.name} words={words} />
        </div>
        <Name
          className={`font-display desk:text-center leading-none font-semibold tracking-[-0.03em] ${isFront ? 'text-plate' : 'text-plate-small'}`}
        >
          <a href={urls.front()} className="no-underline" aria-label={isFront ? undefined : `${paper.name}, ${words.home}`}>
            {paper.name}
          </a>
        </Name>
        <div className="sans text-small text-soft text-end">
          <p className="desk:block hidden">{paper.tagline}</p>
          <MastheadTools words={words} />
        </div>
      </div>
      <div className="double-rule" />
      <nav aria-label={words.sections} className="border-rule no-print tablet:mx-0 tablet:px-0 -mx-4 overflow-x-auto border-b px-4">
        <ul className="sans desk:justify-center text-note flex w-max min-w-full gap-x-6 font-semibold">
          {paper.sections.map(({ key, name, hue }) => (
            <li key={key} className={`hue-${hue}`}>
              <a
                href={urls.section(key)}
                aria-current={key === section ? 'true' : undefined}
                className="aria-[current]:border-hue hover:border-rule block border-b-[3px] border-transparent pt-3 pb-2 no-underline aria-[current]:font-bold"
              >
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  )
}
