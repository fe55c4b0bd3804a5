/** Runs in the browser: which language an article is written in. Labels around its words may be in another. */
export const languageOf = (article: HTMLElement): string => article.querySelector('.prose')?.closest<HTMLElement>('[lang]')?.lang ?? ''
