// Pulls the sample paper's pictures: `node content/studio/press.mjs` all of them, or with slugs only those.
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Block } from './carve.mjs';
import { seed } from './ink.mjs';
import { print } from './print.mjs';
import { ARTICLES, AUTHORS } from './catalogue.mjs';

const content = join(dirname(fileURLToPath(import.meta.url)), '..');
const out = process.env.STUDIO_OUT ?? content;
const wanted = process.argv.slice(2);

/** Carve the blocks of one picture, then print it. */
async function make(name, picture, folder, [width, height, scale, limit]) {
  if (wanted.length && !wanted.includes(name)) return;
  seed(name);
  const blocks = picture.inks.map(() => new Block(width, height));
  picture.draw(...blocks);
  await mkdir(folder, { recursive: true });
  const done = await print({ ...picture, blocks }, { width: width * scale, height: height * scale, file: join(folder, `${name}.webp`), limit });
  console.log(`${name}  ${Math.round(done.bytes / 1024)} kB  q${done.quality}`);
}

for (const [month, name, picture] of ARTICLES) await make(name, picture, join(out, 'articles', month), [900, 600, 2, 220_000]);
for (const [name, picture] of AUTHORS) await make(name, picture, join(out, 'authors'), [240, 240, 2, 40_000]);
