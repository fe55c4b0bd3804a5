// Made by hand: a corner of logs, a striped web on the loom, a dugout on the flood.
import { gouge, hatch, line, outline, rays, ribbon, rings, ripples, shade, sweep } from '../carve.mjs';
import { arc, clamp, flip, grad, mix, oval, range, rect, rnd, rough, shift, spline, turn, wobble } from '../ink.mjs';

const knock = (blocks, ...shapes) => { for (const b of blocks) b.cut(...shapes); };

/** The corner of the house, near enough to count rings: logs cross, each saddled over the one below. */
const logWall = {
  paper: 'bone', inks: ['ochre', 'umber', 'ink'],
  draw(gold, brown, key) {
    const B = [gold, brown, key];
    key.flood();
    // Both walls run away from the corner and both sets of log ends stand out past it, in turn.
    const cx = 450, H = 132, R = H * 0.49, out = 104;
    const logs = (n) => ({ left: n % 2 === 0, y: n * (H / 2) - 6, s: n % 2 === 0 ? 1 : -1 });
    const timber = (left, x0, x1, y, seedling, dark) => {
      const body = rough(spline([[x0, y + 9], [mix(x0, x1, 0.5), y + 3], [x1, y], [x1, y + R * 2], [mix(x0, x1, 0.5), y + H * 0.94], [x0, y + H * 0.9]], true, 6), 1.4, 16), block = left ? gold : brown, n = Math.max(14, Math.round(Math.abs(x1 - x0) / 11));
      knock(B, outline(body, 7), body);
      gold.ink(body); if (!left) brown.ink(body);
      key.ink(outline(body, 5));
      const grain = (u, t) => [mix(x0, x1, t), mix(y + 6, y + H * 0.92, u) + Math.sin(t * n * 0.2 + seedling * 2 + u * 2.4) * 4];
      key.within(body, () => sweep(key, 'ink', grain, { n: 14, steps: n, w: 7, tone: (x, yy, u, t) => clamp(Math.abs(u - 0.3) * (left ? 1.4 : 1.7) + dark(x)), breaks: 0.07 }));
      block.within(body, () => sweep(block, 'cut', grain, { n: 13, steps: n, w: 7, tone: (x, yy, u) => clamp((left ? 1.15 : 0.9) - Math.abs(u - 0.27) * 4.6), breaks: 0.1 }));
      return body;
    };
    // The walls, lower logs first, darkening under the ends that stand out over them.
    for (let n = 11; n >= -2; n--) {
      const { left, y, s } = logs(n), far = left ? -30 : 930, block = left ? gold : brown;
      const body = timber(left, far, cx, y, n, (x) => clamp(1.1 - Math.abs(x - (cx - s * (out + 20))) / 60) * 0.8);
      key.within(body, () => key.ink(gouge(mix(far, cx, 0.25), y + H * 0.5, s * rnd(120, 190), 0.02, 7)));
      if (n % 3 === 0) { const kx = mix(far, cx, rnd(0.2, 0.5)), ky = y + H * rnd(0.35, 0.6); knock([key], oval(kx, ky, 20, 12)); block.ink(oval(kx, ky, 20, 12)); rings(key, 'ink', kx, ky, 4, 20, 4, { w: 3, ky: 0.62, breaks: 0.05 }); }
      // Moss stuffed into the seam.
      for (let i = 0; i < 30; i++) key.cut(gouge(left ? rnd(-10, cx - 130) : rnd(cx + 130, 910), y + H * 0.95 + rnd(-4, 5), rnd(8, 18), rnd(6), 3.6));
    }
    // The ends: each log runs on past the corner, and shows its years.
    for (let n = 11; n >= -2; n--) {
      const { left, y, s } = logs(n), ex = cx + s * out;
      timber(left, cx - s * 2, ex, y, n, (x) => clamp(0.5 - Math.abs(x - cx) / 60));
      const f = [ex + s * 2, y + R], rx = R * 0.72, face = rough(oval(...f, rx, R, 44), 1.8, 9);
      knock(B, outline(face, 10), face);
      key.ink(outline(face, 6));
      gold.ink(face); gold.cut(rough(oval(f[0] - s * 2, f[1] + 1, rx * 0.82, R * 0.82, 36), 1.6, 10));
      if (!left) shade(brown, 'ink', face, { angle: 0.9, gap: 8, w: 5, tone: grad(f[0] + rx, f[1] + R, f[0] - rx, f[1] - R), breaks: 0.1 });
      const core = [f[0] + rnd(-4, 4), f[1] + rnd(-3, 6)];
      for (let k = 1; k < 10; k++) { const wob = wobble(1.8, 3), q = k / 10; key.ink(...[0, 1].map((h) => ribbon(range(22).map((i) => { const a = h * 3.14 + rnd(0.1) + (i / 21) * rnd(2.7, 3.1); return [mix(core[0], f[0], q) + Math.cos(a) * (rx * q + wob(a)), mix(core[1], f[1], q) + Math.sin(a) * (R * q + wob(a))]; }), () => (k > 7 ? 3.8 : 2.4) * rnd(0.6, 1.2)))); }
      key.ink(oval(...core, 4, 4, 10));
      for (let k = 0; k < 3; k++) { const a = rnd(6.28); key.ink(gouge(core[0] + Math.cos(a) * 5, core[1] + Math.sin(a) * 6, R * rnd(0.5, 0.8), a, 5)); }
      shade(key, 'ink', face, { angle: 0.9, gap: 7, w: 4, tone: grad(f[0], f[1], f[0] + rx, f[1] + R), breaks: 0.06 });
    }
  },
};

/** The loom from the weaver's seat: warp rising, two colours coming down as cloth. */
const loom = {
  paper: 'bone', inks: ['cornflower', 'brick', 'ink'],
  draw(blue, red, key) {
    const B = [blue, red, key];
    // Wall: quiet upright strokes, dark at the edges, so that the frame stands out.
    blue.flood(); hatch(blue, 'cut', { x: 0, y: 0, w: 900, h: 600 }, { gap: 13, w: 7, angle: -0.5, tone: (x) => clamp(1 - Math.abs(x - 450) / 620), breaks: 0.1, step: 20, wander: 3 });
    // Warp: threads from the back beam, narrowing up, dark and light.
    const L = (t) => mix(286, 222, t), R = (t) => mix(614, 678, t), top = 66, fell = 292;
    const warp = [[L(0), top], [R(0), top], [R(1), fell], [L(1), fell]];
    knock(B, warp);
    key.ink(warp);
    for (let i = 0; i <= 62; i++) { const u = i / 62; key.cut(line(mix(L(0), R(0), u), top, mix(L(1), R(1), u), fell, 2.4, 3.8)); }
    // Cloth: stripes of two colours and bone, with a pick-up pattern band.
    const clothTop = fell, clothBot = 560, cl = [[L(1), clothTop], [R(1), clothTop], [690, clothBot], [210, clothBot]];
    knock(B, cl);
    const bands = [['r', 34], ['w', 9], ['b', 14], ['w', 9], ['r', 12], ['p', 48], ['r', 12], ['w', 9], ['b', 34], ['w', 9], ['r', 12], ['w', 9], ['p', 48], ['r', 30]];
    let y = clothTop;
    for (const [k, h] of bands) {
      const s = rect(224, y, 452, h);
      (k === 'r' ? red : k === 'b' ? blue : null)?.within(cl, (b) => b.ink(s));
      if (k === 'p') blue.within(cl, () => { blue.ink(s); for (let i = 0; i < 12; i++) { const cx = 250 + i * 37, cy = y + h / 2; for (const q of [20, 11]) blue.cut(outline([[cx, cy - q], [cx + q * 0.86, cy], [cx, cy + q], [cx - q * 0.86, cy]], 5)); blue.cut(oval(cx + 18.5, cy - 15, 3.4, 3.4, 8), oval(cx + 18.5, cy + 15, 3.4, 3.4, 8)); } });
      y += h;
    }
    // Weave: fine broken weft lines over everything, and the swell of cloth over the beam.
    key.within(cl, () => { sweep(key, 'ink', (u, t) => [mix(226, 674, t), mix(clothTop, clothBot, u) + Math.sin(t * 40) * 0.6], { n: 34, steps: 60, w: 2, breaks: 0.3 }); sweep(key, 'ink', (u, t) => [mix(226, 674, t), mix(clothBot - 46, clothBot, u)], { n: 8, steps: 60, w: 6, tone: (x, yy, u) => u, breaks: 0.12 }); });
    key.ink(outline(cl, 4));
    // Beams and frame.
    const wood = (shape, angle, tone = () => 0.8) => { knock(B, outline(shape, 7), shape); key.ink(rough(shape, 1.2, 26)); shade(key, 'cut', shape, { angle, gap: 9, w: 4.6, tone, breaks: 0.1, step: 22, wander: 3 }); };
    wood(rect(128, 546, 644, 46), 0, grad(0, 600, 0, 540)); wood(rect(212, 42, 476, 30), 0);
    for (const s of [-1, 1]) { const f = (pts) => (s < 0 ? pts : flip(pts, 450)); wood(f([[120, -10], [172, -10], [164, 612], [96, 612]]), 1.57, s < 0 ? grad(180, 0, 90, 0) : grad(820, 0, 730, 0)); wood(f([[150, 140], [240, 52], [262, 70], [166, 178]]), -0.8); }
    // Heddle shafts: two bars with hundreds of loops.
    for (const yy of [132, 172]) { const l = mix(L(0), L(1), (yy - top) / (fell - top)) - 36, r = 900 - l; for (const dy of [8, 38]) wood(rect(l, yy + dy - 44, r - l, 12), 0); for (let x = l + 34; x < r - 30; x += 7.4) { key.cut(line(x, yy - 32, x + rnd(-1, 1), yy - 10, 2)); } }
    for (const x of [330, 570]) { key.cut(line(x, 74, x, 108, 7)); key.ink(line(x, 70, x, 110, 3.4)); }
    // Beater with its reed just above the fell, hung from the top.
    wood(rect(150, 216, 600, 22), 0); wood(rect(150, 262, 600, 26), 0);
    const reed = rect(206, 240, 488, 22); knock(B, reed); key.ink(reed); for (let x = 208; x < 694; x += 5.4) key.cut(rect(x, 241, 2.6, 20));
    for (const x of [152, 726]) wood(rect(x, 100, 22, 230), 1.57);
    // The shuttle, left on the cloth with a tail of red.
    const sh = turn(spline([[330, 420], [382, 402], [478, 400], [548, 418], [480, 438], [384, 440]], true, 6), -0.12, 440, 420);
    knock(B, outline(sh, 9), sh); key.ink(rough(sh, 0.8)); const hole = turn(spline([[384, 420], [410, 411], [470, 411], [492, 420], [470, 429], [410, 430]], true, 5), -0.12, 440, 420); key.cut(hole); red.ink(hole); for (let i = 0; i < 12; i++) red.cut(turn(gouge(394 + i * 8, 412, 17, 1.5, 2.4), -0.12, 440, 420)); key.ink(outline(hole, 3)); key.cut(gouge(352, 428, 40, -0.3, 3.6), gouge(500, 400, 36, 0.14, 3.6));
    const tail = spline([[492, 413], [560, 420], [590, 380], [636, 352], [664, 336]], false, 8); knock([key, blue], ribbon(tail, 8)); red.cut(ribbon(tail, 8)); red.ink(ribbon(tail, 4.4));
    // Bobbins in a basket at the lower right, a lamp hook at the left: small things.
    for (const [x, yy, b] of [[806, 560, red], [848, 572, blue], [826, 528, blue], [868, 536, red]]) { const p = rough(spline([[x - 20, yy - 14], [x, yy - 19], [x + 20, yy - 14], [x + 22, yy + 12], [x, yy + 18], [x - 22, yy + 12]], true, 4), 0.8); knock(B, outline(p, 7), p); b.ink(p); key.ink(outline(p, 4)); for (let i = 0; i < 6; i++) key.ink(line(x - 19, yy - 10 + i * 4.6, x + 19, yy - 13 + i * 4.8, 1.8)); key.ink(rect(x - 4, yy - 30, 8, 14)); }
  },
};

/** The flooded wood: trunks and their doubles, and one thin boat lying between them like a leaf. */
const boat = {
  paper: 'mist', inks: ['lichen', 'ochre', 'ink'],
  draw(pale, gold, key) {
    const B = [pale, gold, key], level = 338;
    // Far trunks in pale green, mirrored; light comes low from behind on the right.
    pale.flood();
    pale.cut(rough(oval(650, level, 210, 120, 50), 6, 20));
    rays(pale, 'cut', 650, level - 4, 170, 560, 44, 11, Math.PI, Math.PI * 2);
    for (let i = 0; i < 30; i++) { const x = rnd(-10, 910), w = rnd(5, 13), lean = rnd(-12, 12); const t = ribbon(spline([[x + lean, -10], [x + lean * 0.4, 160], [x, level]]), (k) => w * (0.6 + k * 0.4)); (i % 3 ? pale : key).mark(i % 3 && Math.abs(x - 650) < 200 ? 'ink' : i % 3 ? 'cut' : 'ink', t); const m = t.map(([a, b]) => [a, 2 * level - b]); (i % 3 ? pale : key).within(rect(-10, level, 920, 290), (b) => b.mark(i % 3 && Math.abs(x - 650) < 200 ? 'ink' : i % 3 ? 'cut' : 'ink', m)); }
    for (let i = 0; i < 150; i++) { const x = rnd(900), y = rnd(-10, 120); key.ink(gouge(x, y, rnd(12, 34), rnd(6.28), rnd(2, 5))); }
    // Thin far bank line and bushes, drowned.
    key.ink(ribbon(range(31).map((i) => [i * 30, level + rnd(-1.5, 1.5)]), 3));
    for (let i = 0; i < 26; i++) { const x = rnd(900), h = rnd(14, 50); for (let k = 0; k < 6; k++) { key.ink(gouge(x, level, h * rnd(0.6, 1.1), -1.57 + rnd(-0.5, 0.5), 2.6), gouge(x, level + 2, h * rnd(0.4, 0.8), 1.57 + rnd(-0.5, 0.5), 2)); } }
    // Near trunks: aspens, with their eyes; reflections broken by strokes of water.
    const trunk = (x, w, lean) => {
      const mid = (y) => x + lean * (1 - y / 470), ys = range(22).map((i) => -10 + i * 22.4);
      const s = rough([...ys.map((y) => [mid(y) - w / 2 * (0.8 + y / 2300), y]), ...[...ys].reverse().map((y) => [mid(y) + w / 2 * (0.8 + y / 2300), y])], 1.6, 14);
      knock(B, s); key.ink(s);
      key.within(s, () => { for (let k = 0; k < 70; k++) { const y = rnd(0, 460), u = rnd() ** 1.5; key.cut(gouge(mid(y) - w * 0.46 + u * w * 0.7, y, w * rnd(0.12, 0.34) * (1.1 - u), rnd(-0.15, 0.15), 4)); } });
      shade(gold, 'ink', s, { angle: 1.57, gap: 8, w: 6, tone: grad(mid(200) + w * 0.3, 0, mid(200) - w * 0.3, 0), breaks: 0.08, step: 24 });
      for (let k = 0; k < 5; k++) { const y = 40 + k * 84 + rnd(30), q = [mid(y) + rnd(-0.2, 0.2) * w, y]; key.cut(oval(...q, w * 0.2, w * 0.12, 16)); key.ink(oval(...q, w * 0.11, w * 0.07, 12), ribbon(arc(q[0], q[1] - 2, w * 0.26, w * 0.2, Math.PI * 1.1, Math.PI * 1.9, 8), 3)); }
      return mid;
    };
    for (const [x, w, lean] of [[92, 58, 14], [262, 36, -10], [826, 74, -22], [574, 24, 8]]) { trunk(x, w, lean); for (let i = 0; i < 30; i++) { const v = i / 30, y = 462 + v * 150, ww = w * (0.9 + rnd(0.5)); key.ink(ribbon(range(6).map((j) => [x + rnd(-10, 10) * v - ww / 2 + (ww * j) / 5, y + rnd(-1, 1)]), (t) => 6 * Math.sin(0.1 + t * 2.9))); } key.ink(ribbon(range(8).map((j) => [x - w * 0.8 + w * 1.6 * j / 7, 464 + Math.sin(j) * 2]), (t) => 6 * Math.sin(t * 3.1))); }
    ripples(pale, 'cut', { y0: 350, y1: 605, n: 120, len: 240, w: 9 });
    ripples(key, 'ink', { y0: 352, y1: 605, n: 70, len: 170, w: 6 });
    // The boat: a long lens, higher at the ends, thin-skinned, ribs showing.
    const rim = spline([[140, 398], [240, 428], [440, 444], [640, 430], [768, 384]], false, 10), far = spline([[140, 398], [260, 412], [450, 420], [640, 410], [768, 384]], false, 10), keel = spline([[140, 398], [190, 446], [320, 490], [470, 500], [620, 484], [712, 438], [768, 384]], false, 8);
    const hull = [...rim, ...[...keel].reverse()], inside = [...far, ...[...rim].reverse()];
    knock(B, outline(hull, 10), hull, inside, outline(inside, 8));
    gold.ink(rough(hull, 0.8)); key.ink(rough(inside, 0.8));
    key.within(hull, () => { sweep(key, 'ink', (u, t) => { const i = t * (rim.length - 1), a = rim[Math.floor(i)], k = keel[Math.min(keel.length - 1, Math.round((i / (rim.length - 1)) * (keel.length - 1)))]; return mix(a, k, u); }, { n: 15, steps: 54, w: 7, tone: (x, y, u) => 0.05 + u * 0.72, breaks: 0.06 }); });
    gold.within(hull, () => sweep(gold, 'cut', (u, t) => { const a = rim[Math.round(t * (rim.length - 1))]; return [a[0], a[1] + 8 + u * 18]; }, { n: 2, steps: 40, w: 7, breaks: 0.1 }));
    key.ink(ribbon(rim, (t) => 3 + 5 * Math.sin(t * 3.14)), ribbon(keel, 5), ribbon(far, 4));
    key.cut(ribbon(shift(rim, 0, -4), (t) => 3.4 * Math.sin(t * 3.14)));
    for (let i = 1; i < 7; i++) { const k = Math.round((i / 7) * (rim.length - 1)), a = far[k], b = rim[k]; key.cut(ribbon(spline([a, [mix(a[0], b[0], 0.5) - 6, mix(a[1], b[1], 0.7) + 3], b]), 5)); }
    for (const k of [14, 27]) key.cut(line(far[k][0], far[k][1] + 2, rim[k][0], rim[k][1] - 3, 12)), gold.ink(line(far[k][0], far[k][1] + 2, rim[k][0], rim[k][1] - 3, 10));
    // Its reflection, and the pole across it.
    for (let i = 0; i < 24; i++) { const v = i / 24, x0 = mix(250, 380, v) + rnd(-30, 30), x1 = mix(680, 540, v) + rnd(-30, 30), y = 502 + v * 82; (i % 3 === 1 ? gold : key).ink(ribbon(range(14).map((j) => [mix(x0, x1, j / 13), y + Math.sin(j * 1.3 + i) * 1.6]), (t) => (8 - v * 4) * Math.sin(0.05 + t * 3.04) * rnd(0.5, 1.1))); }
    const pole = line(196, 356, 706, 462, 8, 6); knock(B, line(194, 355, 708, 463, 15, 12)); key.ink(pole); const blade = turn(spline([[690, 452], [740, 450], [790, 460], [740, 472], [692, 468]], true, 5), 0.2, 700, 460); knock(B, outline(blade, 6), blade); gold.ink(blade); key.ink(outline(blade, 4), gouge(702, 461, 60, 0.2, 3));
  },
};

export default { 'reading-a-log-wall': logWall, 'weaving-with-two-colours': loom, 'a-boat-from-one-aspen': boat };
