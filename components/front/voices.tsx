/** The opinion row: portraits and names before headlines in italic. With one voice it has the whole width, with two a sentence each. */
import { Voice } from '@/components/teaser/teaser'
import type { FilledBlock } from '@/lib/content/fronts'
import { Block } from './block'
import type { About } from './front'

interface Props {
  readonly block: Extract<FilledBlock, { block: 'opinion' }>
  readonly about: About
}

export function Voices({ block: { section, articles }, about }: Props) {
  return (
    <Block section={section}>
      <div className={`voices ruled of-${Math.min(articles.length, 4)}`}>
        {articles.map((article) => (
          <Voice
            key={article.slug}
            article={article}
            author={about.voices[article.authors[0] ?? '']}
            rank={articles.length === 1 ? 'second' : 'third'}
            excerptOf={articles.length < 3 ? 220 : articles.length === 3 ? 130 : 0}
          />
        ))}
      </div>
    </Block>
  )
}
