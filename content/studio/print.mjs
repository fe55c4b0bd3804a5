// The press itself: takes carved blocks, inks them unevenly, and pulls a print on paper with a little grain.
import { writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import { PALETTE } from './ink.mjs';

const SIZE = 512; // the noise tile; large enough that its repeat is not seen in a print
const rgb = (name) => [1, 3, 5].map((i) => parseInt(PALETTE[name].slice(i, i + 2), 16));

/** Smooth seamless noise −1..1 with the given cell size, as a tile. */
function tile(cell, start) {
  const n = SIZE / cell, grid = new Float32Array(n * n), out = new Float32Array(SIZE * SIZE);
  let s = start;
  for (let i = 0; i < grid.length; i++) {
    s = (Math.imul(s, 1664525) + 1013904223) >>> 0;
    grid[i] = s / 2147483648 - 1;
  }
  const ease = (t) => t * t * (3 - 2 * t);
  for (let y = 0; y < SIZE; y++) for (let x = 0; x < SIZE; x++) {
    const gx = Math.floor(x / cell), gy = Math.floor(y / cell), fx = ease(x / cell - gx), fy = ease(y / cell - gy);
    const a = grid[gy * n + gx], b = grid[gy * n + ((gx + 1) % n)], c = grid[((gy + 1) % n) * n + gx], d = grid[((gy + 1) % n) * n + ((gx + 1) % n)];
    out[y * SIZE + x] = a + (b - a) * fx + (c - a) * fy + (a - b - c + d) * fx * fy;
  }
  return out;
}
// Two for the edge of the cut, one fine for the salt in the ink, two slow for pressure and paper.
const EDGE_X = tile(16, 11), EDGE_Y = tile(16, 29), SALT = tile(2, 47), PRESSURE = tile(64, 71), FIBRE = tile(16, 97);

/** Lay one block on the sheet. The offset is the misregistration, in pixels. */
async function pull(sheet, block, inkName, width, height, order) {
  const { data, info } = await sharp(Buffer.from(block.svg(width / block.width))).extractChannel(0).raw().toBuffer({ resolveWithObject: true });
  if (info.width !== width || info.height !== height) throw new Error(`block came out ${info.width}×${info.height}`);
  const ink = rgb(inkName), ox = [0, 2.2, -1.6, 0.8][order % 4], oy = [0, -1.5, 1.4, 0.6][order % 4], shiftBy = order * 151;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = ((y + shiftBy) & (SIZE - 1)) * SIZE + ((x + shiftBy * 3) & (SIZE - 1));
      const sx = Math.min(width - 1.01, Math.max(0, x + ox + EDGE_X[i] * 1.6)), sy = Math.min(height - 1.01, Math.max(0, y + oy + EDGE_Y[i] * 1.6));
      const x0 = sx | 0, y0 = sy | 0, fx = sx - x0, fy = sy - y0, p = y0 * width + x0;
      const m = (data[p] * (1 - fx) + data[p + 1] * fx) * (1 - fy) + (data[p + width] * (1 - fx) + data[p + width + 1] * fx) * fy;
      if (m < 4) continue;
      const push = PRESSURE[((y >> 1) & (SIZE - 1)) * SIZE + ((x >> 1) & (SIZE - 1))];
      // Where the roller was thin the paper shows through in specks.
      const bare = SALT[i] - 0.93 - push * 0.16 + FIBRE[i] * 0.05;
      const cover = (m / 255) * (bare > 0 ? Math.max(0.3, 1 - bare * 9) : 1) * 0.985;
      const o = p3(x, y, width), lift = 1 + push * 0.022;
      for (let k = 0; k < 3; k++) {
        const under = sheet[o + k], over = ink[k] * (0.93 + 0.07 * (under / 255)) * lift;
        sheet[o + k] = under + (over - under) * cover;
      }
    }
  }
}
const p3 = (x, y, width) => (y * width + x) * 3;

/** Pull all blocks, light to dark, and write a WebP no larger than the limit. */
export async function print({ paper, inks, blocks }, { width, height, file, limit }) {
  const sheet = new Float32Array(width * height * 3), ground = rgb(paper);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) {
    const i = (y & (SIZE - 1)) * SIZE + (x & (SIZE - 1)), t = 1 + FIBRE[i] * 0.008 + PRESSURE[i] * 0.008;
    for (let k = 0; k < 3; k++) sheet[p3(x, y, width) + k] = ground[k] * t;
  }
  for (const [order, block] of blocks.entries()) await pull(sheet, block, inks[order], width, height, order);
  const raw = Buffer.from(Uint8ClampedArray.from(sheet).buffer);
  // Dense cuts are heavy: rather than starving the encoder, take the edge off by half a pixel.
  for (const [quality, soft] of [[82, 0], [74, 0], [66, 0], [70, 0.6], [60, 0.6], [50, 0.6], [40, 0.7], [30, 0.8]]) {
    const sheetImage = sharp(raw, { raw: { width, height, channels: 3 } });
    const bytes = await (soft ? sheetImage.blur(soft) : sheetImage).webp({ quality, effort: 5 }).toBuffer();
    if (bytes.length > limit) continue;
    await writeFile(file, bytes);
    return { quality, bytes: bytes.length };
  }
  throw new Error(`${file}: does not fit into ${limit} bytes`);
}
