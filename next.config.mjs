/** How Next builds and serves the site. */
import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { PHASE_DEVELOPMENT_SERVER } from 'next/constants.js'
import { headerRules } from './lib/headers.mjs'
import { publicFiles } from './lib/public-files.mjs'
import { isUnlistedIn } from './lib/unlisted.mjs'

const resolve = createRequire(import.meta.url).resolve

/**
 * @param {string} phase
 * @returns {import('next').NextConfig}
 */
export default (phase) => ({
  distDir: process.env.BUILD_DIR || '.next',
  cacheComponents: true,
  partialPrefetching: true,
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  env: {
    // For whoever starts it (`lib/run/start.mjs`): pages that are made ahead name the address of the site.
    BUILT_FOR: process.env.SITE_URL?.trim() ?? '',
    PUBLIC_FILES: publicFiles(path.join(import.meta.dirname, 'public')).join('\n'),
  },
  // Made whole for a server without the sources, see `deploy/`.
  ...(process.env.STANDALONE && { output: 'standalone' }),
  // Only such servers, and Vercel, copy what a page reads; with it the build looks at every file of the edition, for each kind of page.
  ...((process.env.STANDALONE || process.env.VERCEL) && {
    outputFileTracingIncludes: { '/**': ['./.edition/**', './lib/lean/**', './lib/serve/*.mjs'] },
    outputFileTracingExcludes: { '/**': ['./.edition/kept.json', './.bench/**', './e2e/**', './content/**', './.git/**'] },
  }),
  // Pages that are asked for often are held once, packed, by the front (`lib/serve/front.mjs`).
  cacheMaxMemorySize: 0,
  cacheHandler: resolve('./lib/lean/page-store.mjs'),
  cacheHandlers: { default: resolve('./lib/lean/no-data-store.mjs') },
  // Types are the business of `npm run check`, tests' included: a reader's site need not wait for them.
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: import.meta.dirname },
  experimental: {
    globalNotFound: true,
    // By itself Next leaves one processor to others, which is half of a small machine.
    cpus: availableParallelism(),
    // Builds begin with nothing: to write down what they did takes longer than it would save the next.
    turbopackFileSystemCacheForBuild: false,
    // Pages are whole documents: to hold each against rules for navigation by script makes it twice in development.
    instantInsights: { validationLevel: 'manual-warning' },
    // Four times the bytes of the code itself, and nothing reads them once it is built: neither Node as we start it, nor a reader's browser.
    turbopackSourceMaps: phase === PHASE_DEVELOPMENT_SERVER,
    turbopackInputSourceMaps: phase === PHASE_DEVELOPMENT_SERVER,
  },
  headers: async () =>
    headerRules({
      development: phase === PHASE_DEVELOPMENT_SERVER ? process.env.SITE_URL || 'http://localhost:3000' : undefined,
      unlisted: isUnlistedIn(process.env),
    }),
  // Where open pages hear of what is saved while somebody writes: `lib/run/dev.ts` listens there, and nobody in a build.
  ...(phase === PHASE_DEVELOPMENT_SERVER &&
    process.env.LIVE_PORT && {
      rewrites: async () => ({ beforeFiles: [{ source: '/api/live', destination: `http://127.0.0.1:${process.env.LIVE_PORT}/` }] }),
    }),
})
