/** Every address of the site is made here, so that none is put together anywhere else. Paths begin with a slash; `absolute` adds the site. */
import { publication } from './publication'

/** Articles on one page of a list. */
export const PAGE_SIZE = 20

export const urls = {
  front: () => '/',
  section: (section: string, page = 1) => paged(`/${section}`, page),
  article: ({ section, slug }: { readonly section: string; readonly slug: string }) => `/${section}/${slug}`,
  authors: () => '/authors',
  author: (slug: string, page = 1) => paged(`/authors/${slug}`, page),
  topic: (slug: string, page = 1) => paged(`/topics/${slug}`, page),
  archive: () => '/archive',
  /** What a reader has saved in the browser. */
  saved: () => '/saved',
  /** @param month `yyyy-mm` */
  month: (month: string, page = 1) => paged(`/archive/${month.replace('-', '/')}`, page),
  housePage: (slug: string) => `/info/${slug}`,
  /** @param file one of those that `lib/content/crops` gives for a picture. */
  picture: ({ name }: { readonly name: string }) => `/pictures/${name}`,
  asset: (file: string) => `/assets/${file}`,
  font: (file: string) => `/_next/static/media/${file}`,
  feed: () => '/feed.xml',
  sitemap: () => '/sitemap.xml',
  masthead: () => '/api/masthead',
  desk: () => '/desk',
  signIn: () => '/desk/sign-in',
  signInForm: () => '/api/sign-in',
  signOut: () => '/api/sign-out',
  preview: () => '/api/preview',
  /** Where the notice for what is gone stands; nobody is sent there, it is shown in place. */
  gone: () => '/gone',
} as const

const paged = (path: string, page: number) => (page > 1 ? `${path}/page/${page}` : path)

/** A path with the site in front, as feeds, canonical links and structured data want it. */
export const absolute = (path: string) => publication().url + path

/**
 * A path of this site out of what a request brought, or `fallback`: nothing that a browser would take for another site
 * (`//evil`, `/\evil`, a scheme) comes through.
 */
export function withinSite(wanted: unknown, fallback: string): string {
  if (typeof wanted !== 'string' || !wanted.startsWith('/') || wanted.length > 500) return fallback
  const base = 'http://site.invalid'
  if (!URL.canParse(wanted, base)) return fallback
  const url = new URL(wanted, base)
  return url.origin === base && !url.pathname.startsWith('//') ? url.pathname + url.search : fallback
}
