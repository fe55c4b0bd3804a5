/** Reads pages with an HTML parser that is not ours: elements, their attributes and text, links and scripts. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5'

export interface Found {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  /** All text inside. */
  readonly text: string
}

/** Every element of a page, in the order of the document; contents of templates too. */
export function elementsOf(html: string): readonly Found[] {
  const found: Found[] = []
  const walk = (node: DefaultTreeAdapterTypes.Node) => {
    if ('tagName' in node) {
      found.push({ name: node.tagName, attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])), text: textOf(node) })
      if ('content' in node) walk((node as DefaultTreeAdapterTypes.Template).content)
    }
    if ('childNodes' in node) node.childNodes.forEach(walk)
  }
  walk(parse(html))
  return found
}

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}

/** What makes a page other than lean: scripts that run and are not our two (one before the first paint, one module), inline handlers and styles, preloads of scripts, the framework's payload. */
export function notLean(html: string): string[] {
  const wrong: string[] = []
  const classic: string[] = []
  for (const { name, attributes, text } of elementsOf(html)) {
    const tag = `<${name} ${Object.entries(attributes)
      .map(([key, value]) => `${key}="${value.slice(0, 80)}"`)
      .join(' ')}>`
    if (name === 'script' && !/^(application\/ld\+json|speculationrules)$/.test(attributes.type ?? '')) {
      if (!/^\/assets\/[\w-]+\.js$/.test(attributes.src ?? '') || text.trim()) wrong.push(tag + text.slice(0, 60))
      if (attributes.type !== 'module') classic.push(tag)
    }
    if (name === 'link' && (attributes.as === 'script' || attributes.rel === 'modulepreload') && !attributes.href?.startsWith('/assets/'))
      wrong.push(tag)
    if (name === 'style' || name === 'template') wrong.push(tag)
    for (const key of Object.keys(attributes)) if (/^on/.test(key) || key === 'style' || key === 'nonce') wrong.push(tag)
    if (/^javascript:/i.test(attributes.href ?? '')) wrong.push(tag)
  }
  wrong.push(...classic.slice(1))
  if (/__next_f|_next\/static\/chunks\/[^"]*\.js/.test(html)) wrong.push('the framework’s payload or scripts are named')
  return wrong
}

/** Addresses that a page leads to or loads. */
export function linksOf(html: string): { readonly links: string[]; readonly loads: string[]; readonly ids: ReadonlySet<string> } {
  const links: string[] = []
  const loads: string[] = []
  const ids = new Set<string>()
  for (const { name, attributes } of elementsOf(html)) {
    if (attributes.id) ids.add(attributes.id)
    if (attributes.href !== undefined) (name === 'a' || name === 'area' ? links : loads).push(attributes.href)
    for (const address of [attributes.src, attributes.poster]) if (address !== undefined) loads.push(address)
    for (const candidate of attributes.srcset?.split(',') ?? []) loads.push(candidate.trim().split(/\s+/)[0] ?? '')
    if (name === 'meta' && /^(og:image|og:url|twitter:image)$/.test(attributes.property ?? attributes.name ?? ''))
      loads.push(attributes.content ?? '')
  }
  return { links, loads, ids }
}

/** The JSON-LD of a page, every item by itself. @throws when it is not JSON. */
export function structuredData(html: string): Record<string, unknown>[] {
  return elementsOf(html)
    .filter(({ name, attributes }) => name === 'script' && attributes.type === 'application/ld+json')
    .flatMap(({ text }) => JSON.parse(text))
}
