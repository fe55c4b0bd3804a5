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

let held: { index: object; site: string | undefined; publication: Publication } | undefined

/** Put together once for an edition: a page asks hundreds of times. */
export function publication(): Publication {
  const { index } = store()
  const site = siteUrl()
  if (held?.index !== index || held.site !== site) {
    const { publication: file, pages } = index
    const url = site ?? file.url.replace(/\/+$/, '')
    held = { index, site, publication: { ...file, url, housePages: pages.map(({ slug, title }) => ({ slug, title })) } }
  }
  return held.publication
}

export const sectionOf = (key: string): Section | undefined => publication().sections.find((section) => section.key === key)
