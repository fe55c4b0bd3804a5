/** End-to-end tests, over HTTP and in a browser, of the production build of one paper: `PAPER=sample` (the default), `test` or `estonian`, built by `e2e/build.ts`. */
import { defineConfig } from '@playwright/test'
import { launchOptions } from './e2e/browser.mjs'

/**
 * Every spec with the papers that it holds for, in the order of running: those with moments to meet come first. Who
 * reads in another language, or from the other side, meets the same promises.
 */
const SPECS: Readonly<Record<string, readonly string[]>> = {
  'on-time': ['test'],
  fronts: ['test', 'sample'],
  canaries: ['test'],
  preview: ['test'],
  roles: ['test'],
  review: ['test'],
  desk: ['test'],
  masks: ['test'],
  ear: ['test'],
  order: ['test'],
  formats: ['test'],
  faults: ['test'],
  blocks: ['test'],
  ads: ['test'],
  instances: ['test'],
  lean: ['test', 'sample'],
  headers: ['test', 'sample'],
  markup: ['test', 'sample', 'estonian'],
  links: ['test', 'sample'],
  feeds: ['test', 'sample'],
  reading: ['test', 'sample', 'estonian'],
  budget: ['sample'],
  access: ['sample', 'estonian'],
  stillness: ['sample', 'estonian'],
  print: ['sample'],
  tools: ['sample'],
  pictures: ['sample'],
  navigation: ['sample'],
  dev: ['estonian'],
}
const paper = process.env.PAPER ?? 'sample'
const specs = Object.keys(SPECS).filter((name) => SPECS[name]?.includes(paper))
const counts = process.env.COUNTS

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/setup.ts',
  outputDir: 'test-results',
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  // A bound for what hangs, not a promise of speed.
  timeout: 420_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ...(counts ? [['json', { outputFile: counts }] as const] : [])],
  use: { browserName: 'chromium', launchOptions, serviceWorkers: 'block', trace: 'off' },
  projects: specs.map((name) => ({ name, testMatch: `${name}.spec.ts` })),
})
