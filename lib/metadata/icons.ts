/** Where the marks of the site stand (public/), for heads, the manifest, feeds and structured data. */
export const ICONS = {
  favicon: { path: '/favicon.ico', size: 48, type: 'image/x-icon' },
  svg: { path: '/icons/icon.svg', type: 'image/svg+xml' },
  small: { path: '/icons/icon-192.png', size: 192, type: 'image/png' },
  large: { path: '/icons/icon-512.png', size: 512, type: 'image/png' },
  maskable: { path: '/icons/maskable-512.png', size: 512, type: 'image/png' },
  apple: { path: '/icons/apple-touch-icon.png', size: 180, type: 'image/png' },
} as const

export const MANIFEST = '/manifest.webmanifest'

/** The ground of pages, for what stands around them: `--color-paper` of the theme, which browsers ask for before they have it. */
export const GROUND = { light: '#fafbfb', dark: '#141412' } as const
