/** The ledger of public addresses: what readers, search engines and other sites have been given once must lead somewhere for ever. */
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Instant } from '../article'
import { publicFrom, publicUntil } from '../visibility'
import { type Article, pathOf, type ReadArticle } from './articles'
import type { Problem } from './problem'

export const LEDGER = 'ledger.txt'

/** Addresses, one a line. A paper without a ledger has none. */
export const readLedger = async (contentDir: string): Promise<readonly string[]> =>
  (await readFile(path.join(contentDir, LEDGER), 'utf8').catch(() => '')).split('\n').map((line) => line.trim())

/** @param articles every one, also those with faults of their own, which are reported elsewhere. */
export function checkLedger(lines: readonly string[], articles: readonly ReadArticle[], sections: readonly string[], problems: Problem[]): void {
  const bySlug = new Map(articles.map((article) => [article.slug, article]))
  const aliases = new Set(articles.flatMap(({ fields }) => fields.aliases ?? []))
  for (const [index, address] of lines.entries()) {
    if (!address || address.startsWith('#') || aliases.has(address)) continue
    const say = (says: string, mend: string) => void problems.push({ file: LEDGER, line: index + 1, says, mend })
    const [, section = '', slug = '', ...more] = address.split('/')
    const article = more.length === 0 && sections.includes(section) ? bySlug.get(slug) : undefined
    if (!article)
      say(
        `"${address}" was public and leads nowhere now.`,
        `Add \`aliases: [${address}]\` to the article that readers should find there; or bring the file back with \`status: withdrawn\`.`,
      )
    else if (article.fields.status === 'draft' || article.fields.status === 'review')
      say(
        `"${address}" was public, and ${article.source.file} is ${article.fields.status === 'draft' ? 'a draft' : 'in review'} again: its address would say that there never was anything.`,
        'Write `status: withdrawn` in it.',
      )
  }
}

/** Addresses that readers have, or had, and that are not in the ledger. */
export function missingFrom(lines: readonly string[], articles: readonly Article[], now: Instant): readonly string[] {
  const known = new Set(lines)
  return articles
    .filter((article) => wasPublic(article, now))
    .map(pathOf)
    .filter((address) => !known.has(address))
}

function wasPublic({ fields }: Article, now: Instant): boolean {
  const timed = {
    status: fields.status,
    ...(fields.publishedAt !== undefined && { publishedAt: fields.publishedAt }),
    ...(fields.embargoedUntil !== undefined && { embargoedUntil: fields.embargoedUntil }),
    ...(fields.expiresAt !== undefined && { expiresAt: fields.expiresAt }),
  }
  return publicFrom(timed) <= now && publicFrom(timed) < publicUntil(timed)
}

/** Adds addresses; comments stay at the top. */
export async function writeLedger(contentDir: string, lines: readonly string[], more: readonly string[]): Promise<void> {
  const comments = lines.filter((line) => line.startsWith('#'))
  const addresses = [...new Set([...lines.filter((line) => line.startsWith('/')), ...more])].sort()
  const head = comments.length
    ? comments
    : ['# Every address that has been public. Written by `npm run content -- --ledger`; nothing is ever taken out.']
  await writeFile(path.join(contentDir, LEDGER), `${[...head, ...addresses].join('\n')}\n`)
}
