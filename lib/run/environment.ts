/** Reads the `.env` files for our own commands as Next reads them for its own; what is set already wins. Imported first, for its effect. */
import env from '@next/env'
import { root } from './steps'

env.loadEnvConfig(root, process.argv[1]?.endsWith('dev.ts') ?? false, { info: () => {}, error: console.error })

/** Sets what has not been set. */
export function setWhatIsMissing(values: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(values)) if (!process.env[name]?.trim()) process.env[name] = value
}

/** Whether whoever runs this has said who may enter: then a local author would be one too many. */
export const hasAuthors = () => ['AUTHORS_ACCOUNTS', 'AUTHORS_ALLOWED'].some((name) => process.env[name]?.trim())
