/** The paper's settings, as its `publication.yaml` and the environment give them. */
import 'server-only'
import type { PublicationFile } from './content/check/schema'
import { store } from './content/store'
import { siteUrl } from './env'

export type Section = PublicationFile['sections'][number]

export interface Publication extends Omit<PublicationFile, 'url'> {
  /** Public address without a slash at the end: `SITE_URL`, else what the file says. */
  readonly url: string
}

export function publication(): Publication {
  const file = store().index.publication
  return { ...file, url: siteUrl() ?? file.url.replace(/\/+$/, '') }
}

export const sectionOf = (key: string): Section | undefined => publication().sections.find((section) => section.key === key)
