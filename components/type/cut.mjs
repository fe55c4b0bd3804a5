/** Cuts the paper's fonts out of the whole families: the letters of its languages, the weights and optical sizes that are used. Run by `npm run fonts`; the results are kept in git. */
import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fontverter from 'fontverter'
import subsetFont from 'subset-font'
import { joined, rounded } from './masters.mjs'
import { renamed } from './rename.mjs'

const here = import.meta.dirname
// Adobe's own package, for this one errand: with its drawings it weighs 58 MB. Served by others, the family has lost its old-style figures.
const shelf = await mkdtemp(path.join(tmpdir(), 'fonts-'))
execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', shelf, 'source-serif@4.5.1'], { stdio: 'inherit' })
const serif = (style) => path.join(shelf, `node_modules/source-serif/WOFF2/VAR/SourceSerif4Variable-${style}.ttf.woff2`)
const sans = createRequire(import.meta.url).resolve('@fontsource-variable/libre-franklin/files/libre-franklin-latin-wght-normal.woff2')

const range = (from, to) => String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i))
const without = (letters, others) => [...letters].filter((letter) => !others.includes(letter)).join('')
// What English and Estonian need, in the order of a case: the first view of a page loads this and no more.
const CASE = `ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÜÕŠŽÉabcdefghijklmnopqrstuvwxyzäöüõšžé0123456789 \u00a0!"&'(),-./:;?«»–—‘’‚“”„…`
const SIGNS = '#%+@°·×−→←'
// The rest of ASCII and of Latin-1, and Latin Extended-A: names from elsewhere, sums of money.
const REST = without(`${range(0x20, 0x7e)}${range(0xa1, 0xff)}‐•′″€\u2009\u202f`, CASE + SIGNS)
const EXTENDED = without(range(0x100, 0x17f), CASE)

const TEXT = { opsz: 16, wght: 400 }
const DISPLAY = { opsz: 48, wght: 600 }
const FIGURES = ['kern', 'liga', 'onum']
// Headlines of opinions are set in it as well as words in the text: a size between the two.
const ITALIC = { opsz: 24, wght: 400 }

/** Thousandths of an em to which outlines are rounded: finer where letters are large. */
const GRID = { light: 4, heavy: 2 }
const SMALL = { light: 4, heavy: 4 }

/** As `unicode-range` in type.css says it. */
function rangeOf(letters) {
  const codes = [...new Set(letters)].map((letter) => letter.codePointAt(0)).sort((a, b) => a - b)
  const starts = codes.filter((code) => !codes.includes(code - 1))
  return starts
    .map((from) => [from, codes.find((code) => code >= from && !codes.includes(code + 1))].map((code) => code?.toString(16)))
    .map(([from, to]) => `U+${from === to ? from : `${from}-${to}`}`)
    .join(',')
}

/** File, family, letters, features, cut, and the other cut that is joined to it. */
const cuts = [
  ['serif', serif('Roman'), CASE + SIGNS, FIGURES, TEXT, DISPLAY],
  ['serif-rest', serif('Roman'), REST, ['kern'], TEXT, DISPLAY, 2],
  ['serif-extended', serif('Roman'), EXTENDED, ['kern'], TEXT, DISPLAY, 2],
  ['italic', serif('Italic'), CASE, FIGURES, ITALIC, undefined],
  ['italic-rest', serif('Italic'), SIGNS + REST, ['kern'], ITALIC, undefined, 2],
  ['italic-extended', serif('Italic'), EXTENDED, ['kern'], ITALIC, undefined, 2],
  // As it is packed, Libre Franklin has carons among the extended letters, and no arrows: those of the stand-in do.
  ['sans', sans, without(CASE + SIGNS, '←→ŠŽšž'), ['kern'], { wght: 400 }, { wght: 600 }, 4],
  ['sans-rest', sans, REST, ['kern'], { wght: 400 }, { wght: 600 }, 4],
  ['sans-extended', sans.replace('-latin-', '-latin-ext-'), `${EXTENDED}ŠŽšž`, ['kern'], { wght: 400 }, { wght: 600 }, 4],
]
// What only programs of page design read, and what no browser asks for.
const dropTables = ['GDEF', 'BASE', 'STAT', 'MVAR', 'DSIG']

for (const [name, source, letters, keepFeatures, cut, other] of cuts) {
  const whole = await readFile(source)
  const cutAs = (variationAxes) => subsetFont(whole, letters, { targetFormat: 'truetype', variationAxes, keepFeatures, dropTables, noHinting: true })
  const font = other
    ? joined(await cutAs(cut), await cutAs(other), { min: cut.wght, max: other.wght }, name.startsWith('sans') ? SMALL : GRID, name === 'sans')
    : rounded(await cutAs(cut), GRID.light)
  // The licence keeps the name "Source" for the unchanged fonts (OFL 1.1, 3).
  const made = await fontverter.convert(renamed(font, `Standfirst ${name.replace('-', ' ')}`), 'woff2', 'truetype')
  await writeFile(path.join(here, `${name}.woff2`), made)
  console.log(`${name}.woff2 ${made.length} bytes ${rangeOf(letters)}`)
}
await rm(shelf, { recursive: true })
