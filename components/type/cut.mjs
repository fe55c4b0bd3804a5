/** Cuts the paper's fonts out of the whole families: the letters of its languages, the weights and optical sizes that are used. Run by `npm run fonts`; the results are kept in git. */
import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import fontverter from 'fontverter'
import subsetFont from 'subset-font'
import { renamed } from './rename.mjs'

const here = import.meta.dirname
const { resolve } = createRequire(import.meta.url)
const file = (family, name) => resolve(`@fontsource-variable/${family}/files/${family}-${name}.woff2`)

const range = (from, to) => String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i))
const LATIN = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}–—‘’‚“”„…•€′″−×↩←→\u2009\u202f`
// Latin Extended-A: Š and Ž of Estonian, and the neighbours' letters in names.
const EXTENDED = range(0x100, 0x17f)

const cuts = [
  ['text.woff2', file('source-serif-4', 'latin-opsz-normal'), LATIN, { opsz: 16, wght: 400 }],
  ['text-bold.woff2', file('source-serif-4', 'latin-opsz-normal'), LATIN, { opsz: 16, wght: 650 }],
  ['text-italic.woff2', file('source-serif-4', 'latin-opsz-italic'), LATIN, { opsz: 16, wght: 400 }],
  ['text-extended.woff2', file('source-serif-4', 'latin-ext-opsz-normal'), EXTENDED, { opsz: 16, wght: 400 }],
  ['display.woff2', file('source-serif-4', 'latin-opsz-normal'), LATIN, { opsz: 48, wght: 600 }],
  ['display-italic.woff2', file('source-serif-4', 'latin-opsz-italic'), LATIN, { opsz: 48, wght: 400 }],
  ['sans.woff2', file('libre-franklin', 'latin-wght-normal'), LATIN, { wght: { min: 400, max: 700, default: 400 } }],
]

for (const [name, source, letters, variationAxes] of cuts) {
  const whole = await subsetFont(await readFile(source), letters, { targetFormat: 'truetype', variationAxes })
  // The licence keeps the name "Source" for the unchanged fonts (OFL 1.1, 3).
  const cut = await fontverter.convert(renamed(whole, `Standfirst ${name.replace('.woff2', '').replaceAll('-', ' ')}`), 'woff2', 'truetype')
  await writeFile(path.join(here, name), cut)
  console.log(`${name} ${(cut.length / 1024).toFixed(1)} kB`)
}
