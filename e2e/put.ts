/** Files as a publisher puts them into `public/`: there while the test paper is built, then in the folder of the instances; never left in the project. */
import { mkdir, rm, rmdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

export const PUT = {
  '/put-by-the-tests.txt': 'example.com, 1, DIRECT\n',
  '/put-by-the-tests.html': 'google-site-verification: put-by-the-tests.html',
  '/.well-known/put-by-the-tests.txt': 'Contact: mailto:desk@lantern.example\n',
} as const

export async function putFiles(folder: string): Promise<void> {
  for (const [address, text] of Object.entries(PUT)) {
    await mkdir(path.dirname(folder + address), { recursive: true })
    await writeFile(folder + address, text)
  }
}

/** Folders that hold nothing then go too; others stay. */
export async function takeFiles(folder: string): Promise<void> {
  for (const address of Object.keys(PUT)) {
    await rm(folder + address, { force: true })
    await rmdir(path.dirname(folder + address)).catch(() => {})
  }
}
