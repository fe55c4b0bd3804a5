/** What the server remembers while it runs. Next bundles the proxy, pages and routes apart, each with its own copy of a module; this they share. */

/** @returns the one value of that name in this process, made by whoever asks first. */
export function remembered<T>(name: string, make: () => T): T {
  const shared = globalThis as unknown as Record<symbol, T | undefined>
  const key = Symbol.for(`standfirst.${name}`)
  shared[key] ??= make()
  return shared[key]
}
