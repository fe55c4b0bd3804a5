/** `npm run site` on a fresh machine: installs what is missing, then hands over to the rest, which needs what has been installed. */
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')
const lock = path.join(root, 'package-lock.json')
const installed = path.join(root, 'node_modules/.package-lock.json')

/** @param {string} command @param {string[]} args */
const run = (command, args) => spawnSync(command, args, { cwd: root, stdio: 'inherit' }).status ?? 1

const isInstalled = existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs
if (!isInstalled && run('npm', ['install', '--no-save', '--no-audit', '--no-fund']) !== 0) process.exit(1)
process.exitCode = run(process.execPath, ['--import', 'tsx', 'lib/run/site.ts'])
