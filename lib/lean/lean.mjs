/** Makes a page lean: takes out of finished HTML the framework's scripts and their preloads, which nothing on a reader page needs, and says ahead what it does need. */

/** Scripts that stay: our own module, and data that browsers and search engines read. */
const KEPT = /\ssrc="\/assets\/|\stype="(?:application\/ld\+json|speculationrules)"/

/**
 * @param {string} html a whole page
 * @returns {string} the page with no executable script but our own
 */
export function lean(html) {
  return (
    html
      .replace(/<script\b([^>]*)>[\s\S]*?<\/script\s*>/gi, (script, attributes) => (KEPT.test(attributes) ? script : ''))
      .replace(/<link\b[^>]*>/g, (link) => (/\sas="script"|\srel="modulepreload"/.test(link) && !/\shref="\/assets\//.test(link) ? '' : link))
      // React marks where the browser would take over, and where one text ends and the next begins; nothing takes over.
      .replace(/<!--(?: |F!?|\/?\$[?!~]?|\/?&|html|head|body)-->/g, '')
      .replace(/<template id="[BPS]:[0-9a-f]+"><\/template>/g, '')
      .replace(/<div hidden(?:="")?(?: id="S:[0-9a-f]+")?><\/div>/g, '')
  )
}

/**
 * What a browser should ask for before it has read a page (RFC 8288; HTML, "early hints"): what the first paint waits for, then the fonts.
 * @param {string} html a lean page
 * @returns {string} as the header `Link` says it, instead of Next's, which puts fonts before the sheet that they are for
 */
export function early(html) {
  const head = html.slice(0, html.indexOf('</head>'))
  const links = [...head.matchAll(/<link\b[^>]*>/g)].map(([link]) => link)
  const fonts = links.filter((link) => /\sas="font"/.test(link))
  const sheets = links.filter((link) => /\srel="stylesheet"/.test(link))
  const scripts = [...head.matchAll(/<script\b[^>]*>/g)].map(([script]) => script).filter((script) => !/\stype="|\sasync|\sdefer/.test(script))
  return [
    ...sheets.map((tag) => preload(tag, 'href', 'style')),
    ...scripts.map((tag) => preload(tag, 'src', 'script')),
    ...fonts.map((tag) => preload(tag, 'href', 'font; type="font/woff2"; crossorigin')),
  ].join(', ')
}

/** @param {string} tag @param {string} attribute @param {string} as */
const preload = (tag, attribute, as) => `<${new RegExp(`\\s${attribute}="([^"]+)"`).exec(tag)?.[1]}>; rel=preload; as=${as}`
