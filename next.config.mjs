/** How Next builds and serves the site. */
import { createRequire } from 'node:module'
import { headerRules } from './lib/headers.mjs'

const resolve = createRequire(import.meta.url).resolve

/** @type {import('next').NextConfig} */
export default {
  distDir: process.env.BUILD_DIR ?? '.next',
  cacheComponents: true,
  partialPrefetching: true,
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  cacheHandler: resolve('./lib/lean/page-store.mjs'),
  cacheHandlers: { default: resolve('./lib/lean/no-data-store.mjs') },
  turbopack: { root: import.meta.dirname },
  outputFileTracingIncludes: { '/**': ['./.edition/**', './lib/lean/**'] },
  experimental: { globalNotFound: true },
  headers: async () => headerRules,
}
