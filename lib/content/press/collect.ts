/** Runs Contentlayer over the texts that were read in this run, and holds what came out against what went in. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { provideDummyTracing } from '@contentlayer2/utils'
import * as effect from '@contentlayer2/utils/effect'
import { NodeFsLive } from '@contentlayer2/utils/node'
import { provideCwdCustom } from 'contentlayer2/core'
import { source } from '@/contentlayer.config'
import type { FreshText } from '../check'

/** What we use of Contentlayer's effects, whose own types lie where TypeScript does not look. */
type Step = (from: unknown) => unknown
interface Effects {
  readonly provideConsole: Step
  readonly S: { readonly take: (count: number) => Step; readonly runCollect: Step }
  readonly T: {
    readonly chain: (next: (value: never) => unknown) => Step
    readonly map: (change: (value: never) => unknown) => Step
    readonly rightOrFail: Step
    readonly provideSomeLayer: (layer: unknown) => Step
    readonly runPromise: (from: unknown) => Promise<unknown>
  }
  readonly Chunk: { readonly unsafeHead: (chunk: never) => unknown }
}
const { provideConsole, S, T, Chunk } = effect as unknown as Effects
const through = (from: unknown, ...steps: readonly unknown[]) => steps.reduce((value, step) => (step as Step)(value), from)

interface Document {
  readonly body: { readonly raw: string; readonly html: string }
  readonly _id: string
}

/** Texts in one run: Contentlayer's work for each grows with how many it has. */
const AT_ONCE = 500

/**
 * @returns trees as JSON, by file.
 * @throws when something was lost, added or changed; nothing has been written then.
 */
export async function collect(texts: ReadonlyMap<string, FreshText>): Promise<Map<string, string>> {
  const trees = new Map<string, string>()
  const all = [...texts]
  for (let from = 0; from < all.length; from += AT_ONCE) {
    const some = new Map(all.slice(from, from + AT_ONCE))
    const folder = await mkdtemp(path.join(os.tmpdir(), 'standfirst-texts-'))
    try {
      for (const [file, tree] of hold(some, await documentsOf(some, folder))) trees.set(file, tree)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
  return trees
}

/** What came out against what went in. */
function hold(texts: ReadonlyMap<string, FreshText>, documents: readonly Document[]): Map<string, string> {
  const trees = new Map(documents.map(({ _id, body }) => [_id, body.html]))
  const isChanged = ({ _id, body }: Document) => {
    const text = texts.get(_id)
    return text !== undefined && (text.text.trim() !== body.raw.trim() || text.tree.json !== body.html)
  }
  const wrong = [
    ['Lost', [...texts.keys()].filter((file) => !trees.has(file))],
    ['Not asked for', [...trees.keys()].filter((file) => !texts.has(file))],
    ['Changed on the way', documents.filter(isChanged).map(({ _id }) => _id)],
  ] as const
  const said = wrong.filter(([, files]) => files.length).map(([what, files]) => `${what}: ${files.join(', ')}.`)
  if (said.length)
    throw new Error(
      `Contentlayer was given ${texts.size} texts and made ${documents.length}. ${said.join(' ')} Nothing was changed; run again, and report this if it stays.`,
    )
  return trees
}

/** Contentlayer gets the bytes that were checked, in a folder of its own, so that nothing can change between the two. */
async function documentsOf(texts: ReadonlyMap<string, FreshText>, folder: string): Promise<Document[]> {
  const trees = new Map<string, string>()
  for (const [file, { bytes, tree }] of texts) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true })
    await writeFile(path.join(folder, file), bytes)
    trees.set(bytes.toString('utf8'), tree.json)
  }
  // Its source plug-in is asked itself: its command would write each document three times over, and read its configuration anew, before we read them back.
  const plugin = await source(folder, (text) => trees.get(text))('')
  const collected = through(
    plugin.provideSchema('standfirst'),
    T.chain((schemaDef) => through(plugin.fetchData({ schemaDef, verbose: false, skipCachePersistence: true }), S.take(1), S.runCollect)),
    T.map(Chunk.unsafeHead),
    T.rightOrFail,
    provideDummyTracing,
    provideCwdCustom(folder as never),
    provideConsole,
    T.provideSomeLayer(NodeFsLive),
  )
  const { cacheItemsMap } = (await T.runPromise(collected)) as { cacheItemsMap: Record<string, { document: Document }> }
  return Object.values(cacheItemsMap).map(({ document }) => document)
}
