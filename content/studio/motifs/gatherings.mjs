// Where people meet: the village swing, the song stage, the midsummer fire.
import { chatter, gouge, hatch, line, outline, rays, ribbon, rings, shade, sweep } from '../carve.mjs';
import { arc, chance, mix, oval, pick, range, rect, rnd, rough, shift, spline, turn, wobble } from '../ink.mjs';
import { crown, figure, grass } from '../flora.mjs';

/** Seen from low down in the grass: four posts, the platform at the top of its way, people standing in the wind of it. */
const swing = {
  paper: 'straw', inks: ['cornflower', 'ink'],
  draw(blue, key) {
    // The sky turns around the axle, as it does for those on the swing.
    const axle = [450, 112];
    blue.flood();
    rings(blue, 'cut', ...axle, 30, 780, 42, { w: 11, tone: (x, y) => 0.3 + y / 620, breaks: 0.12 });
    blue.cut(oval(...axle, 26));
    // Meadow.
    const hill = wobble(6, 400), ground = [[-5, 610], ...range(46).map((i) => [i * 20, 500 - Math.sin(i / 45 * 3.14) * 26 + hill(i * 20)]), [905, 610]];
    blue.cut(ground);
    key.ink(ground);
    for (let i = 0; i < 300; i++) key.cut(gouge(rnd(900), mix(500, 606, rnd() ** 0.8), rnd(14, 40), -1.57 + rnd(-0.5, 0.5), 3.2, rnd(-4, 4)));
    for (let i = 0; i < 60; i++) grass(key, 'ink', rnd(900), 496, 20, rnd(20, 40), 4, 3);
    // A birch on each side for a frame.
    for (const [x, s] of [[52, 1], [846, -1]]) {
      const stem = spline([[x, 560], [x + 8 * s, 360], [x - 4 * s, 180], [x + 10 * s, -20]]);
      for (const b of [blue, key]) b.cut(ribbon(stem, (t) => 34 - t * 16));
      key.ink(ribbon(shift(stem, -17, 0), 4), ribbon(shift(stem, 15, 0), (t) => 9 - t * 5));
      for (let i = 0; i < 18; i++) key.ink(gouge(x - 13 + rnd(12), 20 + i * 29 + rnd(-8, 8), rnd(8, 22), rnd(-0.2, 0.2), 7));
      for (const [dx, dy, rx, ry] of [[-20, 20, 120, 70], [60, 96, 70, 46], [-70, 120, 60, 50]]) crown(key, x + dx * s, dy, rx, ry, { leaves: 70, size: 13 });
    }
    // Two trestles, the far pair thinner; we look along the axle.
    const post = (x0, y0, x1, y1, w) => { const p = rough([[x0 - w / 2, y0], [x0 + w / 2, y0], [x1 + w * 0.6, y1], [x1 - w * 0.6, y1]], 1.4, 24); blue.cut(outline(p, 7)); key.ink(p); shade(key, 'cut', p, { angle: Math.atan2(y1 - y0, x1 - x0), gap: 8, w: 2.8, breaks: 0.16, step: 24 }); };
    post(492, 92, 372, 506, 20);
    post(500, 92, 616, 506, 20);
    // The swing itself: rods from the axle to a platform, thrown far to the right.
    const a = -0.66, hang = (pts) => turn(pts, a, ...axle);
    const riders = [];
    for (const [x, h, skirt, arms, lean] of [[318, 134, false, [0.5, -0.35], -0.12], [366, 120, true, [0.4, -0.2], -0.1], [534, 122, true, [2.7, 3.4], 0.1], [584, 136, false, [2.6, 3.5], 0.12]]) {
      const tmp = { shapes: [], ink(...s) { this.shapes.push(...s); } };
      figure(tmp, x, 412, h, { skirt, arms, lean });
      riders.push(...tmp.shapes.map((s) => hang(s)));
    }
    const deck = hang(rect(282, 412, 336, 17)), rods = [[432, 366], [468, 534], [450, 296], [450, 604]].map(([x0, x1]) => hang([[x0 - 5, 112], [x0 + 5, 112], [x1 + 5, 414], [x1 - 5, 414]])), rail = hang(rect(330, 330, 240, 8));
    blue.cut(...riders.map((s) => outline(s, 7)), outline(deck, 8), ...rods.map((s) => outline(s, 5)));
    key.ink(...rods.map((s) => rough(s, 0.7)), rough(rail, 0.6), rough(deck, 1.2), ...riders.map((s) => rough(s, 0.4, 10)));
    shade(key, 'cut', deck, { angle: a, gap: 6, w: 2.4, breaks: 0.2 });
    for (const [x, k] of [[366, 5], [534, 5]]) for (let i = 0; i < k; i++) key.cut(hang(gouge(x - 12 + i * 6, 366, 26, 1.57 + (i - 2) * 0.08, 2.6)));
    for (const x of [318, 584]) key.cut(hang(gouge(x - 4, 330, 30, 1.5, 4)), hang(gouge(x + 4, 336, 26, 1.5, 3)));
    post(432, 86, 246, 560, 28);
    post(452, 86, 656, 560, 28);
    const beam = rough(oval(450, 104, 34, 32, 30), 1.4, 8);
    blue.cut(outline(beam, 9));
    key.ink(beam);
    rings(key, 'cut', 450, 104, 6, 26, 4, { w: 3, breaks: 0.1 });
    // One who waits.
    for (const [x, h, skirt, arms] of [[744, 118, true, [1.4, -2.1]], [156, 104, false, [-0.7, 1.9]], [192, 78, true, [1.2, 2.2]]]) {
      const tmp = { shapes: [], ink(...s) { this.shapes.push(...s); } };
      figure(tmp, x, 536, h, { skirt, arms });
      key.cut(...tmp.shapes.map((s) => outline(s, 6)));
      blue.cut(...tmp.shapes.map((s) => outline(s, 6)));
      key.ink(...tmp.shapes);
    }
  },
};

/** The shell of the stage answers the hill of heads; the sound goes out in rings. */
const song = {
  paper: 'bone', inks: ['ice', 'brick', 'ink'],
  draw(pale, red, key) {
    const c = [450, 330];
    pale.flood();
    rings(pale, 'cut', ...c, 330, 800, 26, { w: 11, a0: Math.PI, a1: Math.PI * 2, breaks: 0.04 });
    // The great arch, slightly off centre as seen from the slope.
    const shell = [...arc(450, 336, 372, 262, Math.PI, Math.PI * 2, 50), [822, 344], [78, 344]];
    const mouth = [...arc(450, 344, 316, 196, Math.PI, Math.PI * 2, 50)];
    for (const b of [pale, red, key]) b.cut(shell);
    key.ink(rough(shell, 1.2));
    rings(key, 'cut', 450, 340, 326, 366, 4, { w: 6, a0: Math.PI, a1: Math.PI * 2, ky: 0.69, breaks: 0.02 });
    key.ink(mouth);
    // Ribs of the sounding board, lit from below.
    rays(key, 'cut', 450, 372, 196, 330, 54, 7, Math.PI * 1.04, Math.PI * 1.96);
    // Choirs on the steps: rows of small heads and shoulders, singing mouths not drawn.
    for (let row = 0; row < 8; row++) {
      const y = 236 + row * 15, half = 168 + row * 17;
      for (let x = 450 - half; x <= 450 + half; x += 12.4) {
        const px = x + rnd(-1.5, 1.5), py = y + rnd(-1.5, 1.5) - Math.abs(x - 450) * 0.02;
        const who = pick(['r', 'w', 'w', 'p']), body = [[px - 6.5, py + 16], [px - 5, py + 6], [px + 5, py + 6], [px + 6.5, py + 16]];
        key.cut(oval(px, py, 4, 4.8, 10), body);
        if (who === 'r') red.ink(body);
        if (who === 'p') pale.ink(body);
      }
    }
    key.ink(rough(rect(60, 350, 780, 20), 1.2));
    for (let x = 74; x < 830; x += 26) key.cut(gouge(x, 354, 13, 1.57, 4));
    // Light mast, flags.
    for (const [x, h] of [[40, 250], [862, 270]]) {
      key.ink(line(x, 372, x, 372 - h, 6, 4));
      for (let i = 0; i < 3; i++) red.ink(rough([[x + 3, 376 - h + i * 40], [x + 34, 380 - h + i * 40], [x + 30, 398 - h + i * 40], [x + 3, 400 - h + i * 40]], 1));
    }
    // The audience hill: heads from behind, growing.
    for (let row = 0; row < 8; row++) {
      const v = row / 7, s = mix(8, 58, v ** 1.5), y = mix(382, 640, v ** 1.35);
      key.ink(rect(-5, y + s * 0.4, 910, 300));
      for (let x = -s + (row % 2) * s; x < 930; x += s * 2.25) {
        const px = x + rnd(-s * 0.25, s * 0.25), py = y + rnd(-s * 0.25, s * 0.25);
        const head = rough(oval(px, py, s * 0.62, s * 0.78, 22), s * 0.03, 8), back = rough(spline([[px - s * 1.2, py + s * 2.4], [px - s * 0.95, py + s * 1.05], [px, py + s * 0.7], [px + s * 0.95, py + s * 1.05], [px + s * 1.2, py + s * 2.4]], false, 5), s * 0.03, 10);
        for (const b of [pale, red]) b.cut(head, back);
        key.cut(scale2(head, px, py, 1.16), scale2(back, px, py + s, 1.07));
        const kind = pick(['ink', 'ink', 'ink', 'red', 'pale', 'scarf']);
        key.ink(head);
        if (kind === 'ink') key.ink(back);
        if (kind === 'red') red.ink(back);
        if (kind === 'pale') pale.ink(back);
        if (kind === 'scarf') { key.cut(head); red.ink(head); key.ink(back); }
        if (s > 9) {
          const lines = { gap: Math.max(4, s * 0.3), w: s * 0.09, breaks: 0.12, step: s * 0.3 };
          shade(key, kind === 'ink' || kind === 'scarf' ? 'cut' : 'ink', back, { ...lines, angle: 1.35 + rnd(0.4), wander: 3 });
          for (let i = -3; i < 4; i++) key.mark(kind === 'scarf' ? 'ink' : 'cut', gouge(px + i * s * 0.07, py - s * 0.62, s * (1.1 - Math.abs(i) * 0.1), 1.57 - i * 0.16, s * 0.09, i * s * -0.05));
        }
      }
    }
    // The conductor on a tower in front, small, arms up, the hinge of everything.
    const X = 450;
    const stand = [[X - 22, 470], [X - 17, 392], [X + 17, 392], [X + 22, 470]];
    for (const b of [pale, red, key]) b.cut(scale2(stand, X, 430, 1.2), oval(X, 356, 42, 50));
    key.ink(rough(stand, 1));
    for (let i = 0; i < 4; i++) key.cut(line(X - 15, 404 + i * 14, X + 15, 404 + i * 14, 3.4));
    figure(key, X, 394, 66, { arms: [-0.7, -2.44] });
  },
};
const scale2 = (pts, cx, cy, k) => pts.map(([x, y]) => [cx + (x - cx) * k, cy + (y - cy) * k]);

/** A fire on the shore of a pale night; the flame is layered like a flower. */
const fire = {
  paper: 'dawn', inks: ['slate', 'brick', 'ink'],
  draw(blue, red, key) {
    const f = [318, 470];
    // Night that stays light: a band of paper along the horizon.
    sweep(blue, 'ink', (u, t) => [t * 940 - 20, mix(-4, 262, u) + Math.sin(t * 5 + u * 2) * 5], { n: 26, steps: 70, w: 11, tone: (x, y, u) => (1 - u) ** 0.8 * (Math.hypot(x - f[0], y - 250) < 210 ? Math.max(0, Math.hypot(x - f[0], y - 250) / 210 - 0.35) : 1), breaks: 0.03 });
    hatch(blue, 'ink', { x: 0, y: 308, w: 900, h: 160 }, { gap: 10, w: 8.4, tone: (x) => 0.45 + Math.min(0.55, Math.abs(x - f[0]) / 620), breaks: 0.05, step: 26 });
    const isle = wobble(5, 200);
    key.ink([[470, 310], ...range(25).map((i) => [470 + i * 18, 297 + isle(i * 18) - (i % 2) * 4 + Math.abs(i - 12) * 0.9]), [905, 310]]);
    key.ink(rect(-5, 307, 910, 3));
    // Shore.
    const shore = [[-5, 450], ...range(31).map((i) => [i * 31, 452 - Math.sin(i / 6) * 12 + rnd(-3, 3)]), [930, 610], [-5, 610]];
    for (const b of [blue]) b.cut(shore);
    key.ink(shore);
    rays(key, 'cut', f[0], f[1] + 24, 120, 620, 120, 6, 0, Math.PI);
    chatter(key, 'cut', { x: 0, y: 460, w: 900, h: 140 }, { n: 60, angle: (x, y) => Math.atan2(y - f[1], x - f[0]), len: 26, wide: 3 });
    // Flames: nested tongues, outermost red, then paper, then a red heart.
    const tongue = (x, w, h, lean) => spline([[x - w, f[1]], [x - w * 1.15, f[1] - h * 0.3], [x - w * 0.5 + lean * 0.3, f[1] - h * 0.62], [x - w * 0.25 + lean, f[1] - h], [x + w * 0.3 + lean * 0.5, f[1] - h * 0.66], [x + w * 0.5, f[1] - h * 0.52], [x + w * 1.1, f[1] - h * 0.3], [x + w, f[1]]], true, 8);
    const set = (k) => [[-78, 44, 220, -26], [-36, 62, 330, 26], [14, 74, 424, -18], [62, 56, 296, 32], [98, 36, 180, 22]].map(([x, w, h, l]) => rough(tongue(f[0] + x * (0.5 + k / 2), w * k, h * k, l * k), 1.4, 12));
    for (const b of [blue, key]) b.cut(...set(1.05));
    red.ink(...set(1));
    red.cut(...set(0.6));
    red.ink(...set(0.42));
    red.cut(...set(0.2));
    for (let i = 0; i < 46; i++) red.cut(gouge(f[0] + rnd(-80, 90), f[1] - rnd(20, 260), rnd(30, 70), -1.57 + rnd(-0.25, 0.25), 4, rnd(-8, 8)));
    for (let i = 0; i < 90; i++) { const h = rnd(200, 470), x = f[0] + rnd(-1, 1) * (40 + h * 0.32); (chance(0.8) ? red : key).ink(gouge(x, f[1] - h, rnd(4, 12), -1.57 + rnd(-0.8, 0.8), 4)); }
    // The stack of logs.
    for (let i = 0; i < 16; i++) {
      const t = i / 15, log = line(f[0] - 120 + t * 240, f[1] + 26 + rnd(-4, 10), f[0] + (t - 0.5) * 60, f[1] - 128 + rnd(-18, 18), 15, 8);
      key.cut(scale2(log, f[0], f[1], 1.02));
      key.ink(log);
      key.cut(gouge(f[0] - 122 + t * 240, f[1] + 18, 70, Math.atan2(-150, (0.5 - t) * 180), 3));
    }
    // A boat drawn up, and the village in a ring: light on the side of the fire only.
    const people = [[96, 540, 132, 0], [146, 520, 124, 1], [486, 516, 128, 1], [536, 532, 138, 0], [588, 520, 120, 1], [662, 546, 150, 0], [206, 564, 90, 0], [742, 528, 126, 1], [786, 540, 134, 0]];
    for (const [x, y, h, skirt] of people) {
      const tmp = { shapes: [], ink(...s) { this.shapes.push(...s); } };
      figure(tmp, x, y, h, { skirt: !!skirt, arms: pick([[1.2, 1.9], [0.5, 1.9], [1.2, 2.7], [-1.0, 1.9]]) });
      for (const b of [blue, red]) b.cut(...tmp.shapes);
      const side = x < f[0] ? 1 : -1;
      key.cut(...tmp.shapes.map((s) => shift(s, side * 4.5, -1)));
      key.ink(...tmp.shapes);
    }
    const hull = spline([[640, 594], [690, 566], [800, 560], [910, 548], [905, 612], [690, 612]], true, 6);
    key.cut(scale2(hull, 780, 586, 1.05));
    key.ink(hull);
    for (let i = 0; i < 4; i++) key.cut(ribbon(spline([[664 + i * 8, 590 + i * 6], [780, 574 + i * 9], [905, 560 + i * 10]]), 3));
    for (let i = 0; i < 16; i++) grass(key, 'cut', rnd(900), 600, 20, 34, 6, 3);
  },
};

export default { 'village-swing': swing, 'song-festival-arithmetic': song, 'nights-that-do-not-close': fire };
