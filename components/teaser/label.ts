/** What is said of an article above its headline. */
import type { Format } from '@/lib/content/article'
import type { Teaser } from '@/lib/content/door'
import { sectionOf } from '@/lib/publication'
import { strings } from '@/lib/strings'

/** Kinds of pieces that readers are told of: the others are what a paper is made of. */
const SPOKEN: readonly Format[] = ['opinion', 'editorial', 'interview', 'review', 'letter', 'obituary', 'live', 'sponsored', 'explainer', 'analysis']
export const isSpoken = ({ format }: Teaser) => SPOKEN.includes(format)

/** In the language of the paper, but for a kicker, which is in its article's: the kicker, else what kind of piece it is where that matters, else the section. */
export function labelOf(article: Teaser): string {
  const { sponsoredBy, formats, article: words } = strings()
  // Readers are told what was paid for and by whom wherever it stands, whatever the kicker says.
  if (article.format === 'sponsored') return article.sponsor ? sponsoredBy(article.sponsor.name) : formats.sponsored
  if (article.kicker) return article.kicker
  const section = sectionOf(article.section)?.name ?? article.section
  const format = article.format === 'live' && !article.isLive ? words.wasLive : formats[article.format]
  return isSpoken(article) && format !== section ? `${section} · ${format}` : section
}
