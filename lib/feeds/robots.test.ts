import { describe, expect, it } from 'vitest'
import { paper } from '@/lib/metadata/paper.fixture'
import { manifest } from './manifest'
import { robots, SEARCH, TRAINING } from './robots'

const sitemaps = ['https://lantern.example/sitemap.xml', 'https://lantern.example/news-sitemap.xml']

/** Rule for an agent: of the group that names it, else of the group for all (RFC 9309, 2.2.1). */
function ruleFor(text: string, agent: string): string | undefined {
  const groups = text.split('\n\n').map((group) => group.split('\n').map((line) => line.split(': ')))
  const naming = (name: string) =>
    groups.find((group) => group.some(([key, value]) => key === 'User-agent' && value?.toLowerCase() === name.toLowerCase()))
  return (naming(agent) ?? naming('*'))?.find(([key]) => key !== 'User-agent')?.join(': ')
}

describe('robots.txt', () => {
  it.each([
    ...TRAINING.map((agent) => ['refuse', agent, 'Disallow: /'] as const),
    ...SEARCH.map((agent) => ['refuse', agent, 'Allow: /'] as const),
    ['refuse', 'Googlebot', 'Allow: /'],
    ['refuse', 'Bingbot', 'Allow: /'],
    ['refuse', 'facebookexternalhit', 'Allow: /'],
    ['refuse', 'Applebot', 'Allow: /'],
    ['allow', 'GPTBot', 'Allow: /'],
    ['allow', 'Googlebot', 'Allow: /'],
  ] as const)('training %s: %s is told %s', (training, agent, rule) => expect(ruleFor(robots({ sitemaps, training, open: true }), agent)).toBe(rule))

  it('says where the sitemaps are, and no address that is nobody’s business', () => {
    const text = robots({ sitemaps, training: 'refuse', open: true })
    expect(text.match(/^Sitemap: .*$/gm)).toEqual(sitemaps.map((address) => `Sitemap: ${address}`))
    expect(text.match(/^(?:Dis)?[Aa]llow: .*$/gm)).toEqual(['Disallow: /', 'Allow: /'])
  })

  it('sends everyone away from a site that is not the public one', () => {
    expect(robots({ sitemaps, training: 'allow', open: false })).toBe('User-agent: *\nDisallow: /\n')
  })

  it('names agents as parsers read them: no spaces', () => {
    for (const agent of [...TRAINING, ...SEARCH]) expect(agent).toMatch(/^[A-Za-z0-9_-]+$/)
  })
})

it('the manifest is JSON with the marks that browsers ask for', () => {
  const { name, icons, display } = JSON.parse(manifest(paper))
  expect([name, display]).toEqual(['Lantern & Tide', 'minimal-ui'])
  expect(icons.map(({ sizes, purpose }: { sizes: string; purpose: string }) => `${sizes} ${purpose}`)).toEqual([
    'any any',
    '192x192 any',
    '512x512 any',
    '512x512 maskable',
  ])
})
