/** Watches a folder with all below it, one watcher a folder, so that files which editors put in the place of others are seen as well. */
import { type FSWatcher, readdirSync, watch } from 'node:fs'
import path from 'node:path'

/** @param tell hears of each file that was written, put there or taken away, by its path inside the folder; of a folder that came, of every file in it. */
export function watchFolder(root: string, tell: (file: string) => void): void {
  const watchers = new Map<string, FSWatcher>()
  const add = (folder: string, isNew: boolean) => {
    watchers.get(folder)?.close()
    let watcher: FSWatcher
    try {
      watcher = watch(path.join(root, folder), (_event, name) => name !== null && changed(path.posix.join(folder, name)))
    } catch {
      // It has gone again.
      return
    }
    watcher.on('error', () => watcher.close())
    watchers.set(folder, watcher)
    for (const entry of entriesOf(folder) ?? []) {
      const inside = path.posix.join(folder, entry.name)
      if (entry.isDirectory()) add(inside, isNew)
      else if (isNew) tell(inside)
    }
  }
  const entriesOf = (folder: string) => {
    try {
      return readdirSync(path.join(root, folder), { withFileTypes: true })
    } catch {
      return undefined
    }
  }
  const changed = (file: string) => {
    if (entriesOf(file)) add(file, true)
    tell(file)
  }
  add('', false)
}
