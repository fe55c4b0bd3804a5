/** End-to-end tests, over HTTP and in a browser, of the production build of one paper: `PAPER=sample` (the default) or `PAPER=test`, built by `e2e/build.ts`. */
import { defineConfig } from '@playwright/test'
import { launchOptions } from './e2e/browser.mjs'

/** Specs that hold for any paper, and those that need what only the test paper has. */
const ANY_PAPER = ['lean', 'headers', 'markup', 'links', 'feeds', 'reading']
const SAMPLE_PAPER = ['fronts', 'access', 'stillness', 'tools', 'pictures', 'navigation']
const TEST_PAPER = ['on-time', 'fronts', 'canaries', 'preview', 'masks', 'ear', 'order', 'formats', 'faults']

const isTest = process.env.PAPER === 'test'
const specs = isTest ? [...TEST_PAPER, ...ANY_PAPER] : [...ANY_PAPER, ...SAMPLE_PAPER]
const counts = process.env.COUNTS

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/setup.ts',
  outputDir: 'test-results',
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  // A bound for what hangs, not a promise of speed.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ...(counts ? [['json', { outputFile: counts }] as const] : [])],
  use: { browserName: 'chromium', launchOptions, serviceWorkers: 'block', trace: 'off' },
  // One project a spec, so that those with moments to meet come first.
  projects: specs.map((name) => ({ name, testMatch: `${name}.spec.ts` })),
})
