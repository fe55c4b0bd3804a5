/** Versions below which known attacks on this very design work, and what must not come back into the tree. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(path.join(root, file), 'utf8')
const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, { version?: string; optionalDependencies?: object }> }
const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<'dependencies' | 'devDependencies', Record<string, string>>

/** Next: CVE-2026-119347, CVE-2026-119350 and those before them. NextAuth: state, nonce and PKCE bound to the provider. */
const FLOORS = { next: '16.4.5', 'next-auth': '4.24.15' }

const compare = (a: string, b: string) => {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number))
  const at = left?.findIndex((part, i) => part !== right?.[i]) ?? -1
  return at < 0 ? 0 : (left?.[at] ?? 0) - (right?.[at] ?? 0)
}

test.each(Object.entries(FLOORS))('%s is at least %s, wherever it is installed', (name, floor) => {
  const found = Object.entries(packages).filter(([place]) => place.endsWith(`node_modules/${name}`))
  expect(found.length).toBeGreaterThan(0)
  for (const [place, { version = '0' }] of found) expect(compare(version, floor), `${place} ${version}`).toBeGreaterThanOrEqual(0)
})

test('every dependency is pinned to one version', () => {
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) expect(version, name).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/)
})

test('the lock file is of every system, not only of the one that wrote it: `npm ci` works on all', () => {
  for (const [place, { optionalDependencies = {} }] of Object.entries(packages)) {
    for (const name of Object.keys(optionalDependencies)) {
      expect(
        [`${place}/node_modules/${name}`, `node_modules/${name}`].some((entry) => entry in packages),
        `${place}: ${name}`,
      ).toBe(true)
    }
  }
})

test('there is no Server Action, and Contentlayer’s own output is imported nowhere', () => {
  const sources = ['app', 'components', 'lib', 'proxy.ts', 'instrumentation.ts'].flatMap((place) =>
    place.endsWith('.ts')
      ? [place]
      : readdirSync(path.join(root, place), { recursive: true, encoding: 'utf8' }).map((file) => path.join(place, file)),
  )
  const code = sources.filter((file) => /\.(tsx?|mjs)$/.test(file) && !file.endsWith('.test.ts'))
  expect(code.length).toBeGreaterThan(100)
  for (const file of code) {
    expect(read(file), file).not.toMatch(/^\s*['"]use server['"]/m)
    expect(read(file), file).not.toMatch(/from ['"]contentlayer\/generated['"]/)
  }
})
