/** The paper's settings, as its `publication.yaml` and the environment give them. */
import 'server-only'
import type { PublicationFile } from './content/check/schema'
import { store } from './content/store'
import { siteUrl } from './env'

export type Section = PublicationFile['sections'][number]

export interface Publication extends Omit<PublicationFile, 'url'> {
  /** Public address without a slash at the end: `SITE_URL`, else what the file says. */
  readonly url: string
  /** The house pages, for the foot of every page. */
  readonly housePages: readonly { readonly slug: string; readonly title: string }[]
}

export function publication(): Publication {
  const { publication: file, pages } = store().index
  return { ...file, url: siteUrl() ?? file.url.replace(/\/+$/, ''), housePages: pages.map(({ slug, title }) => ({ slug, title })) }
}

export const sectionOf = (key: string): Section | undefined => publication().sections.find((section) => section.key === key)
