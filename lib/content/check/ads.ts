/** What an advertisement needs by its kind, and what its fields mean together. */
import type { Instant } from '../article'
import type { Named } from '.'
import { checkLink, type Places } from './links'
import { type Problem, suggestion } from './problem'
import type { AdFile } from './schema'

type Field = keyof AdFile
type Say = (field: string, says: string, mend: string) => void

/** Fields that one kind needs and the others may not have. */
const NEEDS: Readonly<Record<AdFile['kind'], readonly Field[]>> = {
  house: ['link', 'headline', 'text'],
  picture: ['link', 'image'],
  external: ['tag', 'purpose'],
}
const SOME: readonly Field[] = [...new Set(Object.values(NEEDS).flat())]

/** @param hosts that tags may stand on. */
export function checkAds(ads: readonly Named<AdFile>[], hosts: readonly string[], now: Instant, places: Places, problems: Problem[]) {
  for (const { source, fields } of ads) {
    const say: Say = (field, says, mend) => void problems.push({ file: source.file, line: source.lineOf([field]), field, says, mend })
    for (const field of NEEDS[fields.kind])
      if (fields[field] === undefined) say(field, `An advertisement of the kind "${fields.kind}" needs it.`, 'Add it.')
    for (const field of SOME)
      if (fields[field] !== undefined && !NEEDS[fields.kind].includes(field))
        say(field, `An advertisement of the kind "${fields.kind}" does not show it.`, 'Take it out, or change the kind.')
    if (fields.from !== undefined && fields.until !== undefined && fields.until <= fields.from)
      say('until', 'It ends before it begins.', 'Set `until` to a moment after `from`.')
    if (fields.kind === 'external') checkOutside(fields, hosts, places, say)
    for (const [field, address] of [
      ['link', fields.link],
      ['political', fields.political?.notice],
    ] as const)
      if (address !== undefined) checkLink(address, { file: source.file, line: source.lineOf([field]) }, now, places, problems)
  }
}

/** Where readers take back what they have allowed. */
const PRIVACY = '/info/privacy'

function checkOutside({ tag, purpose, political }: AdFile, hosts: readonly string[], places: Places, say: Say) {
  if (tag !== undefined) {
    const { host, protocol, hostname } = new URL(tag)
    if (!hosts.includes(host))
      say(
        'tag',
        `Found the host "${host}", expected one of \`adHosts\` in publication.yaml.`,
        hosts.length ? suggestion(host, hosts) : `Add "${host}" to them, if the paper has an agreement with it.`,
      )
    // What comes in the clear could be changed on its way; a loopback host is for trying out.
    if (protocol !== 'https:' && !/^(127\.0\.0\.1|localhost)$/.test(hostname))
      say('tag', 'Found http://, expected https://.', 'Write it with https://.')
    if (!places.others.has(PRIVACY))
      say('tag', 'There is no pages/privacy.mdx, where readers take back what they have allowed.', 'Write it; the buttons stand there by themselves.')
  }
  if (purpose === 'political' && !political)
    say(
      'political',
      'It is political, and nothing says who pays.',
      'Add `political` with `sponsor` and `notice` (Regulation (EU) 2024/900, 11 and 12).',
    )
  if (purpose === 'commercial' && political)
    say('purpose', 'Found "commercial", but `political` says who pays for politics.', 'Write `purpose: political`, or take `political` out.')
}
