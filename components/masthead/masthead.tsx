/** The head of every page: the nameplate between its ears over a double rule, and the sections in one line. Half as tall inside the paper. */
import { MastheadTools } from '@/components/tools/masthead-tools'
import type { Publication } from '@/lib/publication'
import type { Strings } from '@/lib/strings'
import { urls } from '@/lib/urls'
import { Ear } from './ear'

/** Letters of the paper's name that leave a narrow ear on a front, and of a place that leaves no room for the source of the weather on a phone. */
const LONG_NAME = 10
const LONG_PLACE = 8

interface Props {
  readonly paper: Publication
  readonly words: Strings
  readonly section?: string | undefined
  readonly isFront: boolean
}

export function Masthead({ paper, words, section, isFront }: Props) {
  const Name = isFront ? 'h1' : 'p'
  const kinds = [
    isFront && 'masthead-front',
    isFront && paper.name.length > LONG_NAME && 'long-name',
    paper.place.name.length > LONG_PLACE && 'long-place',
  ]
  return (
    <header className="wrap">
      <div className={`masthead ${kinds.filter(Boolean).join(' ')}`}>
        <Ear place={paper.place.name} words={words} />
        <Name className="nameplate">
          <a href={urls.front()} aria-label={isFront ? undefined : `${paper.name}, ${words.home}`}>
            {paper.name}
          </a>
        </Name>
        <div className="other-ear sans no-print">
          <p>{paper.tagline}</p>
          <MastheadTools words={words} />
        </div>
      </div>
      <div className="double-rule" />
      <nav aria-label={words.sections} className="sections sans no-print">
        <ul>
          {paper.sections.map(({ key, name, hue }) => (
            <li key={key} className={`hue-${hue}`}>
              <a href={urls.section(key)} aria-current={key === section ? 'true' : undefined}>
                {name}
              </a>
            </li>
          ))}
          <li>
            <a href="#foot">{words.frame.more}</a>
          </li>
        </ul>
      </nav>
    </header>
  )
}
