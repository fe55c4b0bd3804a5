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
  pictures: () => '/pictures',
  /** @param file one of those that `lib/content/crops` gives for a picture. */
  picture: ({ name }: { readonly name: string }) => `/pictures/${name}`,
  /** @param file as the edition names it, see `Media` */
  recordings: () => '/media',
  media: (file: string) => `/media/${file}`,
  asset: (file: string) => `/assets/${file}`,
  font: (file: string) => `/_next/static/media/${file}`,
  /** @param path of the page that it is of: the front, a section, an author, a topic. */
  feed: (path = '/') => `${path === '/' ? '' : path}/feed.xml`,
  sitemap: () => '/sitemap.xml',
  newsSitemap: () => '/news-sitemap.xml',
  masthead: () => '/api/masthead',
  /** @param wanted what is filtered by, as the desk's form sends it. */
  desk: (wanted: Readonly<Record<string, string | number | undefined>> = {}) =>
    withQuery('/desk', { ...wanted, page: wanted.page === 1 ? undefined : wanted.page }),
  /** A picture of what is not public yet. */
  deskPicture: (file: { readonly name: string }) => `/api/desk${urls.picture(file)}`,
  deskArticle: (slug: string) => `/desk/article/${slug}`,
  /** @param month `yyyy-mm`; without one it is the current. */
  deskCalendar: (month?: string) => withQuery('/desk/calendar', { month }),
  signIn: () => '/desk/sign-in',
  signInForm: () => '/api/sign-in',
  signOut: () => '/api/sign-out',
  /** A draft for the holder of a link; with the seal, the link itself. */
  review: (slug: string, sealed?: string) => (sealed === undefined ? `/review/${slug}` : `/review/${slug}/${sealed}`),
  reviewForm: () => '/api/review',
  preview: () => '/api/preview',
  /** Where the notice for what is gone stands; nobody is sent there, it is shown in place. */
  gone: () => '/gone',
} as const

function withQuery(path: string, fields: Readonly<Record<string, string | number | undefined>>): string {
  const query = new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, String(value)]])),
  )
  return query.size ? `${path}?${query}` : path
}

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
