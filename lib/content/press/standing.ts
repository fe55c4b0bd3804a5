/** What stands while somebody writes: of each file the last version in which there was nothing to mend. */

import { type CheckedPaper, type Named, SETTINGS } from '../check'
import { slugOf } from '../check/articles'
import type { ArticleFile, AuthorFile, HousePageFile, PublicationFile } from '../check/schema'
import { goodSource } from '../check/source'
import type { Kept } from '../kept'

/** Files of settings as they last stood; texts are remembered by {@link Kept}. */
export type Settings = Pick<CheckedPaper, 'fronts' | 'ads'> & { readonly publication: PublicationFile }

/**
 * @param read what the check could read.
 * @param faulty files in which it found something to mend.
 * @param stands what stood before, by file.
 * @returns a paper without faulty files, with their last good versions in their place.
 */
export function standing(contentDir: string, read: CheckedPaper, faulty: ReadonlySet<string>, stands: Kept, last?: Settings): CheckedPaper {
  const isFaulty = ({ source }: { readonly source: { readonly file: string } }) => faulty.has(source.file)
  const texts = <Fields extends object>(folder: string, found: readonly Named<Fields>[]): readonly Named<Fields>[] => {
    const before = read.files.flatMap((file) => {
      const text = faulty.has(file) && file.startsWith(`${folder}/`) ? stands.texts.get(file) : undefined
      return text ? [{ slug: slugOf(file), source: goodSource(contentDir, file), fields: text.fields as Fields }] : []
    })
    const taken = new Set(before.map(({ slug }) => slug))
    // What stood keeps its name: a newcomer does not take it.
    return [...found.filter((each) => !isFaulty(each) && !taken.has(each.slug)), ...before].sort(byFile)
  }
  const settings = <Fields>(found: readonly Named<Fields>[], before: readonly Named<Fields>[] = []) => [
    ...found.filter((each) => !isFaulty(each)),
    ...before.filter((each) => isFaulty(each) && read.files.includes(each.source.file)),
  ]
  return {
    ...read,
    publication: faulty.has(SETTINGS) && last ? last.publication : read.publication,
    articles: texts<ArticleFile>('articles', read.articles),
    authors: texts<AuthorFile>('authors', read.authors),
    pages: texts<HousePageFile>('pages', read.pages),
    fronts: settings(read.fronts, last?.fronts),
    ads: settings(read.ads, last?.ads),
    fresh: new Map([...read.fresh].filter(([file]) => !faulty.has(file))),
  }
}

const byFile = (one: Named<object>, other: Named<object>) => (one.source.file < other.source.file ? -1 : 1)
