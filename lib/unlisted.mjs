/** Whether this is not the public site, so that search engines are asked to stay away: for `lib/env.ts` and, beside it, the build's configuration. */

/** @param {Readonly<Record<string, string | undefined>>} environment A word we do not know asks them too: a staging site that is listed is worse. */
export const isUnlistedIn = ({ NOINDEX, VERCEL_ENV }) => !['', '0'].includes(NOINDEX?.trim() ?? '') || VERCEL_ENV?.trim() === 'preview'
