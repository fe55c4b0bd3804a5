/** What the advice says of links to other sites, from what was found when they were last asked. Nothing is asked here: see `press/outside.ts`. */
import type { Instant } from '../article'

/** Why a link leads nowhere: a status, or why there was no answer. */
export type LinkFault = '404' | '410' | 'private' | 'no-host' | 'refused' | 'certificate' | 'silent' | 'circles'

/** What was found at an address, and when. */
export interface Asked {
  readonly at: Instant
  readonly fault?: LinkFault | undefined
}

const SAYS: Readonly<Record<LinkFault, string>> = {
  '404': 'there is no such page (404)',
  '410': 'the page has been taken away (410)',
  private: 'it leads into a private network, where no reader comes',
  'no-host': 'there is no such host',
  refused: 'the host takes no connection',
  certificate: 'its certificate is not valid',
  silent: 'there was no answer in time',
  circles: 'it redirects without end',
}

/** As a sentence on the address. */
export const faultOf = (shown: string, fault: LinkFault) => `${shown} is broken: ${SAYS[fault]}.`
