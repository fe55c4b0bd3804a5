/** The rules that fronts must keep: which files there may be, and what may be set on them by hand and when. */
import type { Instant, Span } from '../article'
import type { Article } from './articles'
import { foundFrom, slugOf } from './articles'
import { checkLink, type Places } from './links'
import { type Problem, suggestion } from './problem'
import type { FrontFile, PublicationFile } from './schema'
import type { Source } from './source'

interface Front {
  readonly slug: string
  readonly source: Source
  readonly fields: FrontFile
}

/** What fronts may name. */
interface Known extends Pick<PublicationFile, 'sections' | 'topics' | 'series'> {
  /** Slugs of every article, those that cannot be read among them. */
  readonly slugs: readonly string[]
  readonly articles: readonly Article[]
  readonly places: Places
}

type Block = FrontFile['blocks'][number]
interface SetPin {
  readonly at: readonly PropertyKey[]
  readonly pin: Span & { readonly article: string }
  readonly block: Block
}

/** @param files of the folder, those that cannot be read among them. */
export function checkFronts(fronts: readonly Front[], files: readonly string[], known: Known, now: Instant, problems: Problem[]): void {
  if (!files.includes('fronts/front.yaml'))
    problems.push({ file: 'fronts/front.yaml', says: 'The paper has no front.', mend: 'Add it, with at least `blocks: [{ block: lead }]`.' })
  const names = ['front', ...known.sections.map(({ key }) => key)]
  for (const file of files) {
    const name = slugOf(file)
    if (file !== `fronts/${name}.yaml` || !names.includes(name))
      problems.push({
        file,
        says: `"${name}" is neither the front page nor a section, so that this front would stand nowhere.`,
        mend: suggestion(name, names),
      })
  }
  for (const front of fronts) checkFront(front, known, now, problems)
}

function checkFront({ source, fields: { blocks } }: Front, known: Known, now: Instant, problems: Problem[]) {
  const say = (at: readonly PropertyKey[], says: string, mend: string) =>
    void problems.push({ file: source.file, line: source.lineOf(at), field: at.join('.'), says, mend })
  const named = (at: readonly PropertyKey[], kind: 'topic' | 'series', name: string) => {
    const all = Object.keys(known[kind === 'topic' ? 'topics' : 'series'])
    if (!all.includes(name)) say(at, `There is no ${kind} "${name}" in publication.yaml.`, suggestion(name, all))
  }
  const spans = (at: readonly PropertyKey[], { from, until }: { from?: Instant | undefined; until?: Instant | undefined }) => {
    if (from !== undefined && until !== undefined && until <= from) say([...at, 'until'], 'It does not lie after from.', 'Correct one of the two.')
  }
  blocks.forEach((block, index) => {
    spans(['blocks', index], block)
    if (block.block === 'topic') named(['blocks', index, 'topic'], 'topic', block.topic)
    if (block.block === 'series') named(['blocks', index, 'series'], 'series', block.series)
    if (block.block === 'text' && block.link)
      checkLink(block.link.to, { file: source.file, line: source.lineOf(['blocks', index, 'link', 'to']) }, now, known.places, problems)
  })

  const pins = blocks.flatMap(pinsOf)
  for (const [index, { at, pin, block }] of pins.entries()) {
    spans(at, pin)
    if (!known.slugs.includes(pin.article)) say(at, `There is no article "${pin.article}".`, suggestion(pin.article, known.slugs))
    const other = pins.slice(0, index).find((earlier) => earlier.pin.article === pin.article && overlap(earlier.pin, pin))
    if (other) say(at, `"${pin.article}" is set here twice at the same time.`, 'Take one out, or let one end (until) before the other begins (from).')
    const article = known.articles.find(({ slug }) => slug === pin.article)
    if (!article) continue
    // One that is withdrawn is skipped and no fault: taking a piece down must not wait for the front.
    if (foundFrom(article) !== Infinity && foundFrom(article) >= (pin.until ?? Infinity))
      say(at, `"${pin.article}" is published only after it would leave here.`, 'Let it stay longer, or take it out.')
    if (block.block === 'pictures' && !article.fields.image) say(at, `"${pin.article}" has no picture.`, 'Give it one, or choose another.')
  }
}

function pinsOf(block: Block, index: number): SetPin[] {
  const large = block.block === 'lead' && block.pinned ? [{ at: ['blocks', index, 'pinned'], pin: block.pinned, block }] : []
  const others = 'pins' in block ? block.pins.map((pin, place) => ({ at: ['blocks', index, 'pins', place], pin, block })) : []
  return [...large, ...others] as SetPin[]
}

const overlap = (one: Span, other: Span) => (one.from ?? -Infinity) < (other.until ?? Infinity) && (other.from ?? -Infinity) < (one.until ?? Infinity)
