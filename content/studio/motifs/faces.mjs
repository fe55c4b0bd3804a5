// How a head is cut: a paper face, a shadow side in ink, features in a few strokes; hair and dress come from the sitter.
import { hatch, line, outline, ribbon, rings, shade, sweep } from '../carve.mjs';
import { clamp, flip, mix, oval, rough, scale, shift, spline } from '../ink.mjs';

/** Half of the work: every coordinate of a sitter is around 0,0 between the eyes, and may be mirrored. */
export function easel(blocks, { cx = 120, cy = 104, k = 1, mirror = false }) {
  const at = (pts) => { const p = shift(scale(pts, k), cx, cy); return mirror ? flip(p, 120) : p; };
  const knock = (...shapes) => { for (const b of blocks) b.cut(...shapes); };
  const solid = (block, pts, edge = 3) => { const s = rough(at(pts), 0.5, 8); knock(outline(s, edge + 2), s); block?.ink(s); blocks[2].ink(outline(s, edge)); return s; };
  const stroke = (block, pts, w, mode = 'ink') => block.mark(mode, ribbon(at(spline(pts, false, 6)), (t) => w * Math.sin(0.35 + t * 2.5)));
  return { at, knock, solid, stroke };
}

/** The ground of the medallion: rings or rays in the sitter's colour. */
export function ground(block, kind) {
  block.flood();
  if (kind === 'rings') rings(block, 'cut', 120, 104, 40, 180, 20, { w: 3.2, breaks: 0.06 });
  if (kind === 'level') hatch(block, 'cut', { x: 0, y: 0, w: 240, h: 240 }, { gap: 7.5, w: 3, breaks: 0.06, step: 14 });
  if (kind === 'slant') hatch(block, 'cut', { x: 0, y: 0, w: 240, h: 240 }, { gap: 7.5, w: 3, angle: -0.8, breaks: 0.06, step: 14 });
  if (kind === 'rays') sweep(block, 'cut', (u, t) => [120 + Math.cos(u * 6.283) * (60 + t * 130), 110 + Math.sin(u * 6.283) * (60 + t * 130)], { n: 60, steps: 12, w: 4.6, tone: (x, y, u, t) => 0.3 + t * 0.7, breaks: 0.03 });
  if (kind === 'upright') hatch(block, 'cut', { x: 0, y: 0, w: 240, h: 240 }, { gap: 7.5, w: 3, angle: 1.57, breaks: 0.06, step: 14, wander: 3 });
}

const OUTLINES = {
  front: [[0, -52], [28, -48], [42, -24], [42, 6], [38, 30], [26, 52], [10, 66], [-10, 66], [-26, 52], [-38, 30], [-42, 6], [-42, -24], [-28, -48]],
  quarter: [[2, -54], [32, -46], [44, -20], [43, 8], [38, 30], [22, 52], [0, 66], [-16, 64], [-30, 48], [-35, 30], [-38, 14], [-35, 2], [-38, -10], [-36, -30], [-22, -50]],
  profile: [[10, -56], [36, -46], [48, -16], [42, 18], [30, 42], [8, 54], [-14, 64], [-28, 62], [-33, 52], [-30, 44], [-36, 40], [-33, 34], [-38, 29], [-34, 22], [-50, 14], [-50, 8], [-38, -12], [-40, -22], [-34, -42], [-14, -54]],
};

/** Neck, face, shadow and features. `wide` and `long` change the skull; `age` adds lines. Returns the outline. */
export function head(e, key, { view = 'quarter', wide = 1, long = 1, age = 0, brow = 3.6, nose = 1, mouth = 0, lid = 0, shadow = 1, ear = true }) {
  const sz = ([x, y]) => [x * wide, y > 0 ? y * long : y];
  const map = (pts) => pts.map(sz), face = spline(map(OUTLINES[view]), true, 6);
  const n = view === 'front' ? 4 : 0;
  e.solid(null, map([[-16 - n, 40], [26 - n, 36], [28 - n, 104], [-22 - n, 104]]), 3);
  shade(key, 'ink', e.at(map([[-16, 52], [26, 40], [28, 104], [-8, 88]])), { angle: 0.5, gap: 4.4, w: 3.2, breaks: 0.05, step: 8 });
  if (view === 'front' && ear) for (const s of [-1, 1]) { e.solid(null, map([[s * 40, -8], [s * 49, -10], [s * 50, 6], [s * 44, 20], [s * 38, 18]]), 2.6); }
  e.solid(null, face, 3);
  // Shadow side: hatch that follows the cheek, thickening to solid at the edge.
  const dark = e.at(face);
  key.within(dark, () => sweep(key, 'ink', (u, t) => e.at(map([[mix(view === 'front' ? 18 : 10, 50, t), mix(-56, 68, u) - Math.sin(t * 1.6) * 9]]))[0], {
    n: 27, steps: 14, w: 4.4, tone: (x, y, u, t) => clamp(shadow * (t * 1.25 - 0.1 - (view === 'front' ? 0 : 0.25) + (u > 0.72 ? 0.25 : 0) + Math.abs(u - 0.42) * 0.25)), breaks: 0.03,
  }));
  const S = (pts, w, mode) => e.stroke(key, map(pts), w, mode);
  if (view === 'profile') {
    S([[-40, -13], [-30, -19], [-16, -16]], brow); S([[-36, -3], [-27, -8], [-17, -3]], 3.4); key.ink(oval(...e.at(map([[-29, -3]]))[0], 2.6, 3, 10)); S([[-35, 2], [-28, 3], [-20, 0]], 1.8);
    S([[-48, 15], [-40, 18], [-36, 14]], 3); S([[-38, 14], [-34, 8], [-30, 10]], 2); S([[-37, 34], [-28, 36 - mouth], [-18, 34 - mouth * 1.6]], 3.2); S([[-30, 46], [-24, 47], [-20, 45]], 2);
    if (ear) { e.solid(null, map([[14, -12], [26, -14], [30, 0], [24, 16], [16, 18], [13, 4]]), 2.6); S([[18, -6], [25, -4], [22, 8], [18, 11]], 2.2); }
    S([[-10, 60], [10, 48], [24, 34]], 2.4);
  } else {
    const q = view === 'quarter' ? -8 : 0, l = view === 'quarter' ? 0.86 : 1;
    for (const [x, w] of [[q - 18 * l, l], [q + 20, 1]]) {
      S([[x - 12 * w, -11 - brow * 0.2], [x, -16 - brow * 0.5], [x + 12 * w, -11]], brow);
      S([[x - 10 * w, -1 + lid], [x, -6 + lid], [x + 10 * w, -1 + lid]], 3); key.ink(oval(...e.at(map([[x + q * 0.12, -1.2 + lid * 0.5]]))[0], 3.1 * w, 3.3, 12)); S([[x - 7 * w, 4], [x, 6], [x + 8 * w, 3]], 1.6);
    }
    const tip = q * 1.75, L = 22 * nose;
    if (view === 'quarter') { S([[q - 4, -9], [q - 3, 2], [tip - 6, L - 6], [tip - 4, L], [tip + 6, L + 2]], 2.8); S([[tip + 8, L - 6], [tip + 13, L - 1], [tip + 8, L + 3]], 2.6); } else { S([[5, -8], [6, 4], [10, L - 4], [6, L + 1]], 3); S([[-9, L - 2], [-3, L + 3], [4, L + 1]], 2.8); key.ink(rough(e.at(map([[5, -6], [12, L - 2], [6, L]])), 0.4, 6)); }
    const m = q * 1.05, y = 38;
    S([[m - 15 * l, y - mouth], [m - 4, y - 1], [m + 1, y + 0.5], [m + 6, y - 1], [m + 16, y - mouth]], 3.4); S([[m - 7, y + 8], [m, y + 10], [m + 8, y + 8]], 2.2);
    if (age > 0) { for (const s of [-1, 1]) S([[q + s * (s < 0 ? 12 : 14), 20], [q + s * (s < 0 ? 17 : 21), 30], [q + s * (s < 0 ? 16 : 21), 38]], 2); }
    if (age > 1) { S([[q - 14, -32], [q, -34], [q + 18, -32]], 1.8); S([[q - 11, -26], [q + 3, -27], [q + 16, -25]], 1.6); for (const k of [0, 1]) S([[q + 33, -4 + k * 5], [q + 38, -6 + k * 8]], 1.6); }
  }
  return face.map(([x, y]) => [x, y]);
}

/** Shoulders: a yoke with its own pattern, drawn by the sitter's function inside the shape. */
export function shoulders(e, block, key, { collar = 'round', w = 1, pattern }) {
  const y = [[-20, 78], [26, 78], [44, 88], [84 * w, 104], [108 * w, 142], [112 * w, 180], [-112 * w, 180], [-108 * w, 142], [-80 * w, 104], [-40, 88]];
  const s = e.solid(block, spline(y, true, 5), 3.4);
  const bx = { x: 0, y: 160, w: 240, h: 90 };
  key.within(s, () => pattern?.(bx, s));
  if (collar === 'shirt') for (const m of [-1, 1]) e.solid(null, [[m * 3, 94], [m * 24, 72], [m * 42, 84], [m * 22, 112]], 2.8);
  if (collar === 'roll') { const c = e.solid(block, spline([[-25, 70], [0, 80], [29, 68], [33, 88], [2, 102], [-28, 90]], true, 5), 3); shade(key, 'ink', c, { angle: 1.57, gap: 5, w: 2.6, breaks: 0.05, step: 7 }); }
  return s;
}

/** Glasses: two rims, a bridge and an arm; paper shows in the glass. */
export function glasses(e, key, { view = 'quarter', round = true, r = 15, w = 3.2 }) {
  const q = view === 'quarter' ? -8 : 0, l = view === 'quarter' ? 0.84 : 1;
  for (const [x, k] of [[q - 18 * l, l], [q + 20, 1]]) { const rim = round ? oval(x, -1, r * k, r, 30) : spline([[x - r * k, -11], [x + r * k, -11], [x + r * k * 0.9, 9], [x - r * k * 0.9, 9]], true, 5); key.cut(outline(e.at(rim), w + 2.4)); key.ink(outline(e.at(rim), w)); }
  e.stroke(key, [[q - 18 * l + r * l, -4], [q + 1, -7], [q + 20 - r, -4]], w); key.ink(line(...e.at([[q + 20 + r, -3]])[0], ...e.at([[42, -6]])[0], w));
  if (view === 'front') key.ink(line(...e.at([[q - 18 - r, -3]])[0], ...e.at([[-42, -6]])[0], w));
}

/** Strands: curves from one line to another, cut or inked inside a mass of hair. */
export function strands(e, block, mode, from, to, { n = 16, w = 2.4, bow = 0, tone }) {
  const a = spline(from, false, 8), b = spline(to, false, 8), pickAt = (l, u) => { const i = u * (l.length - 1); return mix(l[Math.floor(i)], l[Math.ceil(i)], i % 1); };
  sweep(block, mode, (u, t) => { const p = pickAt(a, clamp(u)), q = pickAt(b, clamp(u)), m = mix(p, q, t); return e.at([[m[0] + Math.sin(t * 3.14) * bow, m[1]]])[0]; }, { n, steps: 14, w, tone: tone ?? (() => 1), breaks: 0.07 });
}
