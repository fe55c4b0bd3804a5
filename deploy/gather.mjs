/**
 * `node deploy/gather.mjs FOLDER`, after `STANDALONE=1 npm run build`: puts what a server needs, and nothing else, into a new folder
 * that can be copied anywhere with Node on it. It is only read when it runs. What is there already is never touched, be it somebody's
 * work or the folder that is served.
 */
import { cpSync, existsSync, lstatSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
const [, , wanted] = process.argv
if (!wanted) refuse('Say which folder: node deploy/gather.mjs /srv/standfirst/1')
const target = path.resolve(wanted)
const found = inTheWay(target)
if (found) refuse(`${target} ${found}. Nothing was touched. Say a folder that is not there yet, outside the project, such as /srv/standfirst/2.`)
const build = process.env.BUILD_DIR?.trim() || '.next'
const edition = path.resolve(root, process.env.EDITION_DIR?.trim() || '.edition')
const made = path.join(root, build, 'standalone')
if (!existsSync(path.join(made, 'server.js'))) refuse('There is no such build: run `STANDALONE=1 npm run build` first.')

// Under its name it is there whole or not at all.
const part = `${target}.part-${process.pid}`
mkdirSync(part, { recursive: true })
try {
  cpSync(made, part, { recursive: true, verbatimSymlinks: true })
  // Next leaves to others what a web server could give out itself; here the site does.
  cpSync(path.join(root, build, 'static'), path.join(part, build, 'static'), { recursive: true })
  cpSync(path.join(root, 'public'), path.join(part, 'public'), { recursive: true })
  rmSync(path.join(part, '.edition'), { recursive: true, force: true })
  // Not what only the next build of the paper reads.
  cpSync(edition, path.join(part, '.edition'), { recursive: true, filter: (file) => path.basename(file) !== 'kept.json' })
  for (const file of ['lib/run/start.mjs', 'lib/serve', 'lib/lean', 'lib/headers.mjs'])
    cpSync(path.join(root, file), path.join(part, file), { recursive: true, filter: (each) => !/\.test\.ts$/.test(each) })
  mkdirSync(path.join(part, build, 'server/route-cache'), { recursive: true })
  renameSync(part, target)
} catch (error) {
  rmSync(part, { recursive: true, force: true })
  throw error
}
console.log(`What a server needs lies in ${target}: \`node lib/run/start.mjs\` there.`)

/**
 * @param {string} folder absolute
 * @returns {string | undefined} why nothing can be gathered there, as the end of a sentence that begins with its name
 */
function inTheWay(folder) {
  const fromRoot = path.relative(root, real(folder))
  if (fromRoot === '') return 'is the project itself'
  if (fromRoot.split(path.sep)[0] !== '..') return 'lies in the project, which would take it into its next build'
  const there = lstatSync(folder, { throwIfNoEntry: false })
  if (!there) return undefined
  if (!there.isDirectory()) return there.isSymbolicLink() ? 'is a link' : 'is a file'
  const [first, ...others] = readdirSync(folder).sort()
  return first === undefined ? undefined : `is not empty: there is ${first}${others.length ? ` and ${others.length} more` : ''} in it`
}

/**
 * Where it lies on the disk, whatever links lead there; what is not there yet lies in the folder that is.
 * @param {string} file absolute
 * @returns {string}
 */
function real(file) {
  return existsSync(file) ? realpathSync(file) : path.join(real(path.dirname(file)), path.basename(file))
}

/**
 * @param {string} sentence
 * @returns {never}
 */
function refuse(sentence) {
  console.error(sentence)
  process.exit(1)
}
