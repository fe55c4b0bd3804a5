/** `npm run build`: the paper's check and edition, the reader's scripts, Next's build, and the pages made lean. */
import './environment'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildDir } from '@/lib/env'
import { leanBuild } from '@/lib/lean/after-build'
import { bundleElements } from '@/lib/lean/bundle'
import { problemOfSite } from '@/lib/preview/settings'
import { root, script, tool } from './steps'

/** @returns whether the site is built; the words of what failed have been printed. */
export async function build(): Promise<boolean> {
  // Every page names it: what a server would refuse to start with must not be built first.
  const problem = problemOfSite()
  if (problem) {
    console.error(`Nothing was built: ${problem}`)
    return false
  }
  // A process of its own: what ten thousand texts took would stay beside what Next takes.
  if ((await script('lib/content/press/command.ts')) !== 0) return false
  const elements = await bundleElements()
  if ((await tool('next', ['build'])) !== 0) return false
  const { pages, before, after } = await leanBuild(path.join(root, buildDir()))
  const kilobytes = (bytes: number) => (bytes / pages / 1024).toFixed(1)
  console.log(
    `${pages} pages made lean: ${kilobytes(before)} kB became ${kilobytes(after)} kB on average. The reader's scripts: ${elements} bytes compressed.`,
  )
  return true
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) process.exitCode = (await build()) ? 0 : 1
