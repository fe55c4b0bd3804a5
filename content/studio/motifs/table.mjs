// On the table: rye bread, rhubarb, sprats.
import { chatter, gouge, hatch, outline, ribbon, rings, shade, sweep } from '../carve.mjs';
import { arc, clamp, grad, mix, oval, range, rect, rnd, rough, scale, shift, spline, turn } from '../ink.mjs';

const knock = (blocks, ...shapes) => { for (const b of blocks) b.cut(...shapes); };

/** A round rye loaf, cut once; the crust is a map of cracks. */
const loaf = {
  paper: 'straw', inks: ['ochre', 'umber', 'ink'],
  draw(gold, brown, key) {
    const B = [gold, brown, key], c = [478, 300];
    // Table cloth: dark linen with woven lines; board of pale wood.
    key.flood();
    for (const a of [0.5, 0.5 + Math.PI / 2]) hatch(key, 'cut', { x: -20, y: -20, w: 940, h: 640 }, { angle: a, gap: 19, w: 4, breaks: 0.14, step: 22, tone: (x, y) => clamp(1.2 - (x + y) / 1300) });
    const board = rough(spline([[96, 150], [300, 84], [640, 74], [812, 150], [860, 330], [800, 486], [560, 556], [280, 548], [110, 470], [66, 310]], true, 8), 1.6, 18);
    const handle = rough([[20, 250], [80, 236], [84, 376], [24, 362], [-10, 330], [-10, 276]], 1.6, 16);
    key.ink(shift(board, 14, 22), shift(handle, 10, 20));
    knock([key], board, handle); gold.ink(board, handle);
    for (const s of [board, handle]) { shade(gold, 'cut', s, { angle: 0.05, gap: 10, w: 4.6, wander: 6, breaks: 0.12, step: 22, tone: grad(860, 560, 100, 60, 0.7) }); shade(key, 'ink', s, { angle: 0.05, gap: 13, w: 2.6, wander: 6, breaks: 0.3, step: 24 }); key.ink(outline(s, 6)); }
    const hole = oval(34, 306, 18, 18, 24); key.ink(hole);
    // Loaf: disc with thickness, the cut face towards us at the lower left.
    const crust = rough(spline([[240, 330], [250, 226], [330, 142], [470, 104], [620, 130], [712, 214], [734, 318], [690, 420], [590, 480], [470, 492], [360, 470], [276, 420]], true, 9), 2, 14);
    key.ink(shift(crust, 22, 28)); key.ink(rough(shift(crust, 10, 14), 2));
    knock(B, crust); brown.ink(crust); gold.ink(crust);
    // Light on the shoulder, dark round the far side; strokes follow the dome.
    const dome = (u, t) => { const a = t * 6.283, r = 60 + u * 215; return [c[0] - 14 + Math.cos(a) * r * 1.08, c[1] - 8 + Math.sin(a) * r * 0.88]; };
    brown.within(crust, () => chatter(brown, 'cut', { x: 250, y: 110, w: 330, h: 260 }, { n: 240, angle: (x, y) => Math.atan2(y - c[1] + 8, x - c[0] + 14) + 1.57, len: 46, wide: 7, spread: 0.2, tone: (x, y) => clamp(1.15 - Math.hypot(x - 370, y - 200) / 170) }));
    key.within(crust, () => sweep(key, 'ink', dome, { n: 15, steps: 90, w: 20, tone: (x, y) => clamp(((x - 500) + (y - 290) * 1.3) / 300), breaks: 0.05, jitter: 0.4 }));
    key.within(crust, () => chatter(key, 'ink', { x: 240, y: 104, w: 490, h: 390 }, { n: 130, angle: (x, y) => Math.atan2(y - c[1] + 8, x - c[0] + 14) + 1.57, len: 34, wide: 4, spread: 0.3 }));
    // Cracks: the crust broke in plates as it sprang; each crack is floury inside and dark on one lip.
    key.within(crust, () => {
      const nodes = range(9).map((i) => { const a = i * 0.7 + 0.2 + rnd(-0.15, 0.15), r = rnd(54, 92); return [c[0] - 10 + Math.cos(a) * r * 1.15, c[1] - 14 + Math.sin(a) * r * 0.86]; });
      const crack = (pts, w) => { const p = rough(spline(pts, false, 5), 2.4, 14, false); for (const b of [brown, key]) b.within(crust, () => b.cut(ribbon(p, (t) => w * (1.2 - t * 0.7)))); key.ink(ribbon(shift(p, w * 0.34, w * 0.4), (t) => w * 0.8 * (1.1 - t * 0.7))); };
      nodes.forEach((n, i) => {
        const m = nodes[(i + 1) % nodes.length], a = Math.atan2(n[1] - c[1] + 14, n[0] - c[0] + 10), out = (r, d = 0) => [n[0] + Math.cos(a + d) * r * 1.1, n[1] + Math.sin(a + d) * r * 0.9];
        crack([n, mix(n, m, 0.5).map((v) => v + rnd(-8, 8)), m], 9);
        crack([n, out(50, rnd(-0.3, 0.3)), out(100, rnd(-0.2, 0.2)), out(134, rnd(-0.1, 0.1))], 14);
        if (i % 2) crack([out(64), out(92, 0.4), out(120, 0.55)], 8);
      });
      crack([nodes[0], [c[0] - 20, c[1] - 10], nodes[4]], 10); crack([nodes[2], [c[0] + 4, c[1] - 20], nodes[7]], 8);
    });
    // Flour, sifted over the lit side.
    brown.within(crust, (b) => { for (let i = 0; i < 170; i++) { const a = rnd(6.28), r = Math.sqrt(rnd()) * 130, o = oval(372 + Math.cos(a) * r * 1.2, 206 + Math.sin(a) * r * 0.8, rnd(1.6, 4.4), rnd(1.4, 3.4), 7); b.cut(o); gold.cut(o); } });
    key.ink(outline(crust, 5));
    // The slice in front: dense crumb with seeds.
    const slice = rough(spline([[150, 446], [170, 396], [250, 372], [350, 384], [396, 426], [390, 480], [330, 516], [220, 514], [160, 490]], true, 8), 1.6, 12);
    key.ink(shift(slice, 14, 14)); knock(B, outline(slice, 9), slice); brown.ink(slice); gold.ink(slice);
    const inner = scale(slice, 0.86, 274, 444); brown.cut(inner); key.ink(outline(slice, 5), outline(inner, 3));
    shade(key, 'ink', inner, { angle: 0.2, gap: 9, w: 2.2, breaks: 0.4, step: 12 });
    key.within(inner, () => { for (let i = 0; i < 90; i++) key.ink(oval(rnd(170, 386), rnd(382, 510), rnd(1.5, 4.6), rnd(1.2, 3), 8)); });
    gold.within(inner, () => { for (let i = 0; i < 60; i++) gold.cut(oval(rnd(170, 386), rnd(382, 510), rnd(2, 5), rnd(1.6, 3), 8)); });
    // Knife along the right edge, and rye ears above.
    const blade = turn(spline([[598, 520], [760, 516], [846, 524], [868, 540], [840, 546], [598, 548]], false, 5), -0.42, 700, 530), grip = turn(rough([[470, 518], [598, 516], [600, 550], [476, 552], [460, 536]], 1), -0.42, 700, 530);
    for (const s of [blade, grip]) { key.ink(shift(s, 8, 12)); knock(B, outline(s, 8), s); }
    key.ink(outline(blade, 4.4)); shade(key, 'ink', blade, { angle: -0.42, gap: 6, w: 3, tone: grad(740, 480, 760, 540), breaks: 0.08 });
    brown.ink(grip); key.ink(outline(grip, 4.4)); shade(key, 'ink', grip, { angle: -0.42, gap: 6, w: 2.4, breaks: 0.2 }); for (const k of [500, 560]) { const r = turn([[k, 534]], -0.42, 700, 530)[0]; brown.cut(oval(...r, 5, 5, 12)); key.ink(outline(oval(...r, 5, 5, 12), 2.4)); }
    for (const [x, y, a] of [[760, 60, 0.62], [806, 40, 0.8], [850, 26, 0.98]]) { const stalk = range(9).map((i) => [x + 70 - Math.cos(a) * 0 - i * 22 * Math.cos(a) * 0.5 + 40, y + 120 - i * 22 * Math.sin(a)]); knock([key], ribbon(stalk, 6)); gold.ink(ribbon(stalk, 5)); for (let k = 0; k < 8; k++) { const p = mix(stalk[4], stalk[8], k / 7); for (const s of [-1, 1]) { const g = gouge(p[0], p[1], 30, -1.9 + s * 0.5, 11); knock([key], g); gold.ink(g); const awn = gouge(p[0], p[1], 60, -1.9 + s * 0.34, 2); knock([key], awn); } } }
  },
};

/** Three stalks and one leaf, larger than life, on bare paper. */
const rhubarb = {
  paper: 'chalk', inks: ['brick', 'moss', 'ink'],
  draw(red, green, key) {
    const B = [red, green, key];
    // Ground: pale cross-cut chatter, kept from clearing the block.
    chatter(green, 'ink', { x: -10, y: -10, w: 920, h: 620 }, { n: 150, angle: (x, y) => Math.atan2(y - 330, x - 560) + 1.57, len: 34, wide: 2.4, spread: 0.16 });
    const leaf = (cx, cy, k, rot, tone) => {
      const at = (pts) => turn(pts.map(([x, y]) => [cx + x * k, cy + y * k]), rot, cx, cy);
      const half = [[0, 116], [40, 138], [92, 126], [128, 96], [120, 74], [160, 50], [182, 0], [164, -22], [190, -62], [170, -112], [140, -116], [142, -156], [98, -186], [72, -178], [50, -214], [0, -246]];
      const wav = spline([...half, ...[...half].reverse().slice(1, -1).map(([x, y]) => [-x * 0.96, y + 4])], true, 7);
      const s = rough(at(wav.map(([x, y], i) => [x * (1 + Math.sin(i * 0.9) * 0.022), y + Math.sin(i * 0.8) * 3])), 1.6, 10);
      knock(B, outline(s, 12), s);
      green.ink(s);
      key.ink(outline(s, 5));
      const veins = [[[0, 120], [0, -60], [0, -240]]];
      for (const [y0, ex, ey] of [[108, 150, 96], [96, 172, 8], [60, 176, -70], [10, 140, -140], [-60, 84, -190], [-120, 40, -210]]) for (const m of [1, -1]) veins.push([[0, y0], [m * ex * 0.5, mix(y0, ey, 0.46) + 14], [m * ex * 0.95, ey]]);
      // Between the veins the leaf is hatched away from the midrib, darker in the folds.
      for (const m of [1, -1]) key.within(s, () => sweep(key, 'ink', (u, t) => at([[m * t * 190, mix(190, -250, u) - t * 86 + Math.sin(t * 6 + u * 20) * 5]])[0], { n: 40, steps: 26, w: 6 * k, tone: (x, y, u, t) => (m > 0 ? 0.85 : 0.25) * Math.abs(Math.sin(u * 19 + t * 1.4)) * tone, breaks: 0.09 }));
      green.within(s, () => { for (const m of [1, -1]) sweep(green, 'cut', (u, t) => at([[m * t * 190, mix(190, -250, u) - t * 86]])[0], { n: 40, steps: 24, w: 5 * k, tone: (x, y, u, t) => (m < 0 ? 0.9 : 0.35) * Math.max(0, Math.sin(u * 38 + t * 1.4)), breaks: 0.12 }); });
      for (const v of veins) { const p = at(spline(v, false, 8)), w0 = v[0][0] === 0 && v[2][0] === 0 ? 15 : 8; knock([green, key], ribbon(p, (t) => w0 * k * (1.15 - t))); red.ink(ribbon(p, (t) => w0 * 0.62 * k * (1.1 - t))); for (let i = 2; i < 5; i++) { const q = p[Math.floor((i / 7) * p.length)], a = Math.atan2(p[p.length - 1][1] - p[0][1], p[p.length - 1][0] - p[0][0]); for (const sd of [-0.7, 0.7]) knock([key], gouge(q[0], q[1], 30 * k, a + sd, 3.4 * k)); } }
      return at;
    };
    const stalk = (pts, w0, w1, cutEnd) => {
      const mid = spline(pts, false, 12), r = (o) => mid.map((p, i) => { const t = i / (mid.length - 1), a = mid[Math.max(0, i - 1)], b = mid[Math.min(mid.length - 1, i + 1)], l = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1, w = mix(w0, w1, t) * o; return [p[0] - ((b[1] - a[1]) / l) * w, p[1] + ((b[0] - a[0]) / l) * w]; });
      const s = [...r(-0.5), ...r(0.5).reverse()];
      knock(B, outline(s, 13), s); red.ink(rough(s, 1, 16));
      const lanes = range(9).map((i) => r(-0.44 + i * 0.11));
      // Ribs run the whole length: light left, ink right, green near the root.
      lanes.forEach((lane, i) => { for (let a = 0; a < lane.length - 6;) { const n = 6 + Math.floor(rnd(16)), seg = lane.slice(a, a + n); if (i < 4) red.cut(ribbon(seg, (t) => (5.4 - i) * Math.sin(0.15 + t * 2.8))); if (i > 3) key.ink(ribbon(seg, (t) => (i - 2.4) * 1.3 * Math.sin(0.15 + t * 2.8))); if (i % 2) green.ink(ribbon(seg, (t) => 3 * Math.sin(t * 3))); a += n + Math.floor(rnd(4)); } });
      key.ink(ribbon(r(-0.5), 4), ribbon(r(0.5), 6));
      if (cutEnd) { const e = mid[0], n = mid[2], a = Math.atan2(n[1] - e[1], n[0] - e[0]); const face = rough(turn(oval(e[0], e[1], w0 * 0.26, w0 * 0.52, 26), a, ...e), 0.8, 8); knock(B, outline(face, 6), face); green.ink(face); green.cut(scale(face, 0.78, ...e)); key.ink(outline(face, 4)); for (let i = 0; i < 16; i++) { const q = mix(e, face[Math.floor(rnd(26)) % face.length], rnd(0.2, 0.8)); red.ink(oval(...q, 2.6, 2.6, 8)); } }
    };
    leaf(240, 214, 0.92, -0.86, 0.9);
    stalk([[800, 596], [640, 480], [470, 370], [330, 284]], 62, 34, true);
    leaf(566, 196, 1.06, 0.16, 1);
    stalk([[470, 640], [520, 500], [556, 400], [550, 300]], 70, 36, false);
    stalk([[120, 524], [330, 520], [620, 486], [930, 420]], 64, 52, true);
    // The knife that will begin it.
    const kb = turn(spline([[190, 566], [330, 562], [420, 574], [330, 586], [190, 586]], true, 5), -0.06, 200, 574), kh = turn(rect(40, 562, 150, 26), -0.06, 200, 574);
    for (const s of [kb, kh]) knock(B, outline(s, 9), s); key.ink(outline(kb, 4)); shade(key, 'ink', kb, { angle: -0.06, gap: 6, w: 2.6, tone: grad(300, 566, 300, 590) }); key.ink(rough(kh, 1)); for (const x of [70, 110, 150]) key.cut(oval(x, 576 + (115 - x) * -0.06 + 6, 4, 4, 10)); key.cut(gouge(52, 580, 120, -0.06, 3));
  },
};
const fishShape = (l) => spline([[0, 0], [l * 0.08, -l * 0.07], [l * 0.22, -l * 0.11], [l * 0.46, -l * 0.115], [l * 0.7, -l * 0.06], [l * 0.84, -l * 0.026], [l * 0.93, -l * 0.09], [l, -l * 0.11], [l * 0.955, 0], [l, l * 0.1], [l * 0.93, l * 0.08], [l * 0.84, l * 0.024], [l * 0.68, l * 0.075], [l * 0.44, l * 0.13], [l * 0.2, l * 0.11], [l * 0.07, l * 0.06]], true, 6);

/** Seven sprats, a plate, a checked cloth; seen from above, as the hungry see them. */
const sprats = {
  paper: 'bone', inks: ['ice', 'ochre', 'ink'],
  draw(pale, gold, key) {
    const B = [pale, gold, key], c = [440, 304], R = 262;
    // Checked cloth: two rows of woven stripes crossing.
    const turnBy = 0.2;
    for (let i = -8; i < 22; i++) { const a = turn(rect(-400 + i * 92, -600, 46, 1900), turnBy, 450, 300), b = turn(rect(-600, -500 + i * 92, 2100, 46), turnBy, 450, 300); for (const s of [a, b]) pale.within(s, (bl) => hatch(bl, 'ink', { x: -10, y: -10, w: 920, h: 620 }, { angle: s === a ? turnBy : turnBy + 1.57, gap: 9, w: 6, breaks: 0.03, step: 46, wander: 1 })); }
    for (let i = -8; i < 22; i++) for (let j = -8; j < 22; j++) { const s = turn(rect(-400 + i * 92, -500 + j * 92, 46, 46), turnBy, 450, 300), q = s[0]; if (q[0] < -70 || q[0] > 930 || q[1] < -70 || q[1] > 650) continue; pale.ink(s); }
    // Plate with shadow, rim line, well.
    const sh = shift(oval(...c, R, R, 90), 22, 26); key.within(sh, (b) => hatch(b, 'ink', { x: 180, y: 40, w: 580, h: 580 }, { angle: 0.8, gap: 9, w: 7, breaks: 0.05 }));
    const plate = rough(oval(...c, R, R, 100), 1, 14); knock(B, plate); key.ink(outline(plate, 6));
    rings(key, 'ink', ...c, R - 12, R - 20, 1, { w: 4.4, breaks: 0.02 });
    // Rim: a cut chain of small leaves in blue.
    for (let i = 0; i < 52; i++) { const a = (i / 52) * 6.283; pale.ink(gouge(c[0] + Math.cos(a) * (R - 40), c[1] + Math.sin(a) * (R - 40), 20, a + 1.57 + (i % 2 ? 0.5 : -0.5), 11)); }
    rings(pale, 'ink', ...c, R - 62, R - 56, 1, { w: 7, breaks: 0.02 }); rings(key, 'ink', ...c, R - 66, R - 64, 1, { w: 3, breaks: 0.03 });
    rings(pale, 'ink', c[0] + 10, c[1] + 12, 60, R - 72, 12, { w: 7, a0: -0.6, a1: 1.9, breaks: 0.06, tone: (x, y) => clamp(Math.hypot(x - c[0], y - c[1]) / 200) });
    // Fish: backs dark, bellies gold with smoke, each a little different.
    const fish = (x, y, l, a, curve) => {
      const at = (pts) => turn(pts.map(([px, py]) => [x + px - l / 2, y + py + Math.sin((px / l) * 3.14) * curve]), a, x, y);
      const s = rough(at(fishShape(l)), 0.8, 9); key.ink(shift(s, 7, 10)); knock(B, outline(s, 6), s); gold.ink(s);
      const top = at(spline([[0, 0], [l * 0.08, -l * 0.08], [l * 0.22, -l * 0.12], [l * 0.46, -l * 0.13], [l * 0.7, -l * 0.07], [l * 0.86, -l * 0.03], [l * 0.86, 0], [l * 0.6, -l * 0.012], [l * 0.3, -l * 0.03], [l * 0.1, -l * 0.01]], true, 5));
      key.within(s, () => { key.ink(top); for (let r = 0; r < 5; r++) for (let i = 0; i < 15; i++) key.ink(ribbon(at(arc(l * (0.24 + i * 0.039) + (r % 2) * l * 0.02, l * (-0.012 + r * 0.026), l * 0.016, l * 0.016, 1.7, 4.6, 5)), 1.9)); });
      for (let i = 0; i < 15; i++) key.cut(...[at([[l * (0.2 + i * 0.042), -l * 0.05 - rnd(l * 0.03)], [l * (0.2 + i * 0.042) + l * 0.03, -l * 0.055]])].map((p) => ribbon(p, 3)));
      gold.within(s, () => { for (let i = 0; i < 9; i++) gold.cut(ribbon(at([[l * (0.22 + i * 0.066), l * 0.035 + rnd(4)], [l * (0.26 + i * 0.066), l * 0.045 + rnd(5)]]), 4)); });
      const gill = at(arc(l * 0.13, 0, l * 0.06, l * 0.1, -1.2, 1.25, 10)); key.cut(ribbon(gill, 5)); key.ink(ribbon(at(arc(l * 0.14, 0, l * 0.06, l * 0.1, -1.2, 1.3, 10)), 3.4));
      const eye = at([[l * 0.07, -l * 0.018]])[0]; knock(B, oval(...eye, l * 0.024, l * 0.024, 14)); key.ink(outline(oval(...eye, l * 0.023, l * 0.023, 14), 2.4), oval(...eye, l * 0.011, l * 0.011, 10));
      for (let i = 0; i < 6; i++) key.ink(ribbon(at([[l * 0.88, (i - 2.5) * 1.5], [l * 0.97, (i - 2.5) * l * 0.032]]), 2.2));
      key.ink(at([[l * 0.46, -l * 0.12], [l * 0.56, -l * 0.17], [l * 0.6, -l * 0.1]]), at([[l * 0.4, l * 0.12], [l * 0.47, l * 0.165], [l * 0.49, l * 0.12]]), outline(s, 3));
    };
    [[420, 140, 236, -0.16, 5], [452, 196, 300, 0.06, -6], [414, 250, 322, -0.08, 6], [460, 306, 336, 0.05, -5], [420, 362, 318, -0.05, 6], [462, 416, 290, 0.1, -5], [424, 466, 220, -0.12, 4]].forEach((f, i) => fish(f[0], f[1], f[2], f[3] + (i % 2 ? Math.PI : 0), f[4]));
    // Dill, a lemon's place taken by onion rings, and a fork on the cloth.
    for (const [x, y, r] of [[606, 176, 34], [626, 214, 24]]) { for (const [q, w] of [[r, 7], [r * 0.62, 5]]) { const o = oval(x, y, q, q * 0.92, 34); knock(B, outline(o, w + 5)); key.ink(outline(o, w)); knock([key], outline(scale(o, 0.99, x, y), w - 4)); } }
    const dill = (x, y, a, l) => { const s = range(9).map((i) => [x + Math.cos(a) * l * i / 8, y + Math.sin(a) * l * i / 8 + Math.sin(i) * 2]); knock([key, gold, pale], ribbon(s, 7)); key.ink(ribbon(s, 3)); for (let i = 2; i < 9; i++) for (const d of [-0.8, -0.4, 0.4, 0.8]) key.ink(gouge(...s[i], l * 0.17 * (1.2 - i / 12), a + d, 2.6)); };
    dill(262, 400, 1.0, 96); dill(280, 420, 0.5, 80); dill(250, 250, -2.0, 60);
    const fk = (pts) => turn(shift(pts, 796, 0), 0.1, 796, 300), fork = [fk(spline([[-7, 590], [-9, 420], [-5, 300], [5, 300], [9, 420], [7, 590]], true, 6)), fk(spline([[-30, 214], [-26, 262], [-6, 304], [6, 304], [26, 262], [30, 214]], true, 5)), ...[-26, -9, 9, 26].map((x) => fk(rough([[x - 5, 236], [x - 3.5, 120], [x + 3.5, 120], [x + 5, 236]], 0.5)))];
    for (const s of fork) { key.ink(shift(outline(s, 4), 8, 10), shift(s, 8, 10)); } for (const s of fork) knock(B, outline(s, 7)); for (const s of fork) { knock(B, s); key.ink(outline(s, 4)); } for (const s of fork) knock(B, scale(s, 0.9, (s[0][0] + s[Math.floor(s.length / 2)][0]) / 2, (s[0][1] + s[Math.floor(s.length / 2)][1]) / 2));
    shade(key, 'ink', fork[0], { angle: 1.67, gap: 5, w: 2.4, tone: grad(790, 0, 806, 0), breaks: 0.1 });
  },
};

export default { 'the-starter': loaf, 'rhubarb-by-other-means': rhubarb, 'salt-smoke-and-small-fish': sprats };
