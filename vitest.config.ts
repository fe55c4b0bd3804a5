/** Unit tests: pure logic beside its source, without a browser or a server of ours. */
import path from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname, 'server-only': path.join(import.meta.dirname, 'node_modules/server-only/empty.js') } },
  test: { include: ['lib/**/*.test.ts', 'components/**/*.test.ts', 'deploy/*.test.ts'], testTimeout: 60_000 },
})
