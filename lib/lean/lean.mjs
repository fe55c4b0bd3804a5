/** Makes a page lean: takes out of finished HTML the framework's scripts and their preloads, which nothing on a reader page needs. */

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
