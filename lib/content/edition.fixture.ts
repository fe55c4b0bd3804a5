/** A small edition on disk for tests of what stands behind the door. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Row } from './article'
import type { EditionIndex } from './press/edition'

export const NOW = Date.parse('2026-05-17T09:00:00Z')
export const HOUR = 3_600_000

export const row = (slug: string, fields: Partial<Row> = {}): Row => ({
  slug,
  section: 'nature',
  format: 'news',
  status: 'ready',
  headline: slug,
  standfirst: `About ${slug}.`,
  authors: ['ann'],
  publishedAt: NOW - HOUR,
  topics: [],
  corrections: [],
  aliases: [],
  language: 'en',
  ads: true,
  words: 100,
  body: `${slug}.json`,
  pictures: [],
  ...fields,
})

const author = (slug: string) => ({ slug, name: slug.toUpperCase(), links: [], body: `author-${slug}.json` })

/** Writes the edition and points `EDITION_DIR` to it. */
export function putEdition(rows: readonly Row[], more: Partial<EditionIndex> = {}): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'standfirst-'))
  const index: EditionIndex = {
    id: path.basename(folder),
    publication: {
      name: 'The Test',
      tagline: 'A paper for tests',
      description: 'A paper for tests.',
      url: 'https://test.example',
      language: 'en',
      timeZone: 'Europe/Tallinn',
      place: { name: 'Here', latitude: 59.4, longitude: 24.7 },
      owner: { name: 'Nobody', contact: 'desk@test.example' },
      sections: [
        { key: 'nature', name: 'Nature', hue: 'moss' },
        { key: 'opinion', name: 'Opinion', hue: 'rust' },
        { key: 'empty', name: 'Empty', hue: 'slate' },
      ],
      homeSection: 'nature',
      topics: { bogs: 'Bogs', secret: 'Secret' },
      series: {},
      follow: [],
      weather: 'none',
      ads: true,
      adHosts: [],
      sensitiveTopics: [],
      aiTraining: 'refuse',
    },
    rows: [...rows].sort((a, b) => (b.publishedAt ?? Infinity) - (a.publishedAt ?? Infinity)),
    authors: ['ann', 'bo'].map(author),
    pages: [{ slug: 'about', title: 'About', body: 'page-about.json' }],
    fronts: {
      front: [
        { block: 'lead', beside: 2, pins: [] },
        { block: 'section', section: 'nature', count: 3, pins: [] },
        { block: 'river', count: 50, pins: [] },
      ],
    },
    ads: [],
    ...more,
  }
  mkdirSync(path.join(folder, 'bodies'))
  for (const body of new Set([...index.rows, ...index.authors, ...index.pages].map((each) => each.body))) {
    writeFileSync(path.join(folder, 'bodies', body), JSON.stringify({ tree: { type: 'root', children: [] }, pictures: {} }))
  }
  writeFileSync(path.join(folder, 'index.json'), JSON.stringify(index))
  process.env.EDITION_DIR = folder
}
