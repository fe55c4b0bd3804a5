/** The foot of every page: who is responsible, the house pages, the feeds. */
import type { Publication } from '@/lib/publication'
import type { Strings } from '@/lib/strings'
import { urls } from '@/lib/urls'

interface Props {
  readonly paper: Publication
  readonly words: Strings
}

export function Foot({ paper, words }: Props) {
  return (
    <footer id="foot" tabIndex={-1} className="wrap sans text-note no-print mt-20 pb-12">
      <div className="double-rule" />
      <div className="desk:grid-cols-[2fr_1fr_1fr_1fr] tablet:grid-cols-3 grid grid-cols-1 gap-x-10 gap-y-8 pt-6">
        <div className="tablet:col-span-3 desk:col-span-1">
          <p className="font-display text-third">{paper.name}</p>
          <p className="text-soft mt-1">{paper.tagline}</p>
          <p className="text-soft mt-4">
            {words.responsible}: {paper.owner.name},{' '}
            <a className="plain-link" href={`mailto:${paper.owner.contact}`}>
              {paper.owner.contact}
            </a>
          </p>
        </div>
        <Links
          title={words.house}
          links={[
            ...paper.housePages.map(({ slug, title }) => [urls.housePage(slug), title] as const),
            [urls.authors(), words.authors],
            [urls.archive(), words.archive],
          ]}
        />
        <Links title={words.sections} links={paper.sections.map(({ key, name }) => [urls.section(key), name] as const)} />
        <Links title={words.followPaper} links={[[urls.feed(), words.feed], ...paper.follow.map(({ name, url }) => [url, name] as const)]} />
      </div>
    </footer>
  )
}

function Links({ title, links }: { readonly title: string; readonly links: readonly (readonly [string, string])[] }) {
  return (
    <div>
      <p className="firm">{title}</p>
      <ul className="mt-1">
        {links.map(([address, name]) => (
          <li key={address}>
            <a className="headline-link target py-0.5" href={address}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
