/** Writes the web app manifest (W3C), for those who put the paper on their home screen. */
import { GROUND, ICONS } from '@/lib/metadata/icons'
import type { Publication } from '@/lib/publication'

export const MANIFEST_TYPE = 'application/manifest+json; charset=utf-8'

/** `minimal-ui`: a paper of many pages wants the way back that browsers give, which `standalone` takes away. */
export function manifest({ name, description, language }: Pick<Publication, 'name' | 'description' | 'language'>): string {
  const icon = ({ path, size, type }: { path: string; size: number; type: string }, purpose: string) => ({
    src: path,
    sizes: `${size}x${size}`,
    type,
    purpose,
  })
  return JSON.stringify({
    id: '/',
    name,
    short_name: name,
    description,
    lang: language,
    dir: 'auto',
    start_url: '/',
    scope: '/',
    display: 'minimal-ui',
    // Behind the page while it opens; a manifest knows no other scheme.
    background_color: GROUND.light,
    theme_color: GROUND.light,
    categories: ['news'],
    icons: [
      { src: ICONS.svg.path, sizes: 'any', type: ICONS.svg.type, purpose: 'any' },
      icon(ICONS.small, 'any'),
      icon(ICONS.large, 'any'),
      icon(ICONS.maskable, 'maskable'),
    ],
  })
}
