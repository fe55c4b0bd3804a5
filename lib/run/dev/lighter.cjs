/**
 * Loaded into Next's development server, from which it takes work that nobody here looks at and everybody who writes waits for. What
 * it holds on to is not public: Next is pinned to a version, and without it pages are the same, and slower.
 */

// React's development build asks Node to be told of every promise, and keeps a stack of each for its tools in the browser: two
// thirds of the time in which a page is made. Contexts (AsyncLocalStorage) are not made of these hooks.
require('node:async_hooks').createHook = () => {
  const hook = { enable: () => hook, disable: () => hook }
  return hook
}

// For every request Next starts a process that asks `generateStaticParams` again, and reads the whole edition to do so. What is made ahead
// is the business of the build: here the first answer holds.
if (process.env.NEXT_PRIVATE_WORKER) {
  const { default: DevServer } = require('next/dist/server/dev/next-dev-server')
  const ask = DevServer.prototype.getStaticPaths
  const known = new Map()
  DevServer.prototype.getStaticPaths = function (asked) {
    if (!known.has(asked.pathname)) known.set(asked.pathname, ask.call(this, asked))
    return known.get(asked.pathname)
  }
}
