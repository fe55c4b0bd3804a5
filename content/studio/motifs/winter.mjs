// Ice: the sea as a page in the harbour log, and the road marked with juniper.
import { gouge, hatch, line, outline, ribbon, shade, sweep } from '../carve.mjs';
import { chance, grad, mix, oval, range, rect, rnd, rough, shift, spline, wobble } from '../ink.mjs';
import { spruce } from '../flora.mjs';

/** An open log lies across the picture; its right page is the frozen roadstead itself. */
const seaIce = {
  paper: 'mist', inks: ['ice', 'brick', 'ink'],
  draw(pale, red, key) {
    // Sky and harbour behind the book's far edge.
    pale.flood();
    sweep(pale, 'cut', (u, t) => [t * 940 - 20, mix(0, 190, u) + Math.sin(t * 7 + u * 3) * 5], { n: 15, steps: 60, w: 8, tone: (x, y, u) => u * (0.6 + 0.4 * Math.sin(x / 90 + u * 17)), breaks: 0.07 });
    const far = wobble(6, 200);
    key.ink([[-5, 206], ...range(46).map((i) => [i * 20, 176 + far(i * 20)]), [905, 206]]);
    for (let x = 14; x < 420; x += rnd(34, 50)) { const h = rnd(18, 44), w = rnd(28, 46); key.ink(rough([[x, 186], [x, 182 - h], [x + w / 2, 160 - h], [x + w, 182 - h], [x + w, 186]], 0.8)); pale.cut([[x - 2, 183 - h], [x + w / 2, 157 - h], [x + w + 2, 183 - h], [x + w / 2, 164 - h]]); key.cut([[x - 2, 183 - h], [x + w / 2, 158 - h], [x + w + 2, 183 - h], [x + w / 2, 166 - h]], rect(x + w * 0.3, 184 - h * 0.6, 5, 7), rect(x + w * 0.62, 184 - h * 0.6, 5, 7)); }
    key.ink(rough([[236, 186], [244, 96], [262, 96], [270, 186]], 0.8), rough([[238, 98], [253, 44], [268, 98]], 0.8), line(253, 48, 253, 26, 3));
    hatch(key, 'cut', { x: 0, y: 178, w: 900, h: 24 }, { gap: 6, w: 2.6, breaks: 0.26, step: 20 });
    // The book: two pages that sag to a gutter.
    const topL = spline([[36, 226], [200, 190], [360, 190], [448, 222]], false, 8), topR = spline([[452, 222], [540, 188], [720, 186], [868, 222]], false, 8);
    const botL = spline([[-60, 548], [120, 494], [330, 500], [446, 560]], false, 8), botR = spline([[454, 560], [570, 498], [780, 490], [960, 540]], false, 8);
    const pageL = [...topL, ...[...botL].reverse()], pageR = [...topR, ...[...botR].reverse()];
    const cover = [[20, 232], [200, 186], [450, 206], [720, 180], [884, 228], [1000, 590], [910, 615], [-30, 615], [-90, 590]];
    for (const b of [pale, key, red]) b.cut(cover);
    red.ink(rough(cover, 1.5));
    key.ink(rough(shift(cover, 0, 34), 1.5));
    for (let i = 6; i >= 0; i--) for (const p of [shift(pageL, -i * 2.4, i * 7), shift(pageR, i * 2.4, i * 7)]) { for (const b of [pale, red, key]) b.cut(p); key.ink(outline(p, 2.8)); }
    // Left page: ruled lines and columns of entries in a steady hand.
    const L = (u, v) => mix(topL[Math.round(u * (topL.length - 1))], botL[Math.round(u * (botL.length - 1))], v), R = (u, v) => mix(topR[Math.round(u * (topR.length - 1))], botR[Math.round(u * (botR.length - 1))], v);
    const row = (at, v, u0, u1, w, n = 26, wave = 0) => ribbon(range(n).map((i) => { const [x, y] = at(mix(u0, u1, i / (n - 1)), v); return [x, y + (wave ? Math.sin(i * 2.3 + v * 40) * wave : 0)]; }), w);
    for (let i = 1; i < 13; i++) {
      const v = 0.05 + (i / 13) ** 1.2 * 0.92;
      pale.ink(row(L, v, 0.04, 0.96, 3));
      key.ink(row(L, v - 0.012, 0.08, 0.16, 4 + v * 3, 7, 3 + v * 2));
      for (let u = 0.23; u < 0.7;) { const l = rnd(0.05, 0.12); key.ink(row(L, v - 0.014, u, u + l, 2.4 + v * 2.4, 10, 2.6 + v * 3.4)); u += l + 0.035; }
      if (chance(0.7)) (i === 8 ? red : key).ink(row(L, v - 0.012, 0.78, 0.92, 4 + v * 2, 8, 3 + v * 2));
    }
    for (const u of [0.2, 0.75]) red.ink(ribbon(range(20).map((i) => L(u, 0.03 + i / 20.5)), 3));
    // Right page: the same rules break into floes; the lead of open water is the last line.
    pale.ink(pageR);
    key.within(pageR, () => {
      const grid = range(7).map((j) => range(8).map((i) => [clampTo(i / 7 + (i % 7 && rnd(-0.05, 0.05))), clampTo((j / 6) ** 1.15 + (j % 6 && rnd(-0.05, 0.05)))]));
      for (let j = 0; j < 6; j++) for (let i = 0; i < 7; i++) {
        const c = [grid[j][i], grid[j][i + 1], grid[j + 1][i + 1], grid[j + 1][i]], mx = (c[0][0] + c[2][0]) / 2, my = (c[0][1] + c[2][1]) / 2;
        const floe = rough(c.flatMap((p, k) => { const q = c[(k + 1) % 4]; return [p, [mix(p[0], q[0], 0.5) + rnd(-0.02, 0.02), mix(p[1], q[1], 0.5) + rnd(-0.02, 0.02)]]; }).map(([u, v]) => R(clampTo(mix(u, mx, 0.06)), mix(v, my, 0.1))), 1.6, 12);
        pale.cut(floe);
        key.ink(outline(floe, 2 + my * 3));
        shade(key, 'ink', floe, { gap: 6 + my * 5, w: 2 + my * 2, angle: -0.25 + rnd(-0.1, 0.1), tone: () => (chance(0.5) ? 1 : 0.3), breaks: 0.5, step: 14 });
        shade(pale, 'ink', floe, { gap: 8 + my * 6, w: 3 + my * 3, angle: 0.2, breaks: 0.3, tone: (x) => (x > 720 ? 0.9 : 0.4) });
      }
      const lead = [0, 0.16, 0.3, 0.45, 0.6, 0.78, 1].map((t, i) => R(clampTo(0.62 + (i % 2 ? 0.05 : -0.05) - t * 0.36), t));
      key.ink(ribbon(rough(lead, 2, 20, false), (t) => 7 + t * 26));
      for (let i = 0; i < 24; i++) { const t = rnd(); const [x, y] = R(clampTo(0.62 - t * 0.36), t); key.cut(gouge(x - 8, y, 8 + 16 * t, rnd(-0.15, 0.15), 2.4)); }
    });
    key.ink(ribbon(spline([[450, 218], [447, 380], [450, 566]]), (t) => 5 + t * 6));
    for (const [pg, s] of [[pageL, -1], [pageR, 1]]) shade(key, 'ink', pg, { angle: 1.5, gap: 8, w: 4.5, tone: (x) => Math.max(0, 1 - Math.abs(x - 450) / 40), breaks: 0.08, step: 24 });
    // The ship, fast in the ice of the page.
    const at = (pts) => pts.map(([x, y]) => [612 + x * 1.06, 306 + y * 1.06]);
    const hull = at(spline([[-96, -18], [-80, -10], [60, -12], [110, -34], [92, 0], [70, 22], [-74, 22], [-90, 2]], true, 6));
    pale.cut(hull); key.cut(outline(hull, 9)); key.ink(rough(hull, 0.8));
    key.cut(ribbon(at(spline([[-86, -4], [60, 0], [96, -20]])), 3.6));
    red.ink(ribbon(at(spline([[-84, 12], [60, 14], [86, -2]])), 6));
    key.cut(ribbon(at(spline([[-84, 12], [60, 14], [86, -2]])), 5));
    for (const [x, h] of [[-56, 168], [2, 194], [54, 170]]) {
      key.ink(line(...at([[x, -8]])[0], ...at([[x + 3, -h]])[0], 6, 3));
      for (const k of [0.42, 0.64, 0.84]) key.ink(line(...at([[x - 32 * (1.2 - k), -h * k + 3]])[0], ...at([[x + 34 * (1.2 - k), -h * k]])[0], 4));
      for (const d of [-26, 26]) key.ink(line(...at([[x + d, -10]])[0], ...at([[x + 2, -h * 0.84]])[0], 1.6));
    }
    key.ink(line(...at([[100, -28]])[0], ...at([[150, -62]])[0], 5, 2), line(...at([[150, -62]])[0], ...at([[57, -160]])[0], 1.6), line(...at([[57, -166]])[0], ...at([[4, -190]])[0], 1.6));
    red.ink(rough(at([[4, -194], [38, -188], [30, -180], [38, -172], [4, -174]]), 0.6));
    // Pen laid across the gutter.
    const pen = [[300, 566], [560, 452]];
    key.cut(line(...pen[0], ...pen[1], 20)); red.cut(line(...pen[0], ...pen[1], 18)); pale.cut(line(...pen[0], ...pen[1], 18));
    red.ink(line(...pen[0], ...mix(pen[0], pen[1], 0.82), 12, 9)); key.ink(outline(line(...pen[0], ...mix(pen[0], pen[1], 0.82), 12, 9), 2.6), [mix(pen[0], pen[1], 0.82).map((v, i) => v - (i ? 5 : 2)), mix(pen[0], pen[1], 1.02), mix(pen[0], pen[1], 0.82).map((v, i) => v + (i ? 5 : 2))]);
  },
};
const clampTo = (v) => Math.max(0.005, Math.min(0.995, v));

/** A white S across the sea, junipers set in the snow on both sides, an island that is no longer one. */
const iceRoad = {
  paper: 'chalk', inks: ['ice', 'moss', 'ink'],
  draw(pale, green, key) {
    const horizon = 150;
    pale.ink(rect(-5, -5, 910, horizon + 5));
    hatch(pale, 'cut', { x: 0, y: -5, w: 900, h: horizon + 10 }, { gap: 12, w: 9, angle: -0.06, tone: grad(0, -10, 0, horizon), breaks: 0.06, step: 26 });
    const isle = wobble(5, 160);
    key.ink([[470, horizon + 2], [510, 136], ...range(18).map((i) => [530 + i * 17, 124 + isle(i * 17)]), [860, 134], [905, horizon - 4], [905, horizon + 2]]);
    for (let x = 530; x < 880; x += 9) spruce(key, x + rnd(-3, 3), 142, rnd(14, 38), { cut: false });
    key.ink(rough([[620, 142], [624, 92], [636, 92], [640, 142]], 0.6), [[622, 94], [630, 70], [638, 94]]);
    key.ink(rect(-5, horizon, 910, 3));
    key.ink([[-5, horizon], [60, 142], [180, 140], [260, horizon]]);
    // The road's middle line and width.
    const spine = spline([[598, 154], [560, 168], [500, 184], [520, 206], [640, 240], [720, 292], [620, 366], [430, 452], [330, 620], [300, 700]], false, 12);
    const wide = (y) => 5 + ((y - horizon) / 450) ** 1.35 * 300;
    const edge = (s) => spine.map(([x, y]) => [x + s * wide(y) * 0.5, y]);
    const road = [...edge(-1), ...edge(1).reverse()];
    // Ice: wind-packed ridges in blue, cracks in ink.
    sweep(pale, 'ink', (u, t) => [t * 940 - 20, mix(horizon + 4, 640, u ** 1.9) + Math.sin(t * 8 + u * 16) * (1 + 26 * u) + (t - 0.5) * 60 * u], { n: 56, steps: 80, w: 15, tone: (x, y, u) => (0.22 + 0.78 * u) * Math.max(0, 0.5 + 0.5 * Math.sin(x / (40 + 90 * u) + u * 60)), breaks: 0.05 });
    for (const pts of [[[905, 210], [800, 226], [760, 250], [560, 262], [430, 250], [240, 262], [120, 250], [-5, 268]], [[-5, 400], [90, 372], [200, 376], [260, 350], [350, 340]], [[905, 470], [820, 452], [720, 470], [660, 452], [560, 480]], [[200, 376], [170, 420], [60, 470], [-5, 520]], [[820, 452], [850, 400], [905, 380]]]) { const c = rough(pts, 4, 24, false); key.ink(ribbon(c, (t) => 1.5 + 3.6 * Math.sin(0.4 + t * 2.5) * rnd(0.7, 1.2))); for (const [x, y] of c) if (chance(0.3)) key.ink(gouge(x, y, rnd(10, 34), rnd(6), 2.2)); }
    pale.cut(road); key.cut(road);
    pale.ink(ribbon(edge(-1), (t) => 2 + t * 9), ribbon(edge(1), (t) => 2 + t * 9));
    // Wheel tracks follow the road.
    for (const s of [-0.55, -0.32, 0.3, 0.54]) { const tr = edge(s * 1.0); key.ink(...range(16).map((i) => { const a = Math.floor((i / 16) * (tr.length - 8)); return ribbon(tr.slice(a, a + 5 + Math.floor(rnd(4))), (t) => (0.6 + ((tr[a][1] - horizon) / 450) * 9) * Math.sin(0.3 + t * 2.6)); })); }
    for (let i = 0; i < 70; i++) { const k = Math.floor(rnd(30, spine.length - 10)), [x, y] = spine[k], [x2, y2] = spine[k + 1]; pale.ink(gouge(x + rnd(-0.4, 0.4) * wide(y), y, wide(y) * rnd(0.05, 0.14), Math.atan2(y2 - y, x2 - x), wide(y) * 0.018)); }
    // Junipers, each a bush stuck upright in a heap of snow.
    const juniper = (x, y, h) => {
      const drift = spline([[x - h * 0.42, y + h * 0.05], [x - h * 0.2, y - h * 0.09], [x + h * 0.05, y - h * 0.13], [x + h * 0.3, y - h * 0.05], [x + h * 0.46, y + h * 0.06]], true, 4);
      for (const b of [pale, key]) b.cut(drift);
      const n = Math.max(9, Math.round(h / 3)), blade = range(n).map(() => { const v = rnd(); return gouge(x + rnd(-0.07, 0.07) * h, y - h * (0.05 + v * 0.55), h * rnd(0.26, 0.42), -1.57 + rnd(-0.62, 0.62) * (1.1 - v), h * 0.085 + 0.8, rnd(-2, 2)); });
      for (const b of [pale]) b.cut(...blade);
      key.ink(...blade, line(x, y, x, y - h * 0.7, h * 0.05 + 1));
      if (h > 22) { const lit = range(Math.round(n * 0.9)).map(() => gouge(x - h * rnd(-0.06, 0.14), y - h * rnd(0.1, 0.75), h * rnd(0.14, 0.24), -1.57 + rnd(-0.7, 0.2), h * 0.04 + 0.8)); key.cut(...lit); green.ink(...blade); }
      pale.ink(gouge(x - h * 0.3, y + h * 0.04, h * 0.9, 0.06, h * 0.07));
      key.ink(gouge(x + h * 0.05, y + h * 0.02, h * 0.7, 0.1, h * 0.045));
    };
    const marks = [];
    for (const s of [-1.12, 1.12]) for (let k = 6, d = 0; k < spine.length - 12; k++) { const [x, y] = spine[k], [px, py] = spine[k - 1]; d += Math.hypot(x - px, y - py); if (d > 12 + wide(y) * 0.62) { d = 0; marks.push([x + s * wide(y) * 0.52, y, 7 + ((y - horizon) / 450) ** 1.1 * 200]); } }
    // A lorry, far away and careful.
    for (const b of [pale]) b.cut(rect(596, 204, 40, 26));
    marks.sort((a, b) => a[1] - b[1]).forEach((m) => juniper(...m));
    const [cx, cy] = [664, 250];
    key.ink(rough([[cx - 24, cy], [cx - 24, cy - 26], [cx + 4, cy - 26], [cx + 4, cy - 18], [cx + 14, cy - 16], [cx + 19, cy - 6], [cx + 19, cy]], 0.8), oval(cx - 14, cy, 5, 5, 12), oval(cx + 11, cy, 5, 5, 12));
    key.cut(rect(cx + 6, cy - 14, 6, 6));
  },
};

export default { 'what-sea-ice-writes-down': seaIce, 'roads-made-of-ice': iceRoad };
