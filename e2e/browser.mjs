/** Which browser the suite uses: Playwright's own where it is installed, else the system's. Run by itself it says whether one starts. */
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const system = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((file) => existsSync(file))

/** @type {import('@playwright/test').LaunchOptions} */
export const launchOptions = { args, ...(!existsSync(chromium.executablePath()) && system && { executablePath: system }) }

if (import.meta.url === `file://${process.argv[1]}`) {
  try {
    await (await chromium.launch(launchOptions)).close()
  } catch {
    process.exitCode = 1
  }
}
