/** Which links of a page browsers may follow ahead, so that the next page is there at the click (Speculation Rules, WICG). */

/** The type that browsers insist on. */
export const SPECULATION_TYPE = 'application/speculationrules+json'

/**
 * Fetched when a reader rests on a link or presses it (`moderate`), not before: a paper's front has a hundred links. Fetched only and
 * not rendered, because a page that is shown to nobody should not ask for the weather, nor bring its pictures.
 * Left alone: what is no page of a reader's, and what is not to be followed.
 */
export const speculation = () =>
  JSON.stringify({
    prefetch: [
      {
        where: {
          and: [
            { href_matches: '/*' },
            { not: { href_matches: ['/desk', '/desk/*', '/api/*', '/assets/*', '/icons/*', '/pictures/*', '/_next/*', '/search', '/*.*'] } },
            { not: { selector_matches: '[rel~=nofollow], [rel~=external], [download], [target=_blank]' } },
          ],
        },
        eagerness: 'moderate',
      },
    ],
  })
