/** Builds the sample publication and serves it as in production, with what a local run lacks made for it. */
import { port } from '@/lib/env'
import { localAuthor } from '@/lib/preview/local-author'
import { build } from './build'
import { root, tool } from './steps'

const address = `http://localhost:${port()}`
const env = { ...(await localAuthor(root)), SITE_URL: address }
Object.assign(process.env, env)
if (!(await build())) process.exit(1)
console.log(`\nThe paper: ${address}\nThe desk:  ${address}/desk\n`)
process.exitCode = await tool('next', ['start', '-p', String(port())], env)
