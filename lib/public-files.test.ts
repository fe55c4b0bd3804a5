import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { publicFiles } from './public-files.mjs'

it('every file has its address, in folders too, and what hides has none', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'public-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const inside of ['.well-known/acme', 'proofs']) mkdirSync(path.join(folder, inside), { recursive: true })
  for (const file of ['ads.txt', '.well-known/security.txt', '.well-known/acme/token', 'proofs/a year, as told.pdf', '.DS_Store', 'proofs/.gitkeep'])
    writeFileSync(path.join(folder, file), '')
  expect(publicFiles(folder).sort()).toEqual([
    '/.well-known/acme/token',
    '/.well-known/security.txt',
    '/ads.txt',
    '/proofs/a%20year,%20as%20told.pdf',
  ])
})
