/** Builds the sample publication and serves it as in production, with what a local run lacks made for it. */

import { port } from '@/lib/env'
import { localAuthor } from '@/lib/preview/local-author'
import { build } from './build'
import { hasAuthors, setWhatIsMissing } from './environment'
import { root, run } from './steps'

setWhatIsMissing({ SITE_URL: `http://localhost:${port()}`, ...(hasAuthors() ? {} : await localAuthor(root)) })
if (!(await build())) process.exit(1)
console.log(`\nThe paper: ${process.env.SITE_URL}\nThe desk:  ${process.env.SITE_URL}/desk/sign-in\n`)
process.exitCode = await run(process.execPath, ['--max-semi-space-size=8', '--v8-pool-size=1', 'lib/run/start.mjs'])
