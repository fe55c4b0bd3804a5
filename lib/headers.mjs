/** The security headers of every answer, in one place. */

const always = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  {
    key: 'Permissions-Policy',
    value:
      'accelerometer=(), autoplay=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
  },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-site' },
  { key: 'X-Frame-Options', value: 'DENY' },
  // Browsers ignore it on plain HTTP (RFC 6797, 8.1), so a local run needs no exception.
  { key: 'Strict-Transport-Security', value: 'max-age=63072000; includeSubDomains' },
]

/** For what is named after its content. */
export const FOR_EVER = 'public, max-age=31536000, immutable'
/**
 * For pictures and recordings that readers may have. A browser keeps them for good; caches between ask again each hour, since what shows
 * them may be taken down.
 */
export const WHILE_PUBLIC = `${FOR_EVER}, s-maxage=3600`

/**
 * The policy of a page (CSP Level 3).
 * @param {string} scripts where scripts may come from
 * @param {readonly string[]} frames origins whose frames a reader may open on this page
 * @returns {string}
 */
export const policy = (scripts, frames = []) =>
  [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self'",
    "img-src 'self'",
    "media-src 'self'",
    ...(frames.length ? [`frame-src ${frames.join(' ')}`] : []),
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

/** Reader pages: the site's own module, nothing inline, nothing evaluated. */
export const readerPolicy = policy("'self'")

/**
 * What a shared cache may do with a reader page: hold it for half a minute, so that nothing is later than that, and say nothing of the schedule,
 * which the seconds that Next would write here give away. Browsers ask each time and are told "not modified".
 */
export const READER_CACHE = 'public, max-age=0, s-maxage=30'

/** Addresses of reader pages, and of nothing that brings a Cache-Control of its own: over those a rule like this would make private answers public. The desk is among them: signed out it is not there, and answers so in every byte; what it has, the proxy marks as private. */
const READER_PAGES = '/((?!api/|assets/|pictures/|media/|icons/|_next/|[^/]*\\.).*)'

/** What other sites and readers' programs may show: feeds, pictures, icons. Next prefers these rules to what a route says itself. */
const OPEN_TO_OTHERS = '/(feed\\.xml|sitemap\\.xml|news-sitemap\\.xml|robots\\.txt|manifest\\.webmanifest|pictures/.+|media/.+|icons/.+)'

/**
 * For `headers()` in next.config.mjs.
 * @param {{ development?: string | undefined, unlisted?: boolean }} [site] origin of the development server, where that asks; whether search engines are asked to stay away
 */
export const headerRules = ({ development, unlisted = false } = {}) => [
  {
    source: '/:path*',
    headers: [
      ...always,
      {
        key: 'Content-Security-Policy',
        // While somebody writes, readers' pages are what they will be: as on those of authors, only our own scripts are fetched.
        value: development ? policy(`${development}/assets/`) : readerPolicy,
      },
    ],
  },
  // Pages say so themselves; feeds, sitemaps and pictures have no other place for it.
  ...(unlisted ? [{ source: '/:path*', headers: [{ key: 'X-Robots-Tag', value: 'noindex' }] }] : []),
  { source: OPEN_TO_OTHERS, headers: [{ key: 'Cross-Origin-Resource-Policy', value: 'cross-origin' }] },
  { source: READER_PAGES, headers: [{ key: 'Cache-Control', value: development ? 'no-store' : READER_CACHE }] },
  // By a header, because the policy allows no inline rules (Speculation Rules, 6.1).
  ...(development ? [] : [{ source: READER_PAGES, headers: [{ key: 'Speculation-Rules', value: '"/speculation-rules.json"' }] }]),
]
