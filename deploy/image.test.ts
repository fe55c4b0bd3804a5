import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '..')
const linesOf = (file: string) =>
  readFileSync(path.join(root, file), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))

/** Patterns as Docker reads them (Dockerfile reference, .dockerignore): from the root, and of folders all that is in them; the last that fits wins. */
function isLeftOut(file: string): boolean {
  let isOut = false
  for (const line of linesOf('.dockerignore')) {
    const source = line
      .replace(/^!/, '')
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('**/', '(?:.+/)?')
      .replaceAll('*', '[^/]*')
    if (new RegExp(`^${source}(?:/|$)`).test(file)) isOut = !line.startsWith('!')
  }
  return isOut
}

describe('an image', () => {
  it.each(['.git/HEAD', 'paper/.git/config', '.env', '.env.local', '.env.production', 'paper/.env', '.local/run.env', 'deploy/site.env'])(
    'is made without %s',
    (file) => expect(isLeftOut(file)).toBe(true),
  )

  it.each(linesOf('.gitignore'))('is made without what git ignores: %s', (line) => {
    const name = line.replaceAll('*', 'x').replace(/\/$/, '/file')
    expect([name, isLeftOut(name)]).toEqual([name, true])
  })

  it.each(['package.json', 'package-lock.json', '.npmrc', '.env.example', 'content/publication.yaml', 'paper/publication.yaml', 'lib/env.ts'])(
    'is made with %s',
    (file) => expect(isLeftOut(file)).toBe(false),
  )
})
