/** The papers that the site is tested with, and where each is built to, so that a developer's own `.next` and `.edition` are left alone. */
import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '..')
export const work = path.join(root, 'e2e/.work')

export type PaperName = 'sample' | 'test' | 'estonian'

export interface Built {
  readonly name: PaperName
  readonly contentDir: string
  readonly buildDir: string
  readonly editionDir: string
  /** Says how the build went, see `build.ts`. */
  readonly record: string
}

const paper = (name: PaperName, contentDir: string): Built => ({
  name,
  contentDir,
  buildDir: `.next-e2e-${name}`,
  editionDir: path.join(root, `.edition-e2e-${name}`),
  record: path.join(work, `${name}.json`),
})

export const papers = {
  sample: paper('sample', path.join(root, 'content')),
  test: paper('test', path.join(work, 'paper')),
  estonian: paper('estonian', path.join(root, 'e2e/paper-estonian')),
} as const

/** A paper by its name; the sample for want of one. */
export const named = (name: string | undefined): Built => (name && name in papers ? papers[name as PaperName] : papers.sample)

/** Which of them this run is about. */
export const current = (): Built => named(process.env.PAPER)

/** One address of each kind of page. */
export const landmarks: Record<PaperName, Readonly<Record<string, string>>> = {
  sample: {
    front: '/',
    section: '/nature',
    'opinion section': '/opinion',
    article: '/nature/a-bog-keeps-time',
    'opinion piece': '/opinion/the-last-warm-room',
    'sponsored piece': '/food/a-loaf-that-is-gone-by-nine',
    interview: '/craft/what-a-clock-wants',
    review: '/craft/the-grey-wool-sock',
    obituary: '/estonia/the-paraffin-lamp',
    'live piece': '/nature/a-night-of-counting-birds',
    'article in Estonian': '/language/uks-sona-kaks-ilma',
    authors: '/authors',
    author: '/authors/meri-hallikivi',
    topic: '/topics/bogs',
    archive: '/archive',
    month: '/archive/2026/10',
    'house page': '/info/about',
    missing: '/nature/no-such-page',
    gone: '/transport/the-harbour-bell',
  },
  test: {
    front: '/',
    section: '/meadow',
    'second page of a section': '/meadow/page/2',
    'empty section': '/hush',
    article: '/wharf/every-part',
    'article of every block': '/wharf/every-block',
    'hostile article': '/wharf/hostile',
    'opinion piece': '/voices/in-my-view',
    'sponsored piece': '/wharf/paid-for',
    'live piece': '/voices/watch-that-ended',
    'long explainer': '/voices/how-tides-work',
    'article from right to left': '/voices/sea-in-the-morning',
    authors: '/authors',
    author: '/authors/ines-marrow',
    'second page of an author': '/authors/ines-marrow/page/2',
    topic: '/topics/ropes',
    archive: '/archive',
    month: '/archive/2024/03',
    'second page of a month': '/archive/2023/05/page/2',
    'house page': '/info/about',
    missing: '/wharf/no-such-page',
    gone: '/wharf/kanarywithdrawnslugq7v',
  },
  estonian: {
    front: '/',
    section: '/rand',
    'section read from the right': '/kaugemalt',
    'empty section': '/vaikus',
    article: '/rand/rannajoon',
    'short article': '/rand/paadikuur',
    'article read from the right': '/kaugemalt/al-bahr',
    'opinion piece': '/arvamus/meri-ei-vota-sona',
    'opinion piece read from the right': '/kaugemalt/al-qarib',
    'sponsored piece': '/rand/tasutud',
    authors: '/authors',
    author: '/authors/ruta-laine',
    topic: '/topics/lained',
    archive: '/archive',
    month: '/archive/2025/05',
    'house page': '/info/about',
    missing: '/rand/pole-olemas',
    gone: '/rand/vana-sild',
  },
}

/** What the status of a landmark is. */
export const statusOf = (landmark: string) => (landmark === 'missing' ? 404 : landmark === 'gone' ? 410 : 200)
