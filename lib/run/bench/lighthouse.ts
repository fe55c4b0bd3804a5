/** Lighthouse's marks for a phone, where Lighthouse is installed: `npm install --no-save lighthouse@12`. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { root } from '../steps'
import type { Figure } from './report'

const command = path.join(root, 'node_modules/lighthouse/cli/index.js')
export const hasLighthouse = existsSync(command)

interface Report {
  readonly categories: Readonly<Record<string, { readonly score: number | null }>>
  readonly audits: Readonly<Record<string, { readonly numericValue?: number }>>
}

export async function marks(origin: string, pages: Readonly<Record<string, string>>): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const [name, page] of Object.entries(pages)) {
    const flags = [
      '--output=json',
      '--quiet',
      '--chrome-flags=--headless=new --no-sandbox',
      '--only-categories=performance,accessibility,best-practices,seo',
    ]
    const { categories, audits } = JSON.parse(await said(process.execPath, [command, origin + page, ...flags])) as Report
    for (const [category, { score }] of Object.entries(categories))
      figures.push({ name: `${name}: ${category}`, value: (score ?? 0) * 100, unit: '', goal: '100' })
    figures.push({ name: `${name}: largest paint`, value: (audits['largest-contentful-paint']?.numericValue ?? 0) / 1000, unit: 's', goal: '< 1.0' })
    figures.push({ name: `${name}: blocking`, value: audits['total-blocking-time']?.numericValue ?? 0, unit: 'ms', goal: '0' })
  }
  return figures
}

async function said(run: string, args: readonly string[]): Promise<string> {
  const child = spawn(run, args, { stdio: ['ignore', 'pipe', 'ignore'] })
  let text = ''
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk
  })
  await new Promise((resolve) => child.on('close', resolve))
  return text
}
