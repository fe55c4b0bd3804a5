/** The steps that the project's commands are made of: each runs a tool of its own and says when it fails. */
import { spawn } from 'node:child_process'
import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '../..')

/** Runs a program to its end, its output on ours. @returns its exit code, 1 when it was ended by a signal. */
export function run(command: string, args: readonly string[], env: Record<string, string | undefined> = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env } })
    const pass = (signal: NodeJS.Signals) => child.kill(signal)
    process.on('SIGINT', pass).on('SIGTERM', pass)
    child.on('error', reject).on('exit', (code) => {
      process.off('SIGINT', pass).off('SIGTERM', pass)
      resolve(code ?? 1)
    })
  })
}

const bin = (name: string) => path.join(root, 'node_modules/.bin', name)

/** Runs a TypeScript file of the project. */
export const script = (file: string, args: readonly string[] = [], env: Record<string, string | undefined> = {}) =>
  run(process.execPath, ['--import', 'tsx', file, ...args], env)

/** Runs a tool that the project depends on. */
export const tool = (name: string, args: readonly string[], env: Record<string, string | undefined> = {}) => run(bin(name), args, env)
