/** What `npm run new` writes into an article for somebody to write over: readers never get it. */
export const BEGUN = { standfirst: 'The sentence or two under the headline.', text: 'Begin here.' } as const
