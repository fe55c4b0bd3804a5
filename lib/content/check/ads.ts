/** What an advertisement needs by its kind, and what its fields mean together. */
import type { Instant } from '../article'
import type { Named } from '.'
import { checkLink, type Places } from './links'
import type { Problem } from './problem'
import type { AdFile } from './schema'

/** Fields that one kind needs and the others may not have. */
const NEEDS: Readonly<Record<AdFile['kind'], readonly ('headline' | 'text' | 'image')[]>> = { house: ['headline', 'text'], picture: ['image'] }

export function checkAds(ads: readonly Named<AdFile>[], now: Instant, places: Places, problems: Problem[]) {
  for (const { source, fields } of ads) {
    const say = (field: string, says: string, mend: string) =>
      void problems.push({ file: source.file, line: source.lineOf([field]), field, says, mend })
    for (const field of NEEDS[fields.kind])
      if (fields[field] === undefined) say(field, `An advertisement of the kind "${fields.kind}" needs it.`, 'Add it.')
    for (const field of Object.values(NEEDS).flat())
      if (fields[field] !== undefined && !NEEDS[fields.kind].includes(field))
        say(field, `An advertisement of the kind "${fields.kind}" does not show it.`, 'Take it out, or change the kind.')
    if (fields.from !== undefined && fields.until !== undefined && fields.until <= fields.from)
      say('until', 'It ends before it begins.', 'Set `until` to a moment after `from`.')
    for (const [field, address] of [
      ['link', fields.link],
      ['political', fields.political?.notice],
    ] as const)
      if (address?.startsWith('/')) checkLink(address, { file: source.file, line: source.lineOf([field]) }, now, places, problems)
  }
}
