/** Writes robots.txt (RFC 9309). It asks, it locks nothing: no address stands in it that is not public anyway. */

/** Those who collect texts to train models, by the names they answer to (ai-robots-txt/ai.robots.txt, November 2026). */
export const TRAINING = [
  'AI2Bot',
  'Ai2Bot-Dolma',
  'Amazonbot',
  'anthropic-ai',
  'Applebot-Extended',
  'Bytespider',
  'CCBot',
  'ClaudeBot',
  'cohere-training-data-crawler',
  'Cotoyogi',
  'DeepSeekBot',
  'Diffbot',
  'FacebookBot',
  'FriendlyCrawler',
  'Google-Extended',
  'GPTBot',
  'ICC-Crawler',
  'img2dataset',
  'meta-externalagent',
  'omgili',
  'PanguBot',
  'SBIntuitionsBot',
  'TikTokSpider',
  'Timpibot',
  'VelenPublicWebCrawler',
  'Webzio-Extended',
] as const

/** Those who find texts and lead people to them, or fetch one because a person asked; named so that nobody takes them for the others. */
export const SEARCH = [
  'OAI-SearchBot',
  'ChatGPT-User',
  'Claude-SearchBot',
  'Claude-User',
  'PerplexityBot',
  'Perplexity-User',
  'DuckAssistBot',
] as const

/**
 * @param sitemaps absolute addresses.
 * @param training `refuse` asks those who train models to stay away.
 * @param open false on a site that is not the public one: nobody is to come.
 */
export function robots({
  sitemaps,
  training,
  open,
}: {
  readonly sitemaps: readonly string[]
  readonly training: 'allow' | 'refuse'
  readonly open: boolean
}): string {
  if (!open) return group(['*'], 'Disallow: /')
  const everyone = group([...SEARCH, '*'], 'Allow: /')
  const groups = training === 'refuse' ? [group(TRAINING, 'Disallow: /'), everyone] : [everyone]
  return [...groups, sitemaps.map((address) => `Sitemap: ${address}\n`).join('')].join('\n')
}

const group = (agents: readonly string[], rule: string) => [...agents.map((agent) => `User-agent: ${agent}`), rule, ''].join('\n')
