/** What every part of the bench is about: one paper of a size, where its edition and build lie, and where figures go. */
import path from 'node:path'
import { root } from '../steps'
import type { Corpus } from './corpus'

export interface Bench {
  readonly corpus: Corpus
  readonly size: number
  /** Folder of everything that is made for measuring. */
  readonly work: string
  /** For the site's own commands. */
  readonly env: Readonly<Record<'CONTENT_DIR' | 'EDITION_DIR' | 'BUILD_DIR' | 'SITE_URL' | 'WEATHER_PROVIDER', string>>
  /** How long a server is loaded at a time. */
  readonly seconds: number
  /** How many requests are spread over all articles. */
  readonly requests: number
  note(name: string, value: number, unit: string, goal?: string): void
  skip(what: string): void
}

export const work = path.join(root, '.bench')

export const envOf = (articles: number): Bench['env'] => ({
  CONTENT_DIR: path.join(work, `paper-${articles}`),
  EDITION_DIR: path.join(work, `edition-${articles}`),
  BUILD_DIR: `.bench/next-${articles}`,
  SITE_URL: 'http://localhost:3000',
  WEATHER_PROVIDER: 'none',
})
