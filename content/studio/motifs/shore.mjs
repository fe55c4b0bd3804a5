// Sea and shore in open weather: rising land, the erratic boulder, swans, the sea-level gauge.
import { chatter, gouge, hatch, line, outline, ribbon, ripples, shade, sweep } from '../carve.mjs';
import { flip, glow, grad, mix, oval, range, rect, rnd, rough, scale, shift, spline, wobble } from '../ink.mjs';
import { grass, gull, reeds, spruce, stone } from '../flora.mjs';
import { digits } from '../glyphs.mjs';

/** Old strandlines sweep from a stranded boathouse down to the sea that left it. */
const islands = {
  paper: 'bone', inks: ['straw', 'slate', 'ink'],
  draw(warm, blue, key) {
    // Strandlines: a family of curves from the left edge out to the bay.
    const strand = (u, t) => [mix(-30, 940, t), mix(206, 660, u ** 1.2) + (1 - u) * 270 * t ** 1.7 - Math.sin(t * 5 + 0.6) * (12 + 16 * u)];
    const shore = range(41).map((i) => strand(0.02, i / 40));
    warm.ink([...shore, [940, 620], [-30, 620]]);
    sweep(warm, 'cut', strand, { n: 26, steps: 60, w: 9, tone: (x, y, u) => 0.3 + 0.7 * u, breaks: 0.08 });
    sweep(key, 'ink', strand, { n: 34, steps: 70, w: 5.5, tone: (x, y, u) => (0.2 + u) * (0.55 + 0.45 * Math.sin(x / 70 + u * 9)), breaks: 0.14 });
    // Sea: level strokes, an island with spruces on the horizon.
    blue.within([[-20, 150], [920, 150], ...[...shore].reverse()], (b) => {
      hatch(b, 'ink', { x: 0, y: 152, w: 900, h: 300 }, { gap: 8, w: 7, tone: (x, y) => 1 - (y - 150) / 520, breaks: 0.05, step: 26 });
    });
    blue.ink([[560, 153], [610, 142], [700, 137], [800, 140], [868, 153]]);
    for (let x = 590; x < 850; x += 10) spruce(blue, x, 150, rnd(16, 34), { cut: false });
    // Sky: a few long clouds only.
    for (const [x, y, l] of [[420, 44, 420], [560, 66, 300], [120, 92, 240], [640, 98, 230]]) blue.ink(ribbon(range(16).map((j) => [x + (l * j) / 15, y + Math.sin(j) * 2]), (t) => 9 * Math.sin(t * 3.1) * rnd(0.7, 1.1)));
    for (const [x, y, s] of [[520, 112, 13], [556, 98, 9], [488, 90, 7]]) gull(key, 'ink', x, y, s);
    // Boulders, growing towards us.
    for (const [x, y, w, h] of [[640, 232, 50, 26], [716, 222, 34, 18], [842, 214, 60, 34], [782, 280, 40, 20], [560, 312, 56, 30], [640, 372, 74, 40], [810, 360, 96, 56], [470, 452, 70, 34], [876, 470, 120, 70], [700, 500, 150, 92], [556, 566, 90, 44]]) stone(key, blue, x, y, w, h);
    // The boathouse, broadside with its great doors, grass where the water was.
    const roof = [[96, 262], [150, 118], [402, 98], [474, 236]], wall = [[128, 250], [440, 232], [440, 390], [128, 420]];
    for (const b of [warm, blue, key]) b.cut(roof, wall);
    key.ink(rough(wall, 1.5), rough(roof, 1.5));
    shade(key, 'cut', wall, { angle: -0.05, gap: 15, w: 4.5, breaks: 0.1 });
    sweep(key, 'cut', (u, t) => [mix(mix(98, 474, u), mix(152, 402, u), t), mix(mix(262, 236, u), mix(118, 98, u), t)], { n: 44, steps: 12, w: 4, breaks: 0.16, tone: (x, y, u, t) => 0.5 + 0.5 * Math.sin(t * 18) });
    const door = [[226, 416], [228, 268], [352, 260], [352, 403]];
    key.ink(rough(door, 1));
    key.cut(outline(door, 4), line(289, 264, 289, 410, 4), line(230, 300, 286, 380, 4), line(350, 294, 293, 374, 4));
    for (const x of [150, 176, 204, 376, 402, 424]) key.ink(line(x, 250, x, 414, 5));
    // Slipway poles that now lead nowhere.
    for (const o of [0, 70]) key.ink(line(240 + o, 410, 330 + o * 1.7, 566, 7, 12));
    for (let i = 0; i < 6; i++) key.ink(line(236 + i * 16, 424 + i * 24, 332 + i * 27, 418 + i * 24, 4, 6));
    for (let i = 0; i < 60; i++) { const v = rnd(); grass(key, i % 3 ? 'ink' : 'cut', rnd(0, 520), mix(400, 600, v), 14, 16 + v * 26, 6, 2 + v * 1.6); }
    for (let x = 100; x < 470; x += 16) grass(key, 'ink', x, 424 - (x - 100) * 0.07, 9, 24, 5, 2.4);
    spruce(key, 44, 330, 240, { wide: 0.2 });
    spruce(key, 90, 320, 150, { wide: 0.2 });
  },
};

/** One boulder, two inks, almost nothing else. */
const boulder = {
  paper: 'mist', inks: ['slate', 'ink'],
  draw(blue, key) {
    const horizon = 372, cx = 500;
    sweep(blue, 'ink', (u, t) => [t * 940 - 20, mix(8, 300, u ** 0.8) + Math.sin(t * 4 + u * 3) * 12], { n: 26, steps: 70, w: 9, tone: (x, y, u) => (1 - u) * (0.55 + 0.45 * Math.sin(x / 120 + u * 12)), breaks: 0.06 });
    hatch(blue, 'ink', { x: 0, y: horizon, w: 900, h: 240 }, { gap: 9, w: 8.4, tone: grad(0, 660, 0, 360, 0.5), breaks: 0.03, step: 30 });
    key.ink([[-5, horizon - 1], [240, horizon - 10], [330, horizon - 2], [905, horizon - 2], [905, horizon + 3], [-5, horizon + 3]]);
    for (let x = 8; x < 235; x += 9) spruce(key, x, horizon - 3, rnd(8, 20) + Math.sin(x / 40) * 5, { cut: false });
    const b = rough(spline([[236, 446], [214, 392], [262, 276], [312, 196], [408, 152], [520, 112], [612, 128], [690, 196], [742, 262], [790, 342], [812, 420], [780, 452], [520, 462], [330, 458]], true), 2.4, 20);
    blue.cut(b);
    key.ink(b);
    // Planes of the stone, each with its own direction of light.
    const planes = [
      [[[262, 282], [312, 202], [408, 158], [516, 120], [560, 176], [470, 232], [380, 300], [330, 356]], -0.5, 11, 7.5],
      [[[520, 120], [606, 134], [680, 200], [646, 244], [572, 190]], 0.7, 11, 5],
      [[[330, 366], [382, 308], [470, 240], [556, 190], [600, 230], [560, 330], [500, 420], [360, 440]], 1.15, 13, 5],
      [[[226, 392], [256, 296], [322, 368], [346, 444], [246, 440]], 1.4, 12, 6],
      [[[612, 240], [650, 250], [690, 210], [742, 276], [786, 356], [800, 420], [640, 440], [570, 436], [580, 330]], 1.0, 15, 3.2],
    ];
    for (const [p, angle, gap, w] of planes) shade(key, 'cut', rough(p, 3, 16), { angle, gap, w, breaks: 0.09, wander: 4, tone: (x, y) => clampTone(1.25 - (x - 230) / 700 - (y - 120) / 900) });
    shade(blue, 'ink', rough(planes[4][0], 2), { angle: 1.0, gap: 8, w: 6 });
    shade(blue, 'ink', rough(planes[2][0], 2), { angle: 1.15, gap: 12, w: 4 });
    key.ink(ribbon(spline([[520, 114], [548, 186], [470, 240], [384, 308], [330, 368], [344, 450]]), (t) => 6 - t * 3), ribbon(spline([[556, 186], [604, 236], [576, 330], [566, 444]]), 5));
    for (let i = 0; i < 26; i++) key.cut(gouge(rnd(260, 560), rnd(200, 420), rnd(5, 14), rnd(6), 3));
    // Waterline, reflection, smaller stones, and the gull that owns it.
    key.ink(ribbon(range(20).map((i) => [204 + i * 33, 452 + rnd(-3, 3)]), (t) => 12 * Math.sin(t * 3.1) + 1));
    ripples(key, 'ink', { x0: 190, x1: 850, y0: 452, y1: 600, n: 86, len: 220, w: 13, tone: (x) => glow(cx, 0, 400, 0.7)(x, 0) });
    ripples(blue, 'cut', { x0: 220, x1: 820, y0: 458, y1: 600, n: 46, len: 160, w: 7 });
    ripples(key, 'ink', { y0: 380, y1: 610, n: 60, len: 130, w: 4 });
    for (const [x, y, w, h] of [[130, 470, 84, 40], [70, 436, 40, 20], [852, 500, 70, 28]]) stone(key, blue, x, y, w, h);
    const g = spline([[532, 114], [528, 98], [548, 84], [566, 74], [560, 62], [570, 54], [582, 58], [594, 64], [582, 68], [582, 86], [566, 104], [548, 114]], true, 5);
    key.ink(scale(g, 1.15, 548, 114));
    key.cut(scale(spline([[540, 106], [552, 90], [570, 80], [574, 92], [560, 104]], true, 4), 1.15, 548, 114));
  },
};
const clampTone = (v) => Math.max(0.12, Math.min(1, v));

/** Two swans large, the rest of the flock small; the birds are bare paper. */
const swans = {
  paper: 'chalk', inks: ['ice', 'fjord', 'ink'],
  draw(pale, blue, key) {
    pale.flood();
    hatch(pale, 'cut', { x: 0, y: 0, w: 900, h: 120 }, { gap: 12, w: 8, tone: (x, y) => 1 - y / 130, breaks: 0.1, step: 30 });
    const hills = wobble(8, 420);
    blue.ink([[-5, 128], ...range(46).map((i) => [i * 20, 100 + hills(i * 20) - rnd(5)]), [905, 128]]);
    shade(blue, 'cut', rect(0, 84, 900, 40), { gap: 7, w: 2.6, breaks: 0.3 });
    for (let i = 0; i < 80; i++) blue.ink(gouge(rnd(900), 108 + rnd(-4, 6), rnd(10, 20), -1.57, 5));
    // Water: long swells that arch around the birds.
    sweep(blue, 'ink', (u, t) => [t * 940 - 20, mix(132, 612, u ** 1.5) + Math.sin(t * 10 + u * 22) * (2 + 13 * u)], { n: 44, steps: 90, w: 12, tone: (x, y, u) => (0.3 + 0.7 * u) * (0.62 + 0.38 * Math.sin(x / 60 + u * 40)), breaks: 0.04 });
    ripples(key, 'ink', { y0: 190, y1: 610, n: 90, len: 150, w: 6 });
    ripples(pale, 'cut', { y0: 140, y1: 600, n: 160, len: 120, w: 7 });
    const swan = (x, y, k, mirror, pose) => {
      const body = [[-150, 4], [-172, -34], [-196, -62], [-150, -70], [-80, -98], [0, -92], [60, -66], [92, -28], [86, 8], [30, 26], [-80, 26]];
      const up = [[60, -10], [112, -60], [118, -120], [96, -170], [92, -206], [118, -232], [150, -226], [170, -208], [196, -194], [168, -190], [142, -194], [126, -188], [132, -160], [146, -110], [136, -50], [96, 6]];
      const curl = [[60, -10], [124, -50], [130, -96], [92, -134], [76, -172], [96, -204], [128, -208], [148, -192], [150, -160], [146, -140], [136, -164], [120, -178], [108, -168], [120, -144], [156, -104], [154, -46], [100, 6]];
      const neck = pose ? curl : up;
      const at = (pts) => { const p = shift(scale(pts, k), x, y); return mirror ? flip(p, x) : p; };
      const b1 = rough(at(spline(body, true)), 0.8 * k, 14), n1 = rough(at(spline(neck, true)), 0.6 * k, 12);
      for (const b of [pale, blue, key]) b.cut(b1, n1);
      key.ink(outline(b1, 4.5 * k), outline(n1, 4.5 * k));
      for (const b of [pale, blue, key]) b.cut(scale(b1, 0.965, x, y - 30 * k), ribbon(at([[50, -20], [110, -40]]), 30 * k));
      if (k < 0.3) return;
      // Feathers follow the wing; the shadow under it is blue.
      for (let r = 0; r < 5; r++) for (let i = 0; i < 9 - r; i++) {
        const fx = -150 + i * 20 + r * 14, fy = -62 + r * 17 - Math.sin(i / 3) * 12;
        blue.ink(ribbon(at(spline([[fx, fy], [fx + 14, fy + 11], [fx + 32, fy + 4]])), (t) => 4.4 * k * Math.sin(0.2 + t * 2.7)));
      }
      for (const [a, c, w] of [[[-178, -58], [20, -16], 7], [[-150, -30], [40, 0], 6], [[-130, -8], [50, 14], 9]]) key.ink(ribbon(at(spline([a, [mix(a[0], c[0], 0.5), c[1] + 2], c])), (t) => w * k * (1 - t * 0.8)));
      for (let i = 0; i < 13; i++) blue.ink(gouge(...at([[-120 + i * 15, 22 - rnd(6)]])[0], 26 * k, -1.5 + rnd(-0.2, 0.2), 5 * k));
      sweep(blue, 'ink', (u, t) => at([[mix(100, 138, u) + Math.sin(t * 3) * (pose ? 14 : 20) * (pose ? -0.2 : 0.2), mix(-10, -150, t)]])[0], { n: 4, steps: 12, w: 3.4 * k, tone: (x0, y0, u) => u });
      const eye = pose ? [124, -192] : [132, -212], beak = pose ? [[140, -176], [156, -166], [149, -136], [138, -152]] : [[152, -222], [178, -212], [200, -195], [168, -196]];
      key.ink(oval(...at([eye])[0], 4 * k, 4 * k, 12), at(beak));
      key.ink(ribbon(at([[eye[0] + 4, eye[1] - 2], beak[0]]), 4 * k));
      for (let i = 0; i < 9; i++) key.ink(ribbon(at(spline([[-150 + i * 8, 30 + i * 7], [-30, 36 + i * 8], [110 - i * 7, 30 + i * 7]])), (t) => (9 - i * 0.8) * k * Math.sin(t * 3.1)));
    };
    for (const [x, y, k, m] of [[96, 166, 0.1, 0], [150, 172, 0.11, 1], [226, 160, 0.09, 0], [288, 170, 0.1, 0], [372, 164, 0.1, 1], [560, 166, 0.1, 0], [612, 174, 0.12, 0], [700, 162, 0.09, 1], [770, 176, 0.13, 0], [846, 168, 0.11, 1], [80, 226, 0.2, 0], [800, 240, 0.24, 1], [170, 300, 0.34, 0]]) swan(x, y, k, m, 0);
    swan(748, 330, 0.78, true, 1);
    swan(330, 500, 1.42, false, 0);
    reeds(key, 850, 620, 60, 210, 22, 4);
  },
};

/** A striped gauge board on a granite quay, and the line where the water stops. */
const gauge = {
  paper: 'mist', inks: ['ice', 'brick', 'ink'],
  draw(pale, red, key) {
    const level = 412;
    // Quay wall: granite blocks in courses.
    key.ink(rect(-5, -5, 910, 610));
    let y = -18;
    for (let row = 0; row < 9; row++) {
      const h = rnd(66, 80);
      let x = -rnd(120);
      while (x < 900) {
        const w = rnd(110, 190), blk = rough(rect(x + 4, y + 4, w - 8, h - 8), 3, 22);
        key.cut(blk);
        pale.ink(blk);
        shade(pale, 'cut', blk, { angle: rnd(-0.9, -0.3), gap: 10, w: 5, tone: grad(x + w, y + h, x, y), breaks: 0.2 });
        shade(key, 'ink', blk, { angle: rnd(0.5, 1.1), gap: 9, w: 5.5, tone: grad(x, y, x + w * 1.2, y + h * 1.2), breaks: 0.2 });
        chatter(key, 'ink', { x, y, w, h }, { n: 10, angle: rnd(3), len: 9, spread: 3 });
        x += w;
      }
      y += h;
    }
    key.ink(...[70, 830].map((x) => rect(x - 3, -5, 6, 5)));
    // Mooring ring and rope, right.
    key.ink(oval(722, 190, 62, 64));
    for (const b of [pale, key]) b.cut(outline(oval(716, 178, 44, 46), 17));
    key.cut(oval(716, 178, 33, 35));
    red.ink(outline(oval(716, 178, 44, 46), 17));
    key.ink(outline(oval(716, 178, 52, 54), 4), outline(oval(716, 178, 35, 37), 4), rough(rect(696, 112, 40, 34), 2));
    for (let i = 0; i < 5; i++) key.cut(gouge(702, 118 + i * 6, 26, 0.05, 2.4));
    // Water first, so that the board stands in it.
    const water = [[-5, level], ...range(31).map((i) => [i * 30, level + Math.sin(i) * 1.5]), [905, level], [905, 605], [-5, 605]];
    for (const b of [pale, key]) b.cut(water);
    pale.ink(water);
    key.ink(ribbon(range(31).map((i) => [i * 30, level + rnd(-2, 2)]), 7));
    key.ink(rect(-5, 590, 910, 20));
    ripples(key, 'ink', { y0: level + 4, y1: 606, n: 150, len: 240, w: 15 });
    ripples(pale, 'cut', { y0: level + 4, y1: 604, n: 60, len: 200, w: 12 });
    // The board: red and white decimetres, numbers between them.
    const l = 352, w = 150;
    for (const b of [pale, red, key]) b.cut(rect(l - 16, -10, w + 32, level + 10));
    key.ink(rect(l - 16, -10, 10, level + 14), rect(l + w + 6, -10, 10, level + 14));
    for (let i = 0; i < 8; i++) {
      const yy = -4 + i * 52;
      const E = i % 2 ? [[l, 0], [l + 58, 0], [l + 58, 10], [l + 30, 10], [l + 30, 21], [l + 58, 21], [l + 58, 31], [l + 30, 31], [l + 30, 42], [l + 58, 42], [l + 58, 52], [l, 52]] : [[l + 8, 0], [l + 66, 0], [l + 66, 52], [l + 8, 52], [l + 8, 42], [l + 36, 42], [l + 36, 31], [l + 8, 31], [l + 8, 21], [l + 36, 21], [l + 36, 10], [l + 8, 10]];
      (i % 2 ? key : red).ink(rough(shift(E, 0, yy), 0.8, 30));
      if (i < 7) key.ink(...digits(String(60 - i * 10), l + 82, yy + 8, 26, 36, 8));
    }
    key.within(rect(0, level + 6, 900, 200), () => ripples(key, 'ink', { x0: l - 30, x1: l + w + 30, y0: level, y1: 600, n: 34, len: 140, w: 14 }));
    for (let i = 0; i < 12; i++) { const k = i / 12; red.ink(ribbon(range(7).map((j) => [l + 10 + rnd(-8, 8) + (j / 6) * rnd(50, 110), level + 14 + k * 160]), (t) => 10 * Math.sin(t * 3.1))); }
    for (let i = 0; i < 26; i++) grass(key, 'ink', rnd(900), level + 2, 8, 16, 4, 3);
  },
};

export default { 'islands-that-rise': islands, 'boulders-from-elsewhere': boulder, 'counting-swans': swans, 'why-the-baltic-has-no-tide': gauge };
