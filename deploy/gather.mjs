/**
 * `node deploy/gather.mjs FOLDER`, after `STANDALONE=1 npm run build`: puts what a server needs, and nothing else, into one folder
 * that can be copied anywhere with Node on it. It is only read when it runs.
 */
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
const [, , wanted] = process.argv
if (!wanted) throw new Error('Say which folder: node deploy/gather.mjs /srv/standfirst')
const target = path.resolve(wanted)
const build = process.env.BUILD_DIR?.trim() || '.next'
const edition = path.resolve(root, process.env.EDITION_DIR?.trim() || '.edition')
const made = path.join(root, build, 'standalone')
if (!existsSync(path.join(made, 'server.js'))) throw new Error('There is no such build: run `STANDALONE=1 npm run build` first.')

rmSync(target, { recursive: true, force: true })
mkdirSync(target, { recursive: true })
cpSync(made, target, { recursive: true, verbatimSymlinks: true })
// Next leaves to others what a web server could give out itself; here the site does.
cpSync(path.join(root, build, 'static'), path.join(target, build, 'static'), { recursive: true })
cpSync(path.join(root, 'public'), path.join(target, 'public'), { recursive: true })
rmSync(path.join(target, '.edition'), { recursive: true, force: true })
// Not what only the next build of the paper reads.
cpSync(edition, path.join(target, '.edition'), { recursive: true, filter: (file) => path.basename(file) !== 'kept.json' })
for (const file of ['lib/run/start.mjs', 'lib/serve', 'lib/lean', 'lib/headers.mjs'])
  cpSync(path.join(root, file), path.join(target, file), { recursive: true, filter: (each) => !/\.test\.ts$/.test(each) })
mkdirSync(path.join(target, build, 'server/route-cache'), { recursive: true })
console.log(`What a server needs lies in ${target}: \`node lib/run/start.mjs\` there.`)
